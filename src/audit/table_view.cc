#include "audit/table_view.h"

#include <algorithm>

namespace luyke::audit {
namespace {

using model::RowRole;

// The only one of the kind; several totals leave open which one is meant.
void note_total(bool total, std::size_t position, std::size_t& totals, std::optional<std::size_t>& only) {
  totals += total ? 1 : 0;
  if (total) only = totals == 1 ? std::optional(position) : std::nullopt;
}

bool is_position(const model::TableRow& row) {
  return row.role == RowRole::kData || row.role == RowRole::kTotal || row.role == RowRole::kOfWhich;
}

bool is_stock(const model::LineSense& sense) {
  return sense.flow == model::FlowWord::kOpening || sense.flow == model::FlowWord::kClosing;
}

}  // namespace

TableView TableView::by_columns(const model::Reading& reading, const model::TableReading& table) {
  TableView view;
  view.figures_ = &reading.figures;
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (is_position(table.rows[r])) rows.push_back(r);
  }
  view.positions_ = rows.size();
  view.additive_.assign(rows.size(), true);
  std::size_t totals = 0;
  for (std::size_t p = 0; p < rows.size(); ++p) {
    const model::TableRow& row = table.rows[rows[p]];
    const bool top = row.level == 0 && row.sense.part == model::PartWord::kTotal;
    note_total(row.role == RowRole::kTotal || top, p, totals, view.total_);
    view.stock_.push_back(is_stock(row.sense));
  }
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const model::TableColumn& column = table.columns[c];
    if (column.role != model::ColumnRole::kFigures) continue;
    TableLine line{column.basis, column.measure, column.sense,  column.unit,    {},
                   column.heads, column.key,     column.number, column.formulas};
    for (const std::size_t r : rows) {
      view.cells_.push_back(table.figures_at(r, c));
      for (const model::FigureIndex index : view.cells_.back()) {
        if (line.dimension.empty()) line.dimension = reading.figures[index].dimension;
      }
    }
    view.lines_.push_back(std::move(line));
  }
  return view;
}

TableView TableView::by_rows(const model::Reading& reading, const model::TableReading& table) {
  TableView view;
  view.figures_ = &reading.figures;
  std::vector<std::size_t> columns;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].role == model::ColumnRole::kFigures) columns.push_back(c);
  }
  view.positions_ = columns.size();
  std::size_t totals = 0;
  for (const std::size_t c : columns) {
    const model::LineSense& sense = table.columns[c].sense;
    note_total(sense.part == model::PartWord::kTotal, view.additive_.size(), totals, view.total_);
    view.additive_.push_back(sense.additive);
    view.stock_.push_back(is_stock(sense));
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const model::TableRow& row = table.rows[r];
    if (!is_position(row)) continue;
    TableLine line{row.basis, row.measure, row.sense, {}, {}, {row.label}, row.key, row.ordinal, row.formulas};
    for (const std::size_t c : columns) {
      view.cells_.push_back(table.figures_at(r, c));
      for (const model::FigureIndex index : view.cells_.back()) {
        if (line.unit.empty()) line.unit = reading.figures[index].unit;
        if (line.dimension.empty()) line.dimension = reading.figures[index].dimension;
        if (line.is_amount()) line.measure = reading.figures[index].measure;
      }
    }
    view.lines_.push_back(std::move(line));
  }
  return view;
}

std::optional<model::FigureIndex> TableView::at(std::size_t line, std::size_t position) const {
  const auto& cell = cells_[line * positions_ + position];
  return cell.size() == 1 ? std::optional(cell.front()) : std::nullopt;
}

std::optional<std::pair<model::FigureIndex, model::FigureIndex>> TableView::pair_at(std::size_t line,
                                                                                    std::size_t position) const {
  const auto& cell = cells_[line * positions_ + position];
  return cell.size() == 2 ? std::optional(std::pair(cell[0], cell[1])) : std::nullopt;
}

bool TableView::has_pairs(std::size_t line) const {
  for (std::size_t p = 0; p < positions_; ++p) {
    if (pair_at(line, p)) return true;
  }
  return false;
}

void count(const std::vector<model::Figure>& figures, const Candidate& candidate, Fit& fit) {
  const auto judgement = judge(figures, candidate);
  if (!judgement) return;
  ++fit.checked;
  const bool fits = judgement->verdict != model::Verdict::kBroken && judgement->verdict != model::Verdict::kOpen;
  fit.fitting += fits ? 1 : 0;
}

}  // namespace luyke::audit
