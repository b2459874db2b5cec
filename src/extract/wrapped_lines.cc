#include "extract/wrapped_lines.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace luyke::extract {
namespace {

bool is_wrap(std::string_view text, std::string_view lower, std::size_t line_break) {
  const std::size_t last = text.substr(0, line_break).find_last_not_of(' ');
  const std::string_view behind = text.substr(line_break + 1);
  if (last == std::string_view::npos || behind.empty()) return false;
  if (std::string_view(".;:\n").find(text[last]) != std::string_view::npos) return false;
  const std::size_t digits = std::min(behind.find_first_not_of("0123456789"), behind.size());
  if (digits > 0) return digits == behind.size() || (behind[digits] != '.' && behind[digits] != ')');
  return base::is_word_byte(behind.front()) && behind.front() == lower[line_break + 1];
}

}  // namespace

void unwrap(std::string& text, std::string& lower) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    if (is_wrap(text, lower, at)) text[at] = lower[at] = ' ';
  }
}

}  // namespace luyke::extract
