#pragma once

#include <cstddef>
#include <vector>

#include "model/table_reading.h"

namespace luyke::audit {

// A row and the rows that may add up to it. Each choice is one reading of the
// table's structure, the likelier first.
struct RowGroup {
  std::size_t result = 0;
  std::vector<std::vector<std::size_t>> choices;
};

// Rows under a row, by their levels: "I" over 1, 2, 3. Rows of words only give
// way to the rows under them.
std::vector<RowGroup> parent_groups(const model::TableReading& table);

// Total rows with what stands before or after them: the rows of the highest
// level, those since the total before, earlier totals, or all rows without
// rows under them.
std::vector<RowGroup> total_groups(const model::TableReading& table);

// The first and the last row of a table that names no total.
std::vector<RowGroup> unnamed_groups(const model::TableReading& table);

// Rows after "trong đó", with the row they belong to.
std::vector<RowGroup> of_which_groups(const model::TableReading& table);

}  // namespace luyke::audit
