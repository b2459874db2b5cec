#include "model/document.h"

#include <algorithm>
#include <utility>

namespace luyke::model {

const Cell* Table::at(std::uint32_t row, std::uint32_t column) const {
  // Most positions are the corner of a cell, and cells stand in reading order.
  const auto corner = std::lower_bound(
      cells.begin(), cells.end(), std::pair(row, column),
      [](const Cell& cell, const auto& position) { return std::pair(cell.row, cell.column) < position; });
  if (corner != cells.end() && corner->row == row && corner->column == column) return &*corner;
  for (const Cell& cell : cells) {
    const bool in_rows = cell.row <= row && row < cell.row + cell.row_span;
    const bool in_columns = cell.column <= column && column < cell.column + cell.column_span;
    if (in_rows && in_columns) return &cell;
  }
  return nullptr;
}

}  // namespace luyke::model
