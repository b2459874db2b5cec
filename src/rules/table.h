#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rule_set.h"

namespace luyke::rules {

// One cell of a table: comma-separated fields without quotes.
struct Cell {
  std::string_view text;
  model::RuleSource source;

  // The parts between ';', each with its own place; none when empty.
  std::vector<Cell> parts() const;
};

using Row = std::vector<Cell>;

// Rows below the line of column names; empty lines and those that begin with
// '#' are comments. Cells point into `text`. Throws Fault when the column
// names or the number of cells differ.
std::vector<Row> read_table(const std::string& path, std::string_view text,
                            const std::vector<std::string_view>& columns);

}  // namespace luyke::rules
