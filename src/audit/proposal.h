#pragma once

#include <optional>
#include <vector>

#include "audit/candidate.h"
#include "audit/scene.h"
#include "audit/verdict.h"

namespace luyke::audit {

// A candidate that its proposer keeps, with what arithmetic says of it.
struct Proposal {
  Candidate candidate;
  Judgement judgement;
  bool suspected_slip = false;  // weak words, but one plausible slip away
};

// What one proposer found and the later ones build on.
struct Proposals {
  explicit Proposals(const Scene& scene) : total_of(scene.mentions.size()) {}

  std::vector<Proposal> kept;
  // The total whose part a mention is, from sums of parts.
  std::vector<std::optional<MentionIndex>> total_of;
};

inline bool fits(const std::optional<Judgement>& judgement) {
  return judgement && judgement->verdict != model::Verdict::kBroken && judgement->verdict != model::Verdict::kOpen;
}

}  // namespace luyke::audit
