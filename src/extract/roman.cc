#include "extract/roman.h"

namespace luyke::extract {

int roman_digit(char c) {
  switch (c) {
    case 'I': return 1;
    case 'V': return 5;
    case 'X': return 10;
    case 'L': return 50;
    case 'C': return 100;
    default: return 0;
  }
}

int roman_value(std::string_view text) {
  int value = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int digit = roman_digit(text[i]);
    if (digit == 0) return 0;
    const int next = i + 1 < text.size() ? roman_digit(text[i + 1]) : 0;
    value += digit < next ? -digit : digit;
  }
  return value;
}

}  // namespace luyke::extract
