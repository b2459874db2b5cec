#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/passage.h"

namespace luyke::extract {

// A line of a passage, or one cell of a line set with tabs or bars.
struct Line {
  std::uint32_t passage = 0;
  base::Bytes range;  // blanks around it left out; never empty
};

// Lines as written; a line that begins with a small letter goes on with the
// one before it when `joined`.
std::vector<Line> lines_of(const text::Passage& passage, std::uint32_t index, bool joined);

// The lines of the passage, each cut at tabs and bars.
std::vector<Line> line_cells_of(const text::Passage& passage, std::uint32_t index);

// The printed characters of the range on one line: breaks and runs of blanks
// as one blank, Markdown stars around it left out.
std::string printed_line(const text::Passage& passage, base::Bytes range);

// Some letter is a capital and none is small. `lower` is `text` in lower case.
bool all_capitals(std::string_view text, std::string_view lower);

}  // namespace luyke::extract
