#pragma once

#include <optional>
#include <utility>
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

  void keep(Candidate candidate, const Judgement& judgement, bool suspected_slip = false) {
    kept.push_back({std::move(candidate), judgement, suspected_slip});
  }

  std::vector<Proposal> kept;
  // The total whose part a mention is, from sums of parts.
  std::vector<std::optional<MentionIndex>> total_of;
};

// A candidate between figures of running text; `rule` as Candidate has it.
Candidate candidate_of(const Scene& scene, model::RelationKind kind, MentionIndex result,
                       const std::vector<MentionIndex>& terms, const char* rule);

// The proposals that hold a figure, so that none has to look through all.
class KeptByFigure {
 public:
  KeptByFigure(const Scene& scene, const Proposals& proposals)
      : proposals_(proposals), of_(scene.reading.figures.size()) {}

  // Indices into Proposals::kept as it is now, which may only grow.
  const std::vector<std::size_t>& of(model::FigureIndex figure);

 private:
  const Proposals& proposals_;
  std::vector<std::vector<std::size_t>> of_;
  std::size_t seen_ = 0;  // proposals that are in of_
};

}  // namespace luyke::audit
