#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace luyke::base {

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

// What the numbers of one text say of its style.
class StyleEvidence {
 public:
  void add(std::string_view token);

  // The style that more tokens prove. Where none does, decimal points that
  // outnumber what may be thousands ("25.6" and "101.60", hardly "16.732") show
  // the English one; a single point among others is rather a slip.
  std::optional<NumberStyle> style() const;
  bool proves_vietnamese() const { return vietnamese_proofs_ > 0; }

 private:
  int english_proofs_ = 0;
  int vietnamese_proofs_ = 0;
  int decimal_points_ = 0;   // "25.6": in the Vietnamese style no number at all
  int decimal_commas_ = 0;   // "25,6"
  int grouping_points_ = 0;  // "16.732"
};

// The style of running text: English when its numbers show it and none proves
// the Vietnamese one.
NumberStyle style_of(const std::vector<std::string_view>& tokens);

// Reads a token [0-9]+(?:[.,][0-9]+)*. A token that proves the other style is
// read in that one. A dot that is no thousands mark in the Vietnamese style
// ("101.86", "6644.00") is a decimal mark. nullopt: no single number (a dotted
// telephone number) or too long.
std::optional<PrintedNumber> read_number(std::string_view token, NumberStyle style);

}  // namespace luyke::base
