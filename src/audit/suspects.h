#pragma once

#include <string>
#include <vector>

#include "audit/consequences.h"
#include "audit/proposal.h"
#include "model/reading.h"

namespace luyke::audit {

// Which figure is wrong, likeliest first, for each broken relation. Relations
// that share figures are judged together: a figure outside every relation that
// holds, or one whose likely slip repairs all that fail and harms none, comes
// first. Several suspects mean that it cannot be told.
class SuspectFinder {
 public:
  SuspectFinder(const std::vector<model::Figure>& figures, const std::vector<Proposal>& proposals,
                const Consequences& consequences)
      : figures_(figures), proposals_(proposals), consequences_(consequences) {}

  std::vector<model::Suspect> suspects_of(std::size_t broken) const;

 private:
  struct Repair {
    model::FigureIndex figure = 0;
    std::string print;
    const char* why = "";
    int repaired = 0;  // broken relations that it makes fit
    int proofs = 0;    // holding relations that vouch for the printed value
  };
  std::vector<Repair> repairs_of(std::size_t broken) const;
  std::vector<Repair> by_slips(model::FigureIndex figure) const;
  std::vector<Repair> by_two_digits(model::FigureIndex figure, const Proposal& proposal) const;
  std::vector<model::Suspect> left_out_of(const Proposal& proposal) const;

  const std::vector<model::Figure>& figures_;
  const std::vector<Proposal>& proposals_;
  const Consequences& consequences_;
};

}  // namespace luyke::audit
