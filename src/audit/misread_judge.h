#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "audit/consequences.h"
#include "audit/misreadings.h"
#include "audit/proposal.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::audit {

// Tells a misread from an error of the author. Both explain a broken relation;
// what is likelier depends on how surely the figures were read, on whether a
// likely misreading makes all relations of its figure hold, and on how many
// slips of a pen would. Figures of text are never misread.
class MisreadJudge {
 public:
  MisreadJudge(const model::Reading& reading, const std::vector<Proposal>& proposals, const Consequences& consequences,
               const std::vector<model::Confusion>& confusions)
      : reading_(reading), proposals_(proposals), consequences_(consequences), confusions_(confusions) {}

  // Settles the cause of a finding on a broken relation and puts what may be
  // printed before the suspects. What is rather a misread is a warning.
  void judge(std::size_t broken, model::Finding& finding);

 private:
  // Figures that say something else, together.
  struct Explanation {
    std::vector<model::FigureIndex> figures;
    std::vector<const Misreading*> misreadings;
    double probability = 0;
    int satisfied = 0;
  };

  std::vector<model::FigureIndex> recognised_members(std::size_t broken) const;
  const std::vector<Misreading>& misreadings(model::FigureIndex figure);
  std::vector<Explanation> explanations(std::size_t broken);
  void add_single(std::size_t broken, model::FigureIndex figure, std::vector<Explanation>& found);
  void add_pairs(std::size_t broken, const std::vector<model::FigureIndex>& doubtful, std::vector<Explanation>& found);
  void weigh(std::size_t broken, Explanation explanation, std::vector<Explanation>& found) const;
  double by_author(std::size_t broken) const;
  double unexplained(std::size_t broken) const;
  void add_suspects(const std::vector<Explanation>& found, double all, model::Finding& finding) const;

  const model::Reading& reading_;
  const std::vector<Proposal>& proposals_;
  const Consequences& consequences_;
  const std::vector<model::Confusion>& confusions_;
  std::map<model::FigureIndex, std::vector<Misreading>> misreadings_;
};

}  // namespace luyke::audit
