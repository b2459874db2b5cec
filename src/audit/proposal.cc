#include "audit/proposal.h"

namespace luyke::audit {

const std::vector<std::size_t>& KeptByFigure::of(model::FigureIndex figure) {
  for (; seen_ < proposals_.kept.size(); ++seen_) {
    const Candidate& candidate = proposals_.kept[seen_].candidate;
    of_[candidate.result].push_back(seen_);
    for (const model::FigureIndex term : candidate.terms) of_[term].push_back(seen_);
  }
  return of_[figure];
}

}  // namespace luyke::audit
