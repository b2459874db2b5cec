#include "archive/quote.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "archive/excerpt.h"
#include "base/utf8.h"

namespace luyke::archive {
namespace {

constexpr std::string_view kBetweenCells = " | ";

base::Bytes bytes_of(std::string_view text, base::CodePoints range) {
  return {static_cast<std::uint32_t>(base::byte_offset(text, range.begin)),
          static_cast<std::uint32_t>(base::byte_offset(text, range.end))};
}

std::string flat(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text;
}

std::string quote_of_line(const std::string& text, base::CodePoints range) {
  const base::Bytes mark = bytes_of(text, range);
  const std::size_t before = mark.begin == 0 ? std::string::npos : text.rfind('\n', mark.begin - 1);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', mark.end), text.size());
  const auto shifted = [&](std::uint32_t at) { return static_cast<std::uint32_t>(at - begin); };
  return cut_around(flat(text.substr(begin, end - begin)), {{shifted(mark.begin), shifted(mark.end)}}).text;
}

std::string quote_of_row(const model::Table& table, const model::ArchivedFigure& figure) {
  std::string row;
  std::vector<base::Bytes> marks;
  for (const model::Cell& cell : table.cells) {
    if (cell.row != figure.row || cell.text.printed.empty()) continue;
    if (!row.empty()) row += kBetweenCells;
    if (cell.column == figure.column) {
      const base::Bytes mark = bytes_of(cell.text.printed, figure.range);
      const auto shifted = [&](std::uint32_t at) { return static_cast<std::uint32_t>(row.size()) + at; };
      marks.push_back({shifted(mark.begin), shifted(mark.end)});
    }
    row += flat(cell.text.printed);
  }
  return cut_around(row, std::move(marks)).text;
}

}  // namespace

void quote(std::vector<model::ArchivedFigure>& figures, const model::Document& document) {
  for (model::ArchivedFigure& figure : figures) {
    if (figure.block >= document.blocks.size()) continue;
    const model::Block& block = document.blocks[figure.block];
    figure.quote = block.table() ? quote_of_row(*block.table(), figure)
                                 : quote_of_line(block.paragraph()->text.printed, figure.range);
  }
}

}  // namespace luyke::archive
