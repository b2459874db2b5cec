#include "extract/table_grid.h"

#include <algorithm>

#include "text/passage.h"

namespace luyke::extract {

TableGrid::TableGrid(const model::Table& table, std::span<const TokenisedPassage> cells, const Lexicon& lexicon)
    : rows_(table.rows), columns_(table.columns), cells_(std::size_t{table.rows} * table.columns) {
  std::vector<const TokenisedPassage*> passages(cells_.size());
  for (const TokenisedPassage& cell : cells) {
    if (cell.passage->sources.empty()) continue;
    const text::Passage::Source& source = cell.passage->sources.front();
    if (!source.row || !source.column || *source.row >= rows_ || *source.column >= columns_) continue;
    passages[*source.row * columns_ + *source.column] = &cell;
  }
  for (const model::Cell& cell : table.cells) {
    if (cell.row >= rows_ || cell.column >= columns_) continue;
    GridCell content;
    content.passage = passages[cell.row * columns_ + cell.column];
    if (content.passage) content.content = read_cell(*content.passage, lexicon);
    content.row_span = std::min(std::max(cell.row_span, 1u), rows_ - cell.row);
    content.column_span = std::min(std::max(cell.column_span, 1u), columns_ - cell.column);
    for (std::uint32_t r = 0; r < content.row_span; ++r) {
      for (std::uint32_t c = 0; c < content.column_span; ++c) {
        GridCell& position = cells_[(cell.row + r) * columns_ + cell.column + c];
        position = content;
        position.origin = r == 0 && c == 0;
      }
    }
  }
}

}  // namespace luyke::extract
