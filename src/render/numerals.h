#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/figure.h"
#include "render/words.h"

namespace luyke::render {

// How a report writes its numbers: "1.234,5" or "1,234.5".
enum class NumeralStyle { kVietnamese, kEnglish };

NumeralStyle style_of(const model::Figure& figure);

// At least `decimals` digits after the mark; a true minus sign (U+2212).
std::string format(const base::Decimal& value, NumeralStyle style, int decimals);
// The same with a sign in front: "+90", "−90", "0".
std::string format_signed(const base::Decimal& value, NumeralStyle style, int decimals);

// How many of something: "1.234".
std::string numeral(std::uint64_t count, const Words& words);

// How the numbers of one sum are shown together: as printed when all have the
// same scale word, else written out in full.
struct Notation {
  NumeralStyle style = NumeralStyle::kVietnamese;
  bool as_printed = true;
  int scale = 0;     // power of ten of the shared scale word
  int decimals = 0;  // most digits after the mark that any of them prints
  std::string unit;  // with its scale word: "tỷ đồng"; empty when the units differ

  std::string show(const model::Figure& figure) const;
  std::string show(const base::Decimal& value) const;
  std::string show_signed(const base::Decimal& value) const;
};

Notation notation_of(const std::vector<const model::Figure*>& figures, const Words& words);

// The figure with its scale word, unit and name: "17.540 người (tuyển sinh)".
std::string full_text(const model::Figure& figure, const Words& words);
// Without the name.
std::string text_with_unit(const model::Figure& figure, const Words& words);

}  // namespace luyke::render
