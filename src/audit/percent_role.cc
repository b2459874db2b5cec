#include "audit/percent_role.h"

namespace luyke::audit {

using model::CueKind;
using model::Direction;

PercentReading read_percent(const Scene& scene, MentionIndex percent) {
  const Mention& mention = scene.mentions[percent];
  const model::Figure& figure = scene.figure(percent);
  const auto around = [&](CueKind kind) { return has(mention.lead, kind) || has(mention.tail, kind); };
  const bool moves = figure.direction != Direction::kNone || figure.negative || has(mention.lead, CueKind::kIncrease) ||
                     has(mention.lead, CueKind::kDecrease);
  const bool falls = figure.direction == Direction::kDown || figure.negative;
  // "đạt 85% kế hoạch năm tăng 11,8% so với cùng kỳ": the plan belongs to the
  // percentage before it.
  const bool against_earlier = moves && has(mention.tail, CueKind::kPrior);
  const bool plan = has(mention.tail, CueKind::kPlan) || (has(mention.lead, CueKind::kPlan) && !against_earlier);
  if (has(mention.lead, CueKind::kExceed)) return {PercentRole::kPlan, PercentForm::kExcess};
  if (plan && moves) return {PercentRole::kPlan, falls ? PercentForm::kShortfall : PercentForm::kExcess};
  if (plan) return {PercentRole::kPlan, PercentForm::kOf};
  if (has(mention.lead, CueKind::kShareOf)) return {PercentRole::kShare, PercentForm::kOf};
  if (moves) return {PercentRole::kGrowth, PercentForm::kAuto};
  if (around(CueKind::kPrior)) return {PercentRole::kGrowth, PercentForm::kOf};
  if (has(mention.lead, CueKind::kRate)) return {PercentRole::kRate, PercentForm::kOf};
  if (has(mention.lead, CueKind::kReach)) return {PercentRole::kReach, PercentForm::kOf};
  return {PercentRole::kPlain, PercentForm::kOf};
}

}  // namespace luyke::audit
