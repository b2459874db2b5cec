#include "intake/docx/symbols.h"

#include <algorithm>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

constexpr char32_t kBullet = U'\u2022';

struct Sign {
  std::uint32_t code;
  char32_t character;
};

// Adobe's Symbol encoding (public table at unicode.org, VENDORS/ADOBE/symbol.txt):
// signs below 0x80 that are not ASCII's, Greek letters, and 0xA0 to 0xE5.
constexpr Sign kSymbolSigns[] = {
    {0x22, U'∀'}, {0x24, U'∃'}, {0x27, U'∍'}, {0x2A, U'∗'}, {0x2D, U'−'},  {0x40, U'≅'},
    {0x5C, U'∴'}, {0x5E, U'⊥'}, {0x60, U'‾'}, {0x7E, U'∼'}, {0xF1, U'〉'}, {0xF2, U'∫'},
};
constexpr std::u32string_view kSymbolHigh = U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";
constexpr std::uint32_t kSymbolHighBegin = 0xA0;
static_assert(kSymbolHigh.size() == 0xE5 - kSymbolHighBegin + 1);
constexpr std::u32string_view kSymbolUpper = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view kSymbolLower = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

// Of Wingdings the signs with a meaning beyond that of a bullet.
constexpr Sign kWingdingsSigns[] = {
    {0x6F, U'☐'}, {0x71, U'❑'}, {0x72, U'❒'}, {0xA8, U'☐'}, {0xDF, U'←'}, {0xE0, U'→'}, {0xE1, U'↑'},
    {0xE2, U'↓'}, {0xE8, U'→'}, {0xF0, U'⇨'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'},
};

template <std::size_t N>
char32_t find(const Sign (&signs)[N], std::uint32_t code, char32_t otherwise) {
  const auto found = std::find_if(std::begin(signs), std::end(signs), [&](const Sign& s) { return s.code == code; });
  return found == std::end(signs) ? otherwise : found->character;
}

char32_t symbol_font_character(std::uint32_t code) {
  if (code >= 'A' && code <= 'Z') return kSymbolUpper[code - 'A'];
  if (code >= 'a' && code <= 'z') return kSymbolLower[code - 'a'];
  if (code >= kSymbolHighBegin && code < kSymbolHighBegin + kSymbolHigh.size())
    return kSymbolHigh[code - kSymbolHighBegin];
  const char32_t otherwise = code < 0x80 ? static_cast<char32_t>(code) : kBullet;
  return find(kSymbolSigns, code, otherwise);
}

bool is_private_use(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

}  // namespace

char32_t symbol(std::string_view font, std::uint32_t code) {
  // Sign fonts are addressed at U+F000 and up, or by the bare byte.
  const std::uint32_t byte = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
  if (font == "Symbol" && byte >= 0x20 && byte <= 0xFF) return symbol_font_character(byte);
  if (font.starts_with("Wingdings") && byte <= 0xFF) {
    return font == "Wingdings" ? find(kWingdingsSigns, byte, kBullet) : kBullet;
  }
  const auto character = static_cast<char32_t>(code);
  const bool printable = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return !printable || is_private_use(character) ? kBullet : character;
}

std::string symbol_text(std::string_view font, std::string_view printed) {
  if (font != "Symbol" && !font.starts_with("Wingdings") && font != "Webdings") return std::string(printed);
  std::string text;
  for (std::size_t offset = 0; offset < printed.size();) {
    const char32_t c = base::next_code_point(printed, offset);
    base::append_code_point(text, c >= 0xF000 && c <= 0xF0FF ? symbol(font, c) : c);
  }
  return text;
}

std::string bullet_text(std::string_view printed) {
  std::string text;
  for (std::size_t offset = 0; offset < printed.size();) {
    const char32_t c = base::next_code_point(printed, offset);
    base::append_code_point(text, is_private_use(c) ? kBullet : c);
  }
  return text;
}

}  // namespace luyke::intake
