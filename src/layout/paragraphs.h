#pragma once

#include <cstdint>
#include <vector>

#include "layout/rows.h"
#include "model/page.h"

namespace luyke::layout {

// The left and right edge that full lines of running text keep.
struct Margins {
  std::int32_t left = 0;
  std::int32_t right = 0;
};

// Rows that are one paragraph.
struct Lines {
  std::vector<const Row*> rows;
  bool centered = false;
  bool indented = false;  // its first line
  bool full = false;      // its last line reaches the right edge: it may go on
};

Margins margins_of(const std::vector<const Row*>& rows);

// Paragraphs from rows of running text: an indent, a short line, a wide gap or
// a list mark starts a new one.
std::vector<Lines> paragraphs_of(const std::vector<const Row*>& rows, const Margins& margins);

}  // namespace luyke::layout
