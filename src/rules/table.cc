#include "rules/table.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"
#include "rules/fault.h"

namespace luyke::rules {
namespace {

int code_points(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Pieces of a text with the place of each; `first` is the place of the text.
std::vector<Cell> split(std::string_view text, char mark, const model::RuleSource& first) {
  std::vector<Cell> cells;
  model::RuleSource source = first;
  while (true) {
    const std::size_t end = std::min(text.find(mark), text.size());
    cells.push_back({text.substr(0, end), source});
    if (end == text.size()) return cells;
    source.column += code_points(text.substr(0, end)) + 1;
    text.remove_prefix(end + 1);
  }
}

std::string joined(const std::vector<std::string_view>& columns) {
  std::string line;
  for (const std::string_view column : columns) line += (line.empty() ? "" : ",") + std::string(column);
  return line;
}

}  // namespace

std::vector<Cell> Cell::parts() const {
  if (text.empty()) return {};
  return split(text, ';', source);
}

std::vector<Row> read_table(const std::string& path, std::string_view text,
                            const std::vector<std::string_view>& columns) {
  std::vector<Row> rows;
  bool named = false;
  for (model::RuleSource source{path, 1, 1}; !text.empty(); ++source.line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (!named) {
      if (line != joined(columns)) throw Fault{source, "the columns must be '" + joined(columns) + "'"};
      named = true;
      continue;
    }
    Row row = split(line, ',', source);
    if (row.size() != columns.size()) {
      throw Fault{source, std::to_string(row.size()) + " cells, not " + std::to_string(columns.size())};
    }
    rows.push_back(std::move(row));
  }
  if (!named) throw Fault{{path, 1, 1}, "no line of column names"};
  return rows;
}

}  // namespace luyke::rules
