#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace luyke::intake {

// The Unicode character that w:sym prints, for the fonts whose letters are
// signs; signs without a known meaning are bullets.
char32_t symbol(std::string_view font, std::uint32_t code);

// Text in a sign font: its letters at U+F000 to U+F0FF become the signs that
// stand on the page, among them digits.
std::string symbol_text(std::string_view font, std::string_view printed);

// The text of a bullet: letters of sign fonts (private use) become U+2022.
std::string bullet_text(std::string_view printed);

}  // namespace luyke::intake
