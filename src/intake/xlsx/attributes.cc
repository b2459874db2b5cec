#include "intake/xlsx/attributes.h"

#include <charconv>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

constexpr std::size_t kEscapeSize = 7;  // "_x000D_"

// The character that the escape at the beginning of the text stands for.
std::optional<char32_t> escaped_character(std::string_view text) {
  if (text.size() < kEscapeSize || text[0] != '_' || text[1] != 'x' || text[6] != '_') return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, fault] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
  if (fault != std::errc() || end != text.data() + 6) return std::nullopt;
  if (value >= 0xD800 && value <= 0xDFFF) return std::nullopt;
  return static_cast<char32_t>(value);
}

}  // namespace

std::optional<CellPosition> parse_position(std::string_view reference) {
  std::uint32_t column = 0;
  std::size_t at = 0;
  for (; at < reference.size(); ++at) {
    const char c = reference[at];
    if (c == '$') continue;
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && !(c >= 'a' && c <= 'z')) break;
    column = column * 26 + static_cast<std::uint32_t>(c - (capital ? 'A' : 'a')) + 1;
    if (column > kMaxSheetColumns) return std::nullopt;
  }
  reference.remove_prefix(at);
  std::uint32_t row = 0;
  const auto [end, fault] = std::from_chars(reference.data(), reference.data() + reference.size(), row);
  if (fault != std::errc() || end != reference.data() + reference.size()) return std::nullopt;
  if (column == 0 || row == 0 || row > kMaxSheetRows) return std::nullopt;
  return CellPosition{row - 1, column - 1};
}

std::string show_position(CellPosition position) {
  return show_column(position.column) + std::to_string(position.row + 1);
}

std::string show_column(std::uint32_t column) {
  std::string letters;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

std::size_t number_of(const XmlElement& element, std::string_view attribute) {
  const std::string_view text = element.attribute(attribute).value_or("");
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc() && end == text.data() + text.size() ? value : 0;
}

bool is_set(const XmlElement& element, std::string_view attribute, bool otherwise) {
  const auto value = element.attribute(attribute);
  return value ? *value == "1" || *value == "true" || *value == "on" : otherwise;
}

std::string cell_text(std::string_view stored) {
  std::string out;
  for (std::size_t at = 0; at < stored.size();) {
    if (const auto escaped = escaped_character(stored.substr(at))) {
      at += kEscapeSize;
      if (*escaped >= U' ' || *escaped == U'\n' || *escaped == U'\t') base::append_code_point(out, *escaped);
    } else if (stored[at] == '\r') {
      ++at;
      if (at == stored.size() || stored[at] != '\n') out += '\n';
    } else {
      out += stored[at++];
    }
  }
  return out;
}

}  // namespace luyke::intake
