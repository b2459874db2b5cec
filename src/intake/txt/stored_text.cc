#include "intake/txt/stored_text.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "base/windows_1252.h"

namespace luyke::intake {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";

std::string from_utf16(std::string_view bytes, bool little) {
  std::string text;
  char32_t high = 0;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    const char32_t unit = little ? first + second * 256u : first * 256u + second;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (high != 0) base::append_code_point(text, low ? 0x10000 + (high - 0xD800) * 0x400 + (unit - 0xDC00) : U'\uFFFD');
    const bool joined = std::exchange(high, 0) != 0 && low;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (!joined) {
      base::append_code_point(text, low ? U'\uFFFD' : unit);
    }
  }
  return text;
}

// Letters of several bytes that are whole must not outnumber the strays.
bool is_damaged_utf8(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) return true;
  std::size_t whole = 0;
  std::size_t stray = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    const bool ascii = static_cast<unsigned char>(bytes[at]) < 0x80;
    const char32_t letter = base::next_code_point(bytes, at);
    if (ascii) continue;
    ++(letter == 0xFFFD && at - begin == 1 ? stray : whole);
  }
  return whole >= stray;
}

}  // namespace

std::optional<std::string> utf8_of_stored(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe"sv)) return from_utf16(bytes, true);
  if (bytes.starts_with("\xfe\xff"sv)) return from_utf16(bytes, false);
  if (is_damaged_utf8(bytes)) return std::nullopt;
  std::string text;
  for (const char byte : bytes) base::append_code_point(text, base::windows_1252(static_cast<std::uint8_t>(byte)));
  return text;
}

}  // namespace luyke::intake
