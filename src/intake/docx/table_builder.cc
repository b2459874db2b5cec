#include "intake/docx/table_builder.h"

#include <algorithm>
#include <utility>

namespace luyke::intake {
namespace {

// Word processors allow 63 columns; grids of converters have some hundreds.
constexpr std::uint32_t kMaxGrid = 4096;

}  // namespace

void TableBuilder::begin_row() {
  row_ = {};
  column_ = 0;
  row_begin_ = cells_.size();
  in_row_ = true;
}

TableBuilder::GridCell* TableBuilder::cell_above(std::uint32_t begin) {
  if (begin >= open_.size() || !has_open_[begin]) return nullptr;
  GridCell& above = cells_[open_[begin]];
  return above.row + above.row_span == rows_ ? &above : nullptr;
}

void TableBuilder::end_cell(model::Text text, bool bold) {
  if (cell_.deleted) return;
  // The space on the left is known only now: row properties come before cells.
  if (column_ == 0) column_ = std::min(row_.before, kMaxGrid - 1);
  place(std::move(text), bold);
}

void TableBuilder::place(model::Text text, bool bold) {
  const std::uint32_t begin = column_;
  column_ = std::min(begin + std::clamp(cell_.span, 1u, kMaxGrid), kMaxGrid);
  if (begin == column_) {  // past the widest grid: the text stays in the last cell
    cells_.back().text.printed += '\t' + text.printed;
    return;
  }
  const bool continues_left = cell_.horizontal == Merge::kContinue && cells_.size() > row_begin_;
  if (continues_left && text.printed.empty()) {
    cells_.back().end = column_;
    return;
  }
  if (cell_.vertical == Merge::kContinue) {
    // What stands in a continued cell is not shown on the page.
    if (GridCell* above = cell_above(begin)) {
      ++above->row_span;
      return;
    }
  }
  if (open_.size() < column_) {
    open_.resize(column_);
    has_open_.resize(column_);
  }
  open_[begin] = cells_.size();
  has_open_[begin] = cell_.vertical != Merge::kNone;
  cells_.push_back({rows_, begin, column_, 1, cell_, std::move(text), bold});
}

void TableBuilder::end_row() {
  in_row_ = false;
  if (row_.deleted) {
    cells_.resize(row_begin_);
    for (GridCell& cell : cells_) {
      if (cell.row + cell.row_span > rows_) cell.row_span = rows_ - cell.row;
    }
    return;
  }
  if (row_.head && repeated_heads_ == rows_) ++repeated_heads_;
  ++rows_;
}

bool TableBuilder::draws_lines(bool bordered) const {
  const auto lined = [&](const GridCell& cell) {
    return cell.properties.drawn_sides >= 2 || (bordered && cell.properties.erased_sides < 4);
  };
  const auto count = std::count_if(cells_.begin(), cells_.end(), lined);
  return static_cast<std::size_t>(count) * 2 > cells_.size();
}

// For each column of the grid, and its end, the index of the kept column.
std::vector<std::uint32_t> TableBuilder::kept_columns() const {
  std::uint32_t width = 0;
  for (const GridCell& cell : cells_) width = std::max(width, cell.end);
  std::vector<bool> starts(width + 1);
  for (const GridCell& cell : cells_) starts[cell.begin] = true;
  std::vector<std::uint32_t> index(width + 1);
  std::uint32_t kept = 0;
  for (std::uint32_t column = 0; column < width; ++column) {
    index[column] = kept;
    // Columns without a start of their own belong to the one on their left.
    if (column + 1 == width || starts[column + 1]) ++kept;
  }
  index[width] = kept;
  return index;
}

std::optional<model::Table> TableBuilder::finish(bool bordered) {
  if (in_row_) end_row();
  if (rows_ == 0 || cells_.empty()) return std::nullopt;
  model::Table table;
  const std::vector<std::uint32_t> index = kept_columns();
  table.rows = rows_;
  table.columns = index.back();
  table.bordered = draws_lines(bordered);
  table.repeated_heads = repeated_heads_;
  table.cells.reserve(cells_.size());
  for (GridCell& cell : cells_) {
    model::Cell out;
    out.row = cell.row;
    out.row_span = cell.row_span;
    out.column = index[cell.begin];
    out.column_span = std::max(index[cell.end] - out.column, 1u);
    out.text = std::move(cell.text);
    out.bold = cell.bold;
    table.cells.push_back(std::move(out));
  }
  return table;
}

}  // namespace luyke::intake
