#pragma once

namespace luyke::base {

// Tests of single bytes of UTF-8 text, the same in every locale.

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What parts words inside a paragraph or cell.
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// Letters and digits; every byte above ASCII counts as part of a letter.
constexpr bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace luyke::base
