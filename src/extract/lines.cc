#include "extract/lines.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace luyke::extract {
namespace {

using base::is_blank;

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c < 0x1F00);
}

base::Bytes trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && is_blank(text[begin])) ++begin;
  while (end > begin && is_blank(text[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

template <typename IsMark>
std::vector<Line> split(const text::Passage& passage, std::uint32_t index, const IsMark& is_mark) {
  std::vector<Line> lines;
  const std::string_view text = passage.text;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t mark = begin;
    while (mark < text.size() && !is_mark(text[mark])) ++mark;
    const base::Bytes range = trimmed(text, begin, mark);
    if (!range.empty()) lines.push_back({index, range});
    begin = mark + 1;
  }
  return lines;
}

bool begins_small(const text::Passage& passage, std::uint32_t place) {
  std::size_t at = place;
  const char32_t first = base::next_code_point(passage.text, at);
  if (!is_letter(first)) return false;
  // "a)" begins an item.
  if (at < passage.text.size() && (passage.text[at] == ')' || passage.text[at] == '.')) return false;
  const std::string_view sign(passage.text.data() + place, at - place);
  // A capital differs from its small form; a letter without one does not occur.
  return sign == std::string_view(passage.lower).substr(place, at - place);
}

}  // namespace

std::vector<Line> lines_of(const text::Passage& passage, std::uint32_t index, bool joined) {
  std::vector<Line> lines = split(passage, index, [](char c) { return c == '\n'; });
  if (!joined) return lines;
  std::vector<Line> result;
  for (const Line& line : lines) {
    if (!result.empty() && begins_small(passage, line.range.begin)) {
      result.back().range.end = line.range.end;
    } else {
      result.push_back(line);
    }
  }
  return result;
}

std::vector<Line> line_cells_of(const text::Passage& passage, std::uint32_t index) {
  return split(passage, index, [](char c) { return c == '\n' || c == '\t' || c == '|'; });
}

std::string printed_line(const text::Passage& passage, base::Bytes range) {
  const std::string printed = passage.printed(range);
  std::string result;
  for (const char c : printed) {
    const bool blank = is_blank(c);
    if (c == '*' || (blank && (result.empty() || result.back() == ' '))) continue;
    result.push_back(blank ? ' ' : c);
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

bool all_capitals(std::string_view text, std::string_view lower) {
  bool capital = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_letter(base::next_code_point(text, at))) continue;
    if (text.substr(begin, at - begin) == lower.substr(begin, at - begin)) return false;
    capital = true;
  }
  return capital;
}

}  // namespace luyke::extract
