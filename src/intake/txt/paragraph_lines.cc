#include "intake/txt/paragraph_lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

constexpr std::size_t kShortRun = 6;        // lines
constexpr std::size_t kShortSpacedRun = 3;  // lines, where nothing else parts paragraphs
constexpr std::size_t kWidestFilled = 130;  // characters; longer lines were not broken by hand

// Capitals of Vietnamese: ASCII, Latin-1, and the blocks where small and capital
// letters take turns.
bool is_capital(char32_t c) {
  if (c >= U'A' && c <= U'Z') return true;
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  const bool in_turns = (c >= 0x100 && c <= 0x137) || (c >= 0x1E00 && c <= 0x1EFF) || c == 0x1A0;
  return (in_turns && c % 2 == 0) || c == 0x1AF || (c >= 0x139 && c <= 0x148 && c % 2 == 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "- text", "• text", "1. text", "1.2. text", "a) text", "(1) text".
bool begins_with_label(std::string_view line) {
  std::size_t at = 0;
  const char32_t first = base::next_code_point(line, at);
  if (std::u32string_view(U"-–—+*•●○▪·").find(first) != std::u32string_view::npos) {
    return at < line.size() && (line[at] == ' ' || line[at] == '\t');
  }
  at = line.front() == '(' ? 1 : 0;
  const std::size_t begin = at;
  while (at < line.size() && (is_digit(line[at]) || (line[at] == '.' && at > begin && is_digit(line[at - 1])))) ++at;
  if (at == begin && at < line.size() && line[at] >= 'a' && line[at] <= 'z') ++at;
  if (at == begin || at >= line.size()) return false;
  if (line[at] == ')') return true;
  return line[at - 1] == '.' && line[at] == ' ';
}

bool begins_paragraph(std::string_view line) {
  line = trimmed(line);
  if (begins_with_label(line)) return true;
  std::size_t at = 0;
  while (at < line.size() && (line[at] == '"' || line[at] == '(' || line[at] == '*')) ++at;
  if (line.substr(at).starts_with("“")) at += 3;
  return at < line.size() && is_capital(base::next_code_point(line, at));
}

bool ends_paragraph(std::string_view line) {
  line = trimmed(line);
  while (line.ends_with(')') || line.ends_with('"')) line.remove_suffix(1);
  return line.ends_with('.') || line.ends_with(';') || line.ends_with(':') || line.ends_with('!') ||
         line.ends_with('?');
}

// Too long to be broken by hand, and ended.
bool is_whole_paragraph(std::string_view line) {
  return base::count_code_points(line) > kWidestFilled && ends_paragraph(line);
}

// Lines that were broken at one width: most are nearly as long as the longest.
struct Filling {
  bool filled = false;
  std::size_t width = 0;  // of the longest, in characters
};

Filling filling_of(Lines lines) {
  Filling filling;
  std::vector<std::size_t> widths;
  for (const std::string_view line : lines) {
    widths.push_back(base::count_code_points(line));
    filling.width = std::max(filling.width, widths.back());
  }
  const auto wide =
      std::count_if(widths.begin(), widths.end(), [&](std::size_t width) { return width * 5 >= filling.width * 4; });
  filling.filled = filling.width <= kWidestFilled && static_cast<std::size_t>(wide) * 2 >= lines.size();
  return filling;
}

}  // namespace

std::vector<bool> paragraph_starts(Lines lines, bool single_spaced) {
  std::vector<bool> starts(lines.size());
  if (lines.empty()) return starts;
  starts.front() = true;
  if (lines.size() < (single_spaced ? kShortSpacedRun : kShortRun)) {
    for (std::size_t i = 1; i < lines.size(); ++i)
      starts[i] = is_whole_paragraph(lines[i - 1]) && begins_paragraph(lines[i]);
    return starts;
  }
  const Filling filling = filling_of(lines);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!begins_paragraph(lines[i])) continue;
    const bool label = begins_with_label(trimmed(lines[i]));
    const bool short_above = base::count_code_points(lines[i - 1]) * 5 < filling.width * 4;
    const bool ended = ends_paragraph(lines[i - 1]) ? label || short_above : short_above;
    starts[i] = !filling.filled || ended;
  }
  return starts;
}

}  // namespace luyke::intake
