#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace luyke::intake {

// A number as a sheet stores it: the digits of a decimal string, exact. Its
// value is `digits` x 10^-scale; no leading zeros, "0" for zero; scale >= 0.
struct StoredNumber {
  bool negative = false;
  std::string digits = "0";
  std::size_t scale = 0;

  bool is_zero() const { return digits == "0"; }
  std::string whole() const;     // digits before the mark, at least "0"
  std::string fraction() const;  // digits after it, without zeros at the end
};

// Reads "-12.5", "1.2E-5". nullopt for what is no number, or one that no sheet
// can hold (exponents past 400).
std::optional<StoredNumber> parse_stored_number(std::string_view text);

// x 10^exponent.
StoredNumber shifted(StoredNumber number, int exponent);

// Without the noise of binary arithmetic. Sheets keep 15 digits (what their
// programs show at most) and store what is left over of a binary fraction too:
// 0.1 + 0.2 is stored as 0.30000000000000004. A number with a fraction and 15
// digits or more is rounded to 15, and to the ninth digit after the mark, the
// last that two ways of working out the same quotient agree on. All other
// numbers keep every digit.
StoredNumber without_noise(StoredNumber number);

}  // namespace luyke::intake
