#pragma once

#include <cstdint>
#include <vector>

#include "model/page.h"

namespace luyke::layout {

// A table drawn with ruling lines. Rows and columns lie between neighbouring
// edges; a cell covers several where the line between them is missing.
struct Grid {
  struct Cell {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
  };
  std::vector<std::int32_t> rows;     // y of the edges, one more than rows
  std::vector<std::int32_t> columns;  // x of the edges
  std::vector<Cell> cells;            // row by row, left to right

  model::Box box() const;
  model::Box box_of(const Cell& cell) const;
};

// The grids of a page from the top down.
std::vector<Grid> find_grids(const model::Page& page);

}  // namespace luyke::layout
