#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/xlsx/format_code.h"
#include "intake/xlsx/stored_number.h"

namespace luyke::intake {

// How a number format of a sheet (ISO/IEC 29500-1, 18.8.31) writes a number.
// Only its form is taken, never its rounding: with a point for thousands and a
// comma before decimals, all stored digits stay.
class NumberFormat {
 public:
  NumberFormat() = default;  // General
  explicit NumberFormat(const std::vector<FormatToken>& code);

  // 17540 by "#,##0" is "17.540", 0.812 by "0.0%" is "81,2%". A negative number
  // has a minus sign, also where the format has brackets for it; zero is "0",
  // also where the format has a dash.
  std::string print(const StoredNumber& number) const;

 private:
  // The form of one sign.
  struct Section {
    std::string prefix;
    std::string suffix;
    std::size_t decimals = 0;  // at least
    std::size_t whole = 0;     // digits before the mark, at least
    bool grouped = false;
    bool places = false;  // has any place for digits
    int exponent = 0;     // of percent signs and scaling commas
  };

  class SectionReader;

  std::vector<Section> sections_;
};

}  // namespace luyke::intake
