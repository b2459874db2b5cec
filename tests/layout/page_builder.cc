#include "tests/layout/page_builder.h"

#include <algorithm>
#include <sstream>

#include "base/utf8.h"

namespace luyke::layout {
namespace {

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', '/');
  return text;
}

std::string dump_cell(const model::Cell& cell) {
  std::string line = "T " + std::to_string(cell.row) + "," + std::to_string(cell.column);
  if (cell.row_span > 1) line += " down " + std::to_string(cell.row_span);
  if (cell.column_span > 1) line += " across " + std::to_string(cell.column_span);
  return line + " " + one_line(cell.text.printed) + "\n";
}

}  // namespace

model::TextLine line_at(std::int32_t x, std::int32_t baseline, const std::string& text) {
  model::TextLine line;
  line.baseline = baseline;
  line.x_height = 10;
  std::istringstream words(text);
  std::string each;
  while (words >> each) {
    model::Word word;
    word.text = each;
    for (std::uint32_t i = 0; i < base::count_code_points(each); ++i) {
      word.letters.push_back({x, baseline - 16, 10, 20});
      x += 10;
    }
    word.box = {word.letters.front().x, baseline - 16, x - word.letters.front().x, 20};
    x += 6;
    line.box = line.box.joined(word.box);
    line.words.push_back(std::move(word));
  }
  return line;
}

std::string dump(const std::vector<model::Block>& blocks) {
  std::string text;
  for (const model::Block& block : blocks) {
    if (const model::Table* table = block.table()) {
      for (const model::Cell& cell : table->cells) text += dump_cell(cell);
      continue;
    }
    const char* kind = block.part == model::Part::kBody ? "P " : block.part == model::Part::kHeader ? "H " : "F ";
    text += kind + one_line(block.paragraph()->text.printed) + "\n";
  }
  return text;
}

}  // namespace luyke::layout
