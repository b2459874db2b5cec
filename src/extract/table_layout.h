#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table_grid.h"
#include "extract/table_words.h"
#include "model/table_reading.h"

namespace luyke::extract {

enum class LayoutRow {
  kTitle,          // one cell over all columns, above the heads
  kHead,           // titles of columns, also where they are typed again
  kColumnNumbers,  // "A B 1 2 3=1+2"
  kBody,
};

// Which rows and columns of a table are heads, names and figures.
struct TableLayout {
  std::vector<LayoutRow> rows;
  std::vector<model::ColumnRole> columns;
  // For each column from the top, merged heads repeated; `heads` in lower case.
  std::vector<std::vector<std::string>> heads;
  std::vector<std::vector<std::string>> titles;
  std::vector<bool> pairs;     // columns whose cells are "a/b"
  std::vector<bool> integers;  // columns of whole numbers, some above a hundred: no percentages
  bool has_head = false;

  std::size_t figure_columns() const;
};

TableLayout layout_of(const TableGrid& grid, const TableWords& words, std::uint32_t repeated_heads);

// The numbers and formulas of a row of column numbers, by column.
struct ColumnNumber {
  std::string number;
  std::vector<model::Formula> formulas;
};
// Empty when the row is none.
std::vector<ColumnNumber> column_numbers(const TableGrid& grid, std::uint32_t row);

// A year alone: "2023".
bool is_year(std::string_view text);

}  // namespace luyke::extract
