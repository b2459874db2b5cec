#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace luyke::render {

// Stands before the first line, so that spreadsheet programs see UTF-8.
inline constexpr std::string_view kCsvMark = "\xef\xbb\xbf";

// A line of CSV (RFC 4180). Text that a spreadsheet program would run as a
// formula gets an apostrophe before it; numbers stay as they are.
std::string csv_line(const std::vector<std::string>& fields);

}  // namespace luyke::render
