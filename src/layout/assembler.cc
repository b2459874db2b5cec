#include "layout/assembler.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "layout/page_blocks.h"
#include "layout/text_builder.h"

namespace luyke::layout {
namespace {

// A sentence or an item of a list ends here, so the paragraph does not go on.
bool ends_sentence(std::string_view text) {
  constexpr std::string_view kEnds = ".;:!?";
  return !text.empty() && kEnds.find(text.back()) != std::string_view::npos;
}

bool same_row(const model::Table& one, std::uint32_t row, const model::Table& other, std::uint32_t other_row) {
  for (std::uint32_t column = 0; column < one.columns; ++column) {
    const model::Cell* left = one.at(row, column);
    const model::Cell* right = other.at(other_row, column);
    if (!left || !right || left->text.printed != right->text.printed) return false;
  }
  return true;
}

// Rows at the top of the next page's part that repeat the table's head.
std::uint32_t repeated_rows(const model::Table& table, const model::Table& next) {
  std::uint32_t rows = 0;
  while (rows < next.rows && rows < table.rows && same_row(table, rows, next, rows)) ++rows;
  return rows;
}

void append_rows(model::Table& table, model::Table next) {
  const std::uint32_t skipped = repeated_rows(table, next);
  for (model::Cell& cell : next.cells) {
    if (cell.row < skipped) continue;
    cell.row += table.rows - skipped;
    table.cells.push_back(std::move(cell));
  }
  table.rows += next.rows - skipped;
  table.repeated_heads = std::max(table.repeated_heads, skipped);
}

model::TextSource joined(const std::vector<model::PageFrame>& frames) {
  const auto is = [](model::TextSource source) {
    return [source](const model::PageFrame& frame) { return frame.source == source; };
  };
  if (std::all_of(frames.begin(), frames.end(), is(model::TextSource::kNative))) return model::TextSource::kNative;
  if (std::all_of(frames.begin(), frames.end(), is(model::TextSource::kOcr))) return model::TextSource::kOcr;
  return model::TextSource::kMixed;
}

}  // namespace

void Assembler::add(const model::Page& page) {
  frames_.push_back({page.width, page.height, page.dpi, page.source});
  notes_.insert(notes_.end(), page.notes.begin(), page.notes.end());
  bool first = true;
  std::optional<std::size_t> open;
  for (PageBlock& each : blocks_of(page)) {
    if (each.block.part != model::Part::kBody) {
      blocks_.push_back(std::move(each.block));
      continue;
    }
    const bool torn = first && open_block_ && goes_on(each);
    if (torn) {
      take_in(std::move(each.block));
      open = each.goes_on_after || blocks_[*open_block_].table() ? open_block_ : std::nullopt;
    } else {
      each.block.page_break_before = first && frames_.size() > 1;
      const bool may_go_on = each.goes_on_after || each.block.table();
      blocks_.push_back(std::move(each.block));
      open = may_go_on ? std::optional(blocks_.size() - 1) : std::nullopt;
    }
    first = false;
  }
  if (!first) open_block_ = open;
}

bool Assembler::goes_on(const PageBlock& next) const {
  const model::Block& last = blocks_[*open_block_];
  if (last.paragraph() && next.block.paragraph()) {
    return next.goes_on_before && !ends_sentence(last.paragraph()->text.printed);
  }
  const model::Table* table = last.table();
  const model::Table* more = next.block.table();
  return table && more && table->bordered && more->bordered && table->columns == more->columns;
}

void Assembler::take_in(model::Block next) {
  model::Block& last = blocks_[*open_block_];
  if (auto* paragraph = std::get_if<model::Paragraph>(&last.content)) {
    TextBuilder builder;
    builder.append(std::move(paragraph->text));
    builder.append(std::move(std::get_if<model::Paragraph>(&next.content)->text));
    paragraph->text = builder.take();
    return;
  }
  append_rows(*std::get_if<model::Table>(&last.content), std::move(*std::get_if<model::Table>(&next.content)));
}

void Assembler::finish(model::Document& document) {
  document.pages = static_cast<std::uint32_t>(frames_.size());
  document.text_source = joined(frames_);
  document.frames = std::move(frames_);
  document.blocks = std::move(blocks_);
  document.notes.insert(document.notes.end(), std::make_move_iterator(notes_.begin()),
                        std::make_move_iterator(notes_.end()));
}

}  // namespace luyke::layout
