#include "render/cells.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace luyke::render {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

constexpr std::array<Span, 11> kZeroWidth = {{{0x0300, 0x036F},
                                              {0x0483, 0x0489},
                                              {0x0591, 0x05BD},
                                              {0x0610, 0x061A},
                                              {0x1AB0, 0x1AFF},
                                              {0x1DC0, 0x1DFF},
                                              {0x200B, 0x200F},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F},
                                              {0xFE20, 0xFE2F},
                                              {0xFEFF, 0xFEFF}}};

constexpr std::array<Span, 9> kWide = {{{0x1100, 0x115F},
                                        {0x2E80, 0x303E},
                                        {0x3041, 0xA4CF},
                                        {0xAC00, 0xD7A3},
                                        {0xF900, 0xFAFF},
                                        {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60},
                                        {0x1F300, 0x1FAFF},
                                        {0x20000, 0x3FFFD}}};

constexpr std::array<Span, 2> kBidirectional = {{{0x202A, 0x202E}, {0x2066, 0x2069}}};

template <std::size_t N>
bool is_in(const std::array<Span, N>& spans, char32_t c) {
  return std::any_of(spans.begin(), spans.end(), [c](const Span& span) { return span.first <= c && c <= span.last; });
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

}  // namespace

int width_of(char32_t code_point) {
  if (code_point < 0x300) return 1;
  if (is_in(kZeroWidth, code_point) || is_in(kBidirectional, code_point)) return 0;
  return is_in(kWide, code_point) ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();)
    width += static_cast<std::size_t>(width_of(base::next_code_point(text, at)));
  return width;
}

std::string printable(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (is_in(kBidirectional, c)) continue;
    base::append_code_point(safe, is_control(c) ? U' ' : c);
  }
  return safe;
}

std::string pad_right(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  if (used < width) text.append(width - used, ' ');
  return text;
}

std::string pad_left(const std::string& text, std::size_t width) {
  const std::size_t used = display_width(text);
  return used < width ? std::string(width - used, ' ') + text : text;
}

std::string shortened(const std::string& text, std::size_t width) {
  if (display_width(text) <= width) return text;
  if (width == 0) return "";
  std::size_t used = 0;
  std::size_t at = 0;
  for (std::size_t next = 0; next < text.size(); at = next) {
    const auto cells = static_cast<std::size_t>(width_of(base::next_code_point(text, next)));
    if (used + cells > width - 1) break;
    used += cells;
  }
  return text.substr(0, at) + "…";
}

std::string clock_of(std::uint64_t seconds) {
  const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::string rest = two(seconds % 60);
  if (seconds < 3600) return std::to_string(seconds / 60) + ":" + rest;
  return std::to_string(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + rest;
}

}  // namespace luyke::render
