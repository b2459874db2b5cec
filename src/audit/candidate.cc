#include "audit/candidate.h"

namespace luyke::audit {

std::vector<model::FigureIndex> members_of(const Candidate& candidate) {
  std::vector<model::FigureIndex> members{candidate.result};
  members.insert(members.end(), candidate.terms.begin(), candidate.terms.end());
  return members;
}

}  // namespace luyke::audit
