#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "audit/candidate.h"
#include "audit/verdict.h"
#include "model/reading.h"

namespace luyke::audit {

// A column of figures with its rows, or a row with its columns: the same
// checks run along either.
struct TableLine {
  model::Basis basis = model::Basis::kNone;
  model::Measure measure = model::Measure::kAmount;
  model::LineSense sense;
  std::string unit;
  std::string dimension;           // units of one dimension may be added
  std::vector<std::string> heads;  // from the top
  std::string key;                 // folded heads
  std::string number;              // as formulas call it
  std::vector<model::Formula> formulas;

  bool is_amount() const { return measure == model::Measure::kAmount; }
  // Counts the same: people are added with nurses, and a column that names no
  // unit with its neighbours.
  bool counts_as(const TableLine& other) const {
    return unit == other.unit || unit.empty() || other.unit.empty() ||
           (!dimension.empty() && dimension == other.dimension);
  }
  // A value that was reached, neither planned nor quoted from before.
  bool is_actual() const {
    return is_amount() && basis != model::Basis::kPlan && basis != model::Basis::kPrior &&
           sense.comparison == model::Comparison::kNone;
  }
};

// A table as lines of figures over positions. Heads and rows of words only are
// no positions.
class TableView {
 public:
  static TableView by_columns(const model::Reading& reading, const model::TableReading& table);
  static TableView by_rows(const model::Reading& reading, const model::TableReading& table);

  std::size_t lines() const { return lines_.size(); }
  std::size_t positions() const { return positions_; }
  const TableLine& line(std::size_t index) const { return lines_[index]; }
  const std::vector<model::Figure>& figures() const { return *figures_; }
  const model::Figure& figure(model::FigureIndex index) const { return (*figures_)[index]; }

  // The only figure of a cell.
  std::optional<model::FigureIndex> at(std::size_t line, std::size_t position) const;
  // Both figures of a cell "a/b".
  std::optional<std::pair<model::FigureIndex, model::FigureIndex>> pair_at(std::size_t line,
                                                                           std::size_t position) const;
  bool has_pairs(std::size_t line) const;
  // The position that names itself the total of the others.
  std::optional<std::size_t> total_position() const { return total_; }
  // Sums along this position mean something: not in a column of yields.
  bool adds_up_at(std::size_t position) const { return additive_[position]; }
  // A stock at the start or the end of a period: it grows and shrinks, so no
  // run of months is above it.
  bool is_stock_at(std::size_t position) const { return stock_[position]; }

 private:
  std::vector<TableLine> lines_;
  std::size_t positions_ = 0;
  std::vector<bool> additive_;  // by position
  std::vector<bool> stock_;     // by position
  std::optional<std::size_t> total_;
  std::vector<std::vector<model::FigureIndex>> cells_;  // [line * positions_ + position]
  const std::vector<model::Figure>* figures_ = nullptr;
};

// How often a proposed relation fits along a line.
struct Fit {
  std::size_t checked = 0;
  std::size_t fitting = 0;

  bool mostly() const { return fitting > 0 && fitting * 2 >= checked; }
  bool nearly_always() const { return fitting > 0 && fitting * 5 >= checked * 4; }
};

// Counts the candidate unless no verdict is possible.
void count(const std::vector<model::Figure>& figures, const Candidate& candidate, Fit& fit);

}  // namespace luyke::audit
