#pragma once

#include "audit/candidate.h"
#include "audit/scene.h"

namespace luyke::audit {

// What the words around a percentage make of it.
enum class PercentRole {
  kPlan,    // of a plan
  kShare,   // of a whole
  kGrowth,  // against an earlier value
  kReach,   // "reaches p %", of a plan or of a whole that arithmetic must name
  kRate,    // "a rate of p %"
  kPlain,   // no word of its own
};

struct PercentReading {
  PercentRole role = PercentRole::kPlain;
  PercentForm form = PercentForm::kAuto;
};

PercentReading read_percent(const Scene& scene, MentionIndex percent);

}  // namespace luyke::audit
