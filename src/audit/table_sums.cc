#include "audit/table_sums.h"

#include <algorithm>

#include "audit/interval_of.h"
#include "audit/table_rows.h"
#include "audit/table_view.h"

namespace luyke::audit {
namespace {

using model::Comparison;
using model::Figure;
using model::FigureIndex;
using model::Measure;
using model::RelationKind;
using model::Strength;
using model::Verdict;

constexpr const char* kRule = "table.rows";
using Rows = std::vector<std::size_t>;

// One column of figures; cells "a/b" make two.
struct Lane {
  std::size_t column = 0;
  std::size_t part = 0;
};

class RowSums {
 public:
  RowSums(const model::Reading& reading, const model::TableReading& table, std::vector<Candidate>& out)
      : figures_(reading.figures), table_(table), out_(out) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (table.columns[c].role != model::ColumnRole::kFigures || !table.columns[c].sense.additive) continue;
      lanes_.push_back({c, 0});
      if (has_pairs(c)) lanes_.push_back({c, 1});
    }
  }

  void propose() {
    for (const RowGroup& group : total_groups(table_)) propose_total(group);
    propose_parents();
    for (const RowGroup& group : unnamed_groups(table_)) propose_unnamed(group);
    for (const RowGroup& group : of_which_groups(table_)) propose_of_which(group);
  }

 private:
  bool has_pairs(std::size_t column) const {
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      if (table_.figures_at(r, column).size() == 2) return true;
    }
    return false;
  }

  std::optional<FigureIndex> at(std::size_t row, const Lane& lane) const {
    const auto& cell = table_.figures_at(row, lane.column);
    if (cell.empty() || cell.size() > 2 || lane.part >= cell.size()) return std::nullopt;
    return cell[lane.part];
  }

  // Percentages add up only as shares of one total; units must agree.
  bool may_add(const Figure& total, const Figure& part, const Lane& lane) const {
    const bool shares = table_.columns[lane.column].sense.comparison == Comparison::kOfTotal;
    const bool rates = total.measure == Measure::kPercent || part.measure == Measure::kPercent ||
                       total.measure == Measure::kRank || part.measure == Measure::kRank;
    const bool same_unit = total.unit == part.unit || total.unit.empty() || part.unit.empty() ||
                           (!total.dimension.empty() && total.dimension == part.dimension);
    return (!rates || shares) && same_unit && !is_rate_unit(total);
  }

  std::optional<Candidate> candidate_at(std::size_t result, const Rows& rows, const Lane& lane) const {
    const auto total = at(result, lane);
    if (!total) return std::nullopt;
    Candidate candidate;
    candidate.kind = RelationKind::kSumOfParts;
    candidate.result = *total;
    candidate.cue = table_.rows[result].label;
    candidate.rule = kRule;
    for (const std::size_t row : rows) {
      const auto part = at(row, lane);
      if (!part) continue;
      if (figures_[*part].measure == Measure::kPercent && figures_[*total].measure != Measure::kPercent) continue;
      if (!may_add(figures_[*total], figures_[*part], lane)) return std::nullopt;
      candidate.terms.push_back(*part);
    }
    return candidate.terms.size() > 1 ? std::optional(std::move(candidate)) : std::nullopt;
  }

  Fit fit_of(std::size_t result, const Rows& rows) const {
    Fit fit;
    for (const Lane& lane : lanes_) {
      const auto candidate = candidate_at(result, rows, lane);
      // Zero is the sum of zeros in any table.
      if (candidate && !figures_[candidate->result].value.is_zero()) count(figures_, *candidate, fit);
    }
    return fit;
  }

  void emit(std::size_t result, const Rows& rows) {
    for (const Lane& lane : lanes_) {
      const bool shares = table_.columns[lane.column].sense.comparison == Comparison::kOfTotal;
      auto candidate = candidate_at(result, rows, lane);
      if (!candidate) continue;
      Fit fit;
      count(figures_, *candidate, fit);
      // Rounded shares seldom give exactly 100.
      if (!shares || fit.fitting > 0) out_.push_back(std::move(*candidate));
    }
  }

  static bool has_sum(const model::TableRow& row) {
    return std::any_of(row.formulas.begin(), row.formulas.end(),
                       [](const model::Formula& formula) { return formula.kind == model::FormulaKind::kSum; });
  }

  void propose_total(const RowGroup& group) {
    if (has_sum(table_.rows[group.result])) return;
    const Rows* best = &group.choices.front();
    Fit best_fit = fit_of(group.result, *best);
    for (const Rows& choice : group.choices) {
      const Fit fit = fit_of(group.result, choice);
      if (fit.fitting <= best_fit.fitting) continue;
      best = &choice;
      best_fit = fit;
    }
    // Where nothing fits in several columns, the structure was misread.
    if (best_fit.fitting > 0 || best_fit.checked <= 2) emit(group.result, *best);
  }

  // Each level by itself proves little; all levels of a table together do.
  void propose_parents() {
    std::vector<RowGroup> groups = parent_groups(table_);
    std::erase_if(groups, [&](const RowGroup& group) { return has_sum(table_.rows[group.result]); });
    Fit all;
    for (const RowGroup& group : groups) {
      const Fit fit = fit_of(group.result, group.choices.front());
      all.checked += fit.checked;
      all.fitting += fit.fitting;
    }
    const bool hierarchical = all.checked >= 3 && all.fitting * 5 >= all.checked * 3;
    for (const RowGroup& group : groups) {
      const Fit fit = fit_of(group.result, group.choices.front());
      const bool total = table_.rows[group.result].sense.part == model::PartWord::kTotal;
      if (fit.mostly() || hierarchical || (total && fit.checked == 1 && all.checked == 1)) {
        emit(group.result, group.choices.front());
      }
    }
  }

  void propose_unnamed(const RowGroup& group) {
    const Rows& rows = group.choices.front();
    const Fit fit = fit_of(group.result, rows);
    if (fit.fitting >= 2 && fit.nearly_always()) emit(group.result, rows);
  }

  void propose_of_which(const RowGroup& group) {
    const Rows& rows = group.choices.front();
    for (const Lane& lane : lanes_) {
      const auto whole = at(group.result, lane);
      // A part may change more than its whole.
      if (!whole || figures_[*whole].measure != Measure::kAmount) continue;
      Candidate candidate;
      candidate.kind = RelationKind::kSumOfParts;
      candidate.strength = Strength::kOpen;
      candidate.result = *whole;
      candidate.cue = table_.rows[rows.front()].label;
      candidate.rule = "table.of-which";
      bool overlapping = false;
      const auto first = at(rows.front(), lane);
      // What cannot be part of the row above belongs to another row.
      if (first && !may_add(figures_[*whole], figures_[*first], lane)) continue;
      for (const std::size_t row : rows) {
        const auto part = at(row, lane);
        if (!part || !may_add(figures_[*whole], figures_[*part], lane)) continue;
        candidate.terms.push_back(*part);
        overlapping = overlapping || table_.rows[row].sense.overlapping;
      }
      if (candidate.terms.empty()) continue;
      const auto judgement = judge(figures_, candidate);
      const bool above = judgement && judgement->verdict == Verdict::kBroken;
      if (candidate.terms.size() == 1 || overlapping || above) candidate.kind = RelationKind::kSubset;
      if (candidate.kind == RelationKind::kSubset) candidate.strength = Strength::kStrong;
      out_.push_back(std::move(candidate));
    }
  }

  const std::vector<Figure>& figures_;
  const model::TableReading& table_;
  std::vector<Candidate>& out_;
  std::vector<Lane> lanes_;
};

}  // namespace

void propose_row_sums(const model::Reading& reading, const model::TableReading& table, std::vector<Candidate>& out) {
  RowSums(reading, table, out).propose();
}

}  // namespace luyke::audit
