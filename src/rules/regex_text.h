#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace luyke::rules {

// Patterns as texts: what can be told of a regular expression without
// compiling it.

// The text as a pattern that matches just it.
std::string escaped_regex(std::string_view text);

// The offset behind an escape such as `\.`, `\pL`, `\p{Lu}` or `\x{2013}`.
std::size_t skip_escape(std::string_view regex, std::size_t i);
// The offset behind a character class that opens at i; npos when it is open.
std::size_t skip_class(std::string_view regex, std::size_t i);

// The same pattern with letters (\pL, \p{Lu}, \p{Ll}), marks (\pM) and digits
// (\pN) as the ranges in which Vietnamese and its neighbours are written.
// All of Unicode is 30 times as large, and RE2 builds its states for every
// mention: 110 rules took 220 ms to compile. Capitals and small letters are
// those of Vietnamese and Western Europe.
std::string with_latin_letters(std::string_view regex);

}  // namespace luyke::rules
