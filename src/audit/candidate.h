#pragma once

#include <string>
#include <vector>

#include "model/figure.h"
#include "model/relation.h"

namespace luyke::audit {

// How a printed percentage p speaks of value and base (plan, earlier value).
enum class PercentForm {
  kAuto,       // as the percent figure's own direction and unit say
  kOf,         // value / base = p
  kExcess,     // value / base = 100 + p
  kShortfall,  // value / base = 100 - p
};

// Figures that words or structure tie together, before arithmetic has spoken.
// `terms` stand in the order that model::RelationKind's contract gives:
//   sum_of_parts  total / parts            subset      whole / subsets
//   share         percent / part, whole    product     result / factors
//   plan_percent  percent / value [, plan] cumulative  cumulative / [earlier,] period
//   growth        percent or change / value, change or earlier value
//   difference    result / minuend, subtrahends…
//   stock_flow    closing / opening, in, out (or with `subtracted`)
//   equal         later / earlier
struct Candidate {
  model::RelationKind kind = model::RelationKind::kSumOfParts;
  model::FigureIndex result = 0;
  std::vector<model::FigureIndex> terms;
  std::vector<bool> subtracted;  // beside terms; empty: as the kind says
  PercentForm form = PercentForm::kAuto;
  model::Strength strength = model::Strength::kStrong;
  std::string cue;   // words that tied them, as written
  std::string rule;  // name of the check that proposed it, frozen
};

// The result first, then the terms in their order.
std::vector<model::FigureIndex> members_of(const Candidate& candidate);

}  // namespace luyke::audit
