#include "text/legacy/code_page.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace luyke::text {
namespace {

// Bytes 0x80 to 0x9F of windows-1252; those without a character stand for
// themselves.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                   0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

// Where windows-1258 differs above 0xA0.
struct Pair {
  char32_t character;
  std::uint8_t byte;
};
constexpr std::array<Pair, 14> kWindows1258 = {{{U'Ă', 0xC3},
                                                {0x0300, 0xCC},
                                                {U'Đ', 0xD0},
                                                {0x0309, 0xD2},
                                                {U'Ơ', 0xD5},
                                                {U'Ư', 0xDD},
                                                {0x0303, 0xDE},
                                                {U'ă', 0xE3},
                                                {0x0301, 0xEC},
                                                {U'đ', 0xF0},
                                                {0x0323, 0xF2},
                                                {U'ơ', 0xF5},
                                                {U'ư', 0xFD},
                                                {0x20AB, 0xFE}}};

}  // namespace

char32_t windows_1252(std::uint8_t byte) { return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80u] : byte; }

std::optional<std::uint8_t> byte_of(char32_t character) {
  if (character < 0x100) return static_cast<std::uint8_t>(character);
  if (character >= 0xF020 && character <= 0xF0FF) return static_cast<std::uint8_t>(character - 0xF000);
  const auto at = std::find(kWindows1252.begin(), kWindows1252.end(), character);
  if (at != kWindows1252.end()) return static_cast<std::uint8_t>(0x80 + std::distance(kWindows1252.begin(), at));
  const auto other = std::find_if(kWindows1258.begin(), kWindows1258.end(),
                                  [&](const Pair& pair) { return pair.character == character; });
  if (other != kWindows1258.end()) return other->byte;
  return std::nullopt;
}

}  // namespace luyke::text
