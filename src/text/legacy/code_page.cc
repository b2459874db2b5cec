#include "text/legacy/code_page.h"

#include <algorithm>
#include <array>

#include "base/windows_1252.h"

namespace luyke::text {
namespace {

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

std::optional<std::uint8_t> byte_of(char32_t character) {
  if (character < 0x100) return static_cast<std::uint8_t>(character);
  if (character >= 0xF020 && character <= 0xF0FF) return static_cast<std::uint8_t>(character - 0xF000);
  for (std::uint8_t byte = 0x80; byte < 0xA0; ++byte) {
    if (base::windows_1252(byte) == character) return byte;
  }
  const auto other = std::find_if(kWindows1258.begin(), kWindows1258.end(),
                                  [&](const Pair& pair) { return pair.character == character; });
  if (other != kWindows1258.end()) return other->byte;
  return std::nullopt;
}

}  // namespace luyke::text
