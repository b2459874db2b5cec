#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace luyke::base {

// The same as next_code_point where the byte is not ASCII.
char32_t next_long_code_point(std::string_view text, std::size_t& offset);
// The code point that starts at `offset`, and the offset moved past it. Bytes
// that are no UTF-8 come back one by one as U+FFFD.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte >= 0x80) return next_long_code_point(text, offset);
  ++offset;
  return byte;
}
void append_code_point(std::string& text, char32_t code_point);

bool is_valid_utf8(std::string_view text);
// Number of code points (each stray byte counts as one).
std::uint32_t count_code_points(std::string_view text);
// Byte offset of the code point with that index; the text's size when past its end.
std::size_t byte_offset(std::string_view text, std::uint32_t code_point_index);
// The code points [begin, end) of the text.
std::string_view slice(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace luyke::base
