#include "audit/proposal.h"

namespace luyke::audit {

Candidate candidate_of(const Scene& scene, model::RelationKind kind, MentionIndex result,
                       const std::vector<MentionIndex>& terms, const char* rule) {
  Candidate candidate;
  candidate.kind = kind;
  candidate.result = scene.mentions[result].figure;
  for (const MentionIndex term : terms) candidate.terms.push_back(scene.mentions[term].figure);
  candidate.rule = rule;
  return candidate;
}

const std::vector<std::size_t>& KeptByFigure::of(model::FigureIndex figure) {
  for (; seen_ < proposals_.kept.size(); ++seen_) {
    const Candidate& candidate = proposals_.kept[seen_].candidate;
    of_[candidate.result].push_back(seen_);
    for (const model::FigureIndex term : candidate.terms) of_[term].push_back(seen_);
  }
  return of_[figure];
}

}  // namespace luyke::audit
