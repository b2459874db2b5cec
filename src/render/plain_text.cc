#include "render/plain_text.h"

#include <algorithm>
#include <string_view>

#include "render/cells.h"

namespace luyke::render {
namespace {

// Further lines of a block stand under its first.
void add_lines(std::string& out, const std::string& printed, std::size_t indent) {
  std::string_view rest = printed;
  for (bool first = true;; first = false) {
    const std::size_t end = rest.find('\n');
    out += (first ? "" : std::string(indent, ' ')) + printable(rest.substr(0, end)) + "\n";
    if (end == std::string_view::npos) return;
    rest.remove_prefix(end + 1);
  }
}

std::string cell_text(const model::Cell& cell) {
  std::string text = cell.text.printed;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string table_text(const model::Table& table) {
  std::string text;
  std::uint32_t row = 0;
  bool row_started = false;
  for (const model::Cell& cell : table.cells) {
    if (row_started) text += cell.row != row ? "\n" : " | ";
    row = cell.row;
    row_started = true;
    text += cell_text(cell);
  }
  return text;
}

}  // namespace

std::string plain_text(const model::Document& document, bool numbered) {
  std::string text;
  const std::size_t digits = std::to_string(document.blocks.size()).size();
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const model::Block& block = document.blocks[i];
    if (numbered) text += pad_left(std::to_string(i + 1), digits) + "  ";
    add_lines(text, block.paragraph() ? block.paragraph()->text.printed : table_text(*block.table()),
              numbered ? digits + 2 : 0);
  }
  return text;
}

}  // namespace luyke::render
