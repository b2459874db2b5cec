#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "intake/docx/story_reader.h"

namespace luyke::intake {
namespace {

void append_table(const model::Table& table, TextBuilder& out) {
  std::uint32_t row = 0;
  bool first_in_row = true;
  for (const model::Cell& cell : table.cells) {
    if (cell.row != row) {
      out.append_plain("\n");
      row = cell.row;
    } else if (!first_in_row) {
      out.append_plain("\t");
    }
    first_in_row = false;
    out.append(cell.text);
  }
}

}  // namespace

Flat flatten(std::vector<model::Block> blocks, std::string_view separator) {
  Flat flat;
  if (blocks.empty()) return flat;
  if (blocks.size() == 1) {
    if (auto* paragraph = std::get_if<model::Paragraph>(&blocks.front().content)) {
      return {std::move(paragraph->text), paragraph->bold};
    }
  }
  TextBuilder out;
  flat.bold = true;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) out.append_plain(separator);
    if (const model::Paragraph* paragraph = blocks[i].paragraph()) {
      out.append(paragraph->text);
      flat.bold = flat.bold && paragraph->bold;
    } else {
      append_table(*blocks[i].table(), out);
      flat.bold = false;
    }
  }
  flat.text = out.take();
  return flat;
}

model::Text trimmed(model::Text text) {
  constexpr std::string_view kWhiteSpace = " \t\n";  // each one byte and one code point
  std::string& printed = text.printed;
  printed.erase(printed.find_last_not_of(kWhiteSpace) + 1);
  const std::size_t lead = std::min(printed.find_first_not_of(kWhiteSpace), printed.size());
  printed.erase(0, lead);
  const auto shift = static_cast<std::uint32_t>(lead);
  const std::uint32_t length = base::count_code_points(printed);
  const auto move = [&](base::CodePoints& range) {
    range.begin = std::min(range.begin - std::min(range.begin, shift), length);
    range.end = std::min(range.end - std::min(range.end, shift), length);
  };
  for (model::Span& span : text.spans) move(span.range);
  for (model::FontRun& run : text.fonts) move(run.range);
  std::erase_if(text.spans, [](const model::Span& span) { return span.range.empty(); });
  std::erase_if(text.fonts, [](const model::FontRun& run) { return run.range.empty(); });
  return text;
}

}  // namespace luyke::intake
