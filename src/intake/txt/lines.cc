#include "intake/txt/lines.h"

#include "base/utf8.h"

namespace luyke::intake {
namespace {

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\v' || c == U'\u00a0' || c == U'\ufeff'; }

}  // namespace

bool is_blank_line(std::string_view line) {
  for (std::size_t offset = 0; offset < line.size();) {
    if (!is_space(base::next_code_point(line, offset))) return false;
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\v");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\v") - begin + 1);
}

}  // namespace luyke::intake
