#pragma once

#include <cstddef>
#include <optional>

#include "intake/txt/lines.h"
#include "model/document.h"

namespace luyke::intake {

// A table that someone wrote with characters, and how many lines it takes.
struct TextTable {
  model::Table table;
  std::size_t lines = 0;
};

// The table at the beginning of the lines, if they begin with one:
// - Markdown: cells parted by '|' over a line of dashes ("|---|---|");
// - two lines or more with the same number of cells, parted by " | " or by
//   tabulators; a line of fewer cells over one with gaps is the upper row of a
//   head, its cells over those gaps and over the groups between them;
// - drawn: lines of "+---+" or of box characters around cells.
std::optional<TextTable> table_at(Lines lines);

// The drawn one of these.
std::optional<TextTable> drawn_table_at(Lines lines);

}  // namespace luyke::intake
