#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace luyke::render {

// Columns that a code point takes on a terminal: 0 for combining and
// zero-width characters, 2 for wide East Asian ones and emoji. Independent of
// the locale, after the East Asian Width and general category of Unicode 15.
int width_of(char32_t code_point);
std::size_t display_width(std::string_view text);

// The text without anything that could steer a terminal: control characters
// become spaces, bidirectional overrides vanish, stray bytes become U+FFFD.
std::string printable(std::string_view text);

// Filled with spaces to `width` columns.
std::string pad_right(std::string text, std::size_t width);
std::string pad_left(const std::string& text, std::size_t width);
// At most `width` columns, the cut shown as "…".
std::string shortened(const std::string& text, std::size_t width);

// "1:02:03", or "2:03" under an hour.
std::string clock_of(std::uint64_t seconds);

}  // namespace luyke::render
