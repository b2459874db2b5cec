#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace luyke::extract {

// How digits are grouped: Vietnamese 1.234,5 or English 1,234.5.
enum class NumberStyle { kVietnamese, kEnglish };

// What one printed token says. `odd` marks a form that fits no style fully
// ("10.98", "1,2345"): it is read literally and may deserve a note.
struct PrintedNumber {
  base::Decimal value;
  int decimals = 0;        // digits after the decimal mark
  int trailing_zeros = 0;  // of the whole part, when no decimals follow
  bool grouped = false;    // thousands marks are printed
  bool odd = false;
};

// True when the token can only be read in that style: "1,234.5" and
// "1,234,567" are English, "1.234,5" and "1.234.567" Vietnamese.
bool proves(std::string_view token, NumberStyle style);

// The style of a text: English when some token proves it and none proves the
// Vietnamese one.
NumberStyle style_of(const std::vector<std::string_view>& tokens);

// Reads a token [0-9]+(?:[.,][0-9]+)*. A token that proves the other style is
// read in that one. A dot that is no thousands mark in the Vietnamese style
// ("101.86", "6644.00") is a decimal mark. nullopt: no single number (a dotted
// telephone number) or too long.
std::optional<PrintedNumber> read_number(std::string_view token, NumberStyle style);

}  // namespace luyke::extract
