#include "audit/candidates_parallel.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "audit/neighbours.h"

namespace luyke::audit {
namespace {

using model::RelationKind;

class ParallelProposer {
 public:
  ParallelProposer(const Scene& scene, Proposals& proposals) : scene_(scene), proposals_(proposals) {
    for (MentionIndex m = 0; m < scene.mentions.size(); ++m) mention_of_[scene.mentions[m].figure] = m;
    for (const Proposal& proposal : proposals.kept) {
      if (proposal.candidate.kind == RelationKind::kSumOfParts) told_.insert(proposal.candidate.result);
    }
  }

  void propose() {
    const std::size_t told = proposals_.kept.size();
    for (std::size_t i = 0; i < told; ++i) {
      const Proposal& proposal = proposals_.kept[i];
      if (proposal.candidate.kind != RelationKind::kSumOfParts || !fits(proposal.judgement)) continue;
      const Candidate base = proposal.candidate;  // more are kept behind it
      for (const int step : kSteps) propose_beside(base, step);
    }
  }

 private:
  static constexpr std::array<int, 4> kSteps = {1, -1, 2, -2};

  void propose_beside(const Candidate& base, int step) {
    const auto total = beside(base.result, step);
    if (!total || told_.contains(scene_.mentions[*total].figure)) return;
    Parts parts;
    for (const model::FigureIndex term : base.terms) {
      const auto part = beside(term, step);
      if (!part || *part == *total || proposals_.total_of[*part] || !alike(*total, *part)) return;
      if (std::find(base.terms.begin(), base.terms.end(), scene_.mentions[*part].figure) != base.terms.end()) return;
      parts.push_back(*part);
    }
    keep_if_exact(*total, parts);
  }

  // The amount so many figures away that stands in the same clause.
  std::optional<MentionIndex> beside(model::FigureIndex figure, int step) const {
    const auto found = mention_of_.find(figure);
    if (found == mention_of_.end()) return std::nullopt;
    const std::int64_t other = static_cast<std::int64_t>(found->second) + step;
    if (other < 0 || other >= static_cast<std::int64_t>(scene_.mentions.size())) return std::nullopt;
    const auto target = static_cast<MentionIndex>(other);
    const MentionIndex first = std::min(found->second, target);
    const MentionIndex last = std::max(found->second, target);
    if (scene_.mentions[first].sentence != scene_.mentions[last].sentence) return std::nullopt;
    for (MentionIndex m = first + 1; m <= last; ++m) {
      if (scene_.mentions[m].before >= Separator::kSemicolon || !is_level(scene_.figure(m))) return std::nullopt;
    }
    return is_level(scene_.figure(target)) ? std::optional(target) : std::nullopt;
  }

  bool alike(MentionIndex total, MentionIndex part) const {
    return unit_likeness(scene_.figure(total), scene_.figure(part)) >= 1;
  }

  void keep_if_exact(MentionIndex total, const Parts& parts) {
    Candidate sum = candidate_of(scene_, RelationKind::kSumOfParts, total, parts, "sum.parallel");
    sum.strength = model::Strength::kWeak;
    const auto judgement = judge(scene_.reading.figures, sum);
    if (!judgement || judgement->verdict != model::Verdict::kHolds) return;
    for (const MentionIndex part : parts) proposals_.total_of[part] = total;
    told_.insert(sum.result);
    proposals_.keep(sum, *judgement);
  }

  const Scene& scene_;
  Proposals& proposals_;
  std::unordered_map<model::FigureIndex, MentionIndex> mention_of_;
  std::unordered_set<model::FigureIndex> told_;  // totals whose sum is known
};

}  // namespace

void propose_parallel_sums(const Scene& scene, Proposals& proposals) { ParallelProposer(scene, proposals).propose(); }

}  // namespace luyke::audit
