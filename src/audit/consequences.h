#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "audit/proposal.h"
#include "audit/slips.h"
#include "model/figure.h"

namespace luyke::audit {

bool is_broken(const Proposal& proposal);
// A relation that fits and would rarely do so by chance.
bool is_proof(const Proposal& proposal);

// Relations that a change would break, by how sure their words make them.
struct Harm {
  int strong = 0;
  int weak = 0;

  bool any() const { return strong + weak > 0; }
};

// What becomes of all relations when figures say something else.
class Consequences {
 public:
  Consequences(const std::vector<model::Figure>& figures, const std::vector<Proposal>& proposals);

  const std::vector<std::size_t>& relations_of(model::FigureIndex figure) const { return relations_of_[figure]; }
  int proofs_of(model::FigureIndex figure) const;
  int broken_of(model::FigureIndex figure) const;
  // Proofs of every digit and mark: a product allows for powers of ten between
  // units, so it holds with a mark lost.
  int full_proofs_of(model::FigureIndex figure) const;

  // Relations that fit now and would not.
  Harm harm(std::span<const Change> changes) const;
  bool harms(std::span<const Change> changes) const { return harm(changes).any(); }
  // Broken relations that would fit.
  int repaired(std::span<const Change> changes) const;
  bool repairs(std::size_t relation, std::span<const Change> changes) const;
  // All relations of the changed figures.
  std::vector<std::size_t> touched(std::span<const Change> changes) const;

 private:
  const std::vector<model::Figure>& figures_;
  const std::vector<Proposal>& proposals_;
  std::vector<std::vector<std::size_t>> relations_of_;  // by figure
};

}  // namespace luyke::audit
