#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "layout/rows.h"

namespace luyke::layout {

// Neighbouring rows with empty strips between their lines: the head and the
// foot of a document, a table without ruling lines.
struct Columns {
  std::size_t begin = 0;  // rows [begin, end)
  std::size_t end = 0;
  std::vector<std::int32_t> gutters;  // x of the middle of each strip
  bool table = false;                 // cells of a row belong together
};

// Such rows from the one with that index on; nothing when it is running text.
std::optional<Columns> columns_at(const std::vector<Row>& rows, std::size_t begin);

}  // namespace luyke::layout
