#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace luyke::intake {

// One piece of a number format's code.
struct FormatToken {
  enum class Kind : std::uint8_t {
    kLiteral,   // text to print: quoted, escaped, a mark, a currency
    kPlace,     // one of 0 # ? . , %
    kLetters,   // a run of one letter ("yyyy"), or "General", "AM/PM", in lower case
    kElapsed,   // "[h]": the letter
    kExponent,  // "E+"
    kText,      // "@"
    kNextSection,
  };
  Kind kind;
  std::string text;
};

// Takes the code apart. Colours, languages, conditions, and what only fills or
// keeps room ("*x", "_x"), leave no token.
std::vector<FormatToken> read_format_code(std::string_view code);

}  // namespace luyke::intake
