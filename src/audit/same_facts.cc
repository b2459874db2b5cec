#include "audit/same_facts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace luyke::audit {
namespace {

using model::Figure;
using model::FigureIndex;
using model::RelationKind;

using Members = std::vector<FigureIndex>;
using Ties = std::map<FigureIndex, FigureIndex>;  // table → text

// Parts may stand in any order; other terms have their place.
bool has_order(RelationKind kind) { return kind != RelationKind::kSumOfParts && kind != RelationKind::kSubset; }

class FactMatcher {
 public:
  FactMatcher(const Scene& scene, Proposals& proposals) : figures_(scene.reading.figures), proposals_(proposals) {
    for (std::size_t i = 0; i < proposals.kept.size(); ++i) {
      const Candidate& candidate = proposals.kept[i].candidate;
      if (candidate.kind == RelationKind::kEqual) {
        tie(candidate.result, candidate.terms.front());
      } else if (!in_table(candidate.result)) {
        for (const FigureIndex member : members_of(candidate)) of_text_[member].push_back(i);
      }
    }
  }

  void propose() {
    const std::size_t known = proposals_.kept.size();
    for (std::size_t i = 0; i < known; ++i) {
      const Candidate candidate = proposals_.kept[i].candidate;
      if (candidate.kind != RelationKind::kEqual && in_table(candidate.result)) match(candidate);
    }
  }

 private:
  bool in_table(FigureIndex index) const { return figures_[index].place.row.has_value(); }

  void tie(FigureIndex cell, FigureIndex told) {
    ties_.emplace(cell, told);
    back_.emplace(told, cell);
  }

  void match(const Candidate& table) {
    const Members members = members_of(table);
    for (const FigureIndex member : members) {
      const auto tied = ties_.find(member);
      if (tied == ties_.end()) continue;
      for (const std::size_t i : of_text_[tied->second]) {
        const Candidate& text = proposals_.kept[i].candidate;
        // "Tăng 1,87%" and "bằng 101,87%" are no equals.
        const bool alike = text.kind == table.kind && text.form == table.form;
        if (!alike || text.terms.size() != table.terms.size()) continue;
        if (const auto last = only_stranger(members, members_of(text), has_order(table.kind))) {
          return keep(last->first, last->second, members.size());
        }
      }
    }
  }

  // The one pair of members that no fact ties yet.
  std::optional<std::pair<FigureIndex, FigureIndex>> only_stranger(Members cells, Members told, bool ordered) const {
    for (std::size_t i = cells.size(); i-- > 0;) {
      const auto tied = ties_.find(cells[i]);
      if (tied == ties_.end()) continue;
      const auto found = ordered || i == 0 ? told.begin() + static_cast<std::ptrdiff_t>(i)
                                           : std::find(told.begin() + 1, told.end(), tied->second);
      if (found == told.end() || *found != tied->second) return std::nullopt;
      if (ordered || i == 0) continue;
      told.erase(found);
      cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(i));
    }
    std::optional<std::pair<FigureIndex, FigureIndex>> stranger;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (ties_.contains(cells[i])) continue;
      if (stranger) return std::nullopt;
      stranger = std::pair(cells[i], told[i]);
    }
    return stranger;
  }

  void keep(FigureIndex cell, FigureIndex told, std::size_t members) {
    const Figure& printed = figures_[cell];
    const Figure& earlier = figures_[told];
    const bool same_kind = printed.measure == earlier.measure && unit_likeness(printed, earlier) >= 2;
    if (!same_kind || back_.contains(told) || earlier.n >= printed.n) return;
    Candidate equal;
    equal.kind = RelationKind::kEqual;
    equal.result = cell;
    equal.terms = {told};
    equal.rule = "equal.relation";
    const auto judgement = judge(figures_, equal);
    // One known member beside it leaves another pair possible.
    if (!judgement || (!fits(judgement) && members < 3)) return;
    tie(cell, told);
    proposals_.keep(equal, *judgement);
  }

  const std::vector<Figure>& figures_;
  Proposals& proposals_;
  std::map<FigureIndex, std::vector<std::size_t>> of_text_;  // relations of running text, by member
  Ties ties_;
  Ties back_;  // text → table
};

}  // namespace

void propose_same_facts(const Scene& scene, Proposals& proposals) { FactMatcher(scene, proposals).propose(); }

}  // namespace luyke::audit
