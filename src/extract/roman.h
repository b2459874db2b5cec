#pragma once

#include <string_view>

namespace luyke::extract {

// Value of a Roman digit in capitals up to C; 0 for any other character.
int roman_digit(char c);

// Value of a Roman number; 0 when the text is none.
int roman_value(std::string_view text);

}  // namespace luyke::extract
