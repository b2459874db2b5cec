#pragma once

#include <string_view>

namespace luyke::text {

// Whether the letters can be one Vietnamese syllable, in any case: an onset, a
// rime that is in use, at most one tone, and before a stop only sắc or nặng.
// Where the tone stands is not looked at: "hoà" and "hòa" both are.
bool is_syllable(std::u32string_view letters);

}  // namespace luyke::text
