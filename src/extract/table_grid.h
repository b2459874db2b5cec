#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/table_cell.h"
#include "extract/tokens.h"
#include "model/document.h"

namespace luyke::extract {

// One position of a table. Positions that a merged cell covers share its text;
// only the one at its top left corner is the origin.
struct GridCell {
  const TokenisedPassage* passage = nullptr;  // null for empty cells
  CellContent content;
  bool origin = false;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;

  std::string_view text() const { return passage ? std::string_view(passage->passage->text) : std::string_view(); }
  std::string_view lower() const { return passage ? std::string_view(passage->passage->lower) : std::string_view(); }
  bool empty() const { return content.kind == CellKind::kEmpty; }
  bool words() const { return content.kind == CellKind::kWords; }
  bool numbers() const { return content.kind == CellKind::kNumbers; }
};

// The cells of a table by row and column, with what was read in each.
class TableGrid {
 public:
  TableGrid(const model::Table& table, std::span<const TokenisedPassage> cells, const Lexicon& lexicon);

  std::uint32_t rows() const { return rows_; }
  std::uint32_t columns() const { return columns_; }
  const GridCell& at(std::uint32_t row, std::uint32_t column) const { return cells_[row * columns_ + column]; }

 private:
  std::uint32_t rows_;
  std::uint32_t columns_;
  std::vector<GridCell> cells_;
};

}  // namespace luyke::extract
