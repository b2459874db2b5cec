#pragma once

#include <string>
#include <string_view>

namespace luyke::extract {

// A pattern that occurs wherever `pattern` does, and perhaps elsewhere, for the
// automaton that tells which of many patterns may occur. Whatever multiplies
// its states goes: counts ("{0,80}" becomes "*"); stretches of any text, of
// whose two sides only the wordier one stays; differences between characters
// above ASCII; the characters that must not stand before and behind.
// `pattern` is valid RE2; flags ("(?i)") stand inside brackets of their own.
std::string filter_pattern(std::string_view pattern);

}  // namespace luyke::extract
