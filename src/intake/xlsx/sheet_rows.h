#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "intake/xlsx/sheet.h"

namespace luyke::intake {

// A row of a sheet that has text, as seen by the search for tables.
struct SheetRow {
  std::size_t first = 0;  // its cells, half-open range in Sheet::cells
  std::size_t last = 0;
  std::size_t texts = 0;   // cells that stand in it, those merged from above too
  bool figures = false;    // has a number, or a mark that stands for none
  bool bordered = false;   // most of its cells are drawn with lines
  bool after_gap = false;  // an empty row stands above it
};

std::vector<SheetRow> rows_of(const Sheet& sheet);

// What consecutive rows are on the page.
enum class PartKind {
  kLine,    // one row of one text: a title, a note
  kLayout,  // rows of some texts that are no table: letterhead, signatures
  kTable,
};
struct SheetPart {
  PartKind kind = PartKind::kLine;
  std::size_t first = 0;  // half-open range of rows
  std::size_t last = 0;
};

// Parts the rows into lines and tables. Drawn lines tell the tables where there
// are any; else a table goes from the rows of titles above its first row of
// figures to its last row of figures. Empty rows part tables, unless what
// follows has no titles of its own.
std::vector<SheetPart> parts_of(const std::vector<SheetRow>& rows);

}  // namespace luyke::intake
