#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

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

// Whether a line of nothing but tabulators is a row of the table that `above`
// has only begun: sheets copied as text keep the empty row under their heads.
bool is_row_under_head(std::string_view blank_line, Lines above);

// The drawn one of these.
std::optional<TextTable> drawn_table_at(Lines lines);

}  // namespace luyke::intake
