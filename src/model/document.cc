#include "model/document.h"

namespace luyke::model {

const Cell* Table::at(std::uint32_t row, std::uint32_t column) const {
  for (const Cell& cell : cells) {
    const bool in_rows = cell.row <= row && row < cell.row + cell.row_span;
    const bool in_columns = cell.column <= column && column < cell.column + cell.column_span;
    if (in_rows && in_columns) return &cell;
  }
  return nullptr;
}

}  // namespace luyke::model
