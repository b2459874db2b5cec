#pragma once

#include <cstdint>
#include <optional>

namespace luyke::text {

// Old texts come as Unicode that someone made of their bytes by a table that
// was not theirs. This is the way back: the byte behind a character, whether
// it was read as Latin-1, windows-1252 or windows-1258, or put at U+F000 and up
// as the signs of a font. nullopt for what is no byte in any of these.
std::optional<std::uint8_t> byte_of(char32_t character);

}  // namespace luyke::text
