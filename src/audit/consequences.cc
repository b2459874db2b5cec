#include "audit/consequences.h"

#include <algorithm>

namespace luyke::audit {

using model::FigureIndex;
using model::RelationKind;
using model::Verdict;

bool is_broken(const Proposal& proposal) {
  return proposal.judgement.verdict == Verdict::kBroken || proposal.suspected_slip;
}

bool is_proof(const Proposal& proposal) {
  if (!fits(proposal.judgement)) return false;
  switch (proposal.candidate.kind) {
    case RelationKind::kSubset: return false;
    case RelationKind::kCumulative: return proposal.candidate.terms.size() > 1;
    case RelationKind::kPlanPercent: return proposal.candidate.terms.size() > 1;
    default: return true;
  }
}

Consequences::Consequences(const std::vector<model::Figure>& figures, const std::vector<Proposal>& proposals)
    : figures_(figures), proposals_(proposals), relations_of_(figures.size()) {
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    for (const FigureIndex member : members_of(proposals[i].candidate)) relations_of_[member].push_back(i);
  }
}

int Consequences::proofs_of(FigureIndex figure) const {
  return static_cast<int>(std::count_if(relations_of_[figure].begin(), relations_of_[figure].end(),
                                        [&](std::size_t i) { return is_proof(proposals_[i]); }));
}

int Consequences::broken_of(FigureIndex figure) const {
  return static_cast<int>(std::count_if(relations_of_[figure].begin(), relations_of_[figure].end(),
                                        [&](std::size_t i) { return is_broken(proposals_[i]); }));
}

int Consequences::full_proofs_of(FigureIndex figure) const {
  return static_cast<int>(std::count_if(relations_of_[figure].begin(), relations_of_[figure].end(), [&](std::size_t i) {
    return proposals_[i].candidate.kind != RelationKind::kProduct && is_proof(proposals_[i]);
  }));
}

Harm Consequences::harm(std::span<const Change> changes) const {
  Harm harm;
  for (const std::size_t i : touched(changes)) {
    const Proposal& proposal = proposals_[i];
    if (is_broken(proposal) || !fits(proposal.judgement)) continue;
    if (fits(judge_with(figures_, proposal.candidate, changes))) continue;
    (proposal.candidate.strength == model::Strength::kWeak ? harm.weak : harm.strong) += 1;
  }
  return harm;
}

int Consequences::repaired(std::span<const Change> changes) const {
  const std::vector<std::size_t> relations = touched(changes);
  return static_cast<int>(
      std::count_if(relations.begin(), relations.end(), [&](std::size_t i) { return repairs(i, changes); }));
}

bool Consequences::repairs(std::size_t relation, std::span<const Change> changes) const {
  return is_broken(proposals_[relation]) && fits(judge_with(figures_, proposals_[relation].candidate, changes));
}

std::vector<std::size_t> Consequences::touched(std::span<const Change> changes) const {
  std::vector<std::size_t> relations;
  for (const Change& change : changes) {
    const std::vector<std::size_t>& own = relations_of_[change.figure];
    relations.insert(relations.end(), own.begin(), own.end());
  }
  std::sort(relations.begin(), relations.end());
  relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
  return relations;
}

}  // namespace luyke::audit
