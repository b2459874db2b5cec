#include "layout/page_blocks.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/utf8.h"
#include "layout/columns.h"
#include "layout/grid.h"
#include "layout/paragraphs.h"
#include "layout/rows.h"
#include "layout/text_builder.h"

namespace luyke::layout {
namespace {

using Join = TextBuilder::Join;
using LineList = std::vector<const model::TextLine*>;

bool is_page_number(const Row& row) {
  constexpr std::size_t kMostDigits = 4;
  if (row.lines.size() != 1) return false;
  std::size_t digits = 0;
  for (const model::Word& word : row.lines.front()->words) {
    for (const char c : word.text) {
      if (c >= '0' && c <= '9')
        ++digits;
      else if (c != '-')
        return false;
    }
  }
  return digits > 0 && digits < kMostDigits;
}

// Text of lines under each other, as they stand in a cell.
model::Text text_of_lines(const model::Page& page, const LineList& lines) {
  TextBuilder builder;
  for (const Row& row : rows_of(lines)) {
    bool first = true;
    for (const model::TextLine* line : row.lines) {
      builder.add_line(page, line->words, first ? Join::kLineBreak : Join::kSpace);
      first = false;
    }
  }
  return builder.take();
}

model::Block block_on(const model::Page& page, decltype(model::Block::content) content) {
  model::Block block;
  block.content = std::move(content);
  block.page = page.number;
  return block;
}

class PageLayout {
 public:
  explicit PageLayout(const model::Page& page) : page_(page), grids_(find_grids(page)), grid_lines_(grids_.size()) {}

  std::vector<PageBlock> blocks() {
    LineList free;
    for (const model::TextLine& line : page_.lines) {
      if (!line.words.empty() && !put_into_grid(line)) free.push_back(&line);
    }
    std::vector<Row> rows = rows_of(free);
    const bool number_first = rows.size() > 1 && is_page_number(rows.front());
    const bool number_last = rows.size() > 2 && is_page_number(rows.back());
    if (number_first) add_page_number(rows.front(), model::Part::kHeader);
    add_asides();
    std::size_t begin = number_first ? 1 : 0;
    const std::size_t end = rows.size() - (number_last ? 1 : 0);
    for (std::size_t i = 0; i < grids_.size(); ++i) {
      std::size_t at = begin;
      while (at < end && rows[at].baseline <= grids_[i].rows.front() + rows[at].x_height) ++at;
      add_rows(rows, begin, at);
      begin = at;
      add_grid(i);
    }
    add_rows(rows, begin, end);
    if (number_last) add_page_number(rows.back(), model::Part::kFooter);
    return std::move(blocks_);
  }

 private:
  bool put_into_grid(const model::TextLine& line) {
    const std::int32_t x = line.box.x + line.box.width / 2;
    const std::int32_t y = line.baseline - line.x_height / 2;
    for (std::size_t i = 0; i < grids_.size(); ++i) {
      const model::Box box = grids_[i].box();
      if (x < box.x || x >= box.right() || y < box.y || y >= box.bottom()) continue;
      grid_lines_[i].push_back(&line);
      return true;
    }
    return false;
  }

  void add_page_number(const Row& row, model::Part part) {
    model::Paragraph paragraph;
    TextBuilder builder;
    builder.add_line(page_, row.lines.front()->words, Join::kSpace);
    paragraph.text = builder.take();
    paragraph.text.spans.push_back({model::SpanKind::kField, {0, base::count_code_points(paragraph.text.printed)}});
    paragraph.alignment = model::Alignment::kCenter;
    blocks_.push_back({block_on(page_, std::move(paragraph)), false, false});
    blocks_.back().block.part = part;
  }

  void add_grid(std::size_t index) {
    const Grid& grid = grids_[index];
    model::Table table;
    table.rows = static_cast<std::uint32_t>(grid.rows.size() - 1);
    table.columns = static_cast<std::uint32_t>(grid.columns.size() - 1);
    for (const Grid::Cell& cell : grid.cells) {
      const model::Box box = grid.box_of(cell);
      LineList inside;
      for (const model::TextLine* line : grid_lines_[index]) {
        const std::int32_t x = line->box.x + line->box.width / 2;
        const std::int32_t y = line->baseline - line->x_height / 2;
        if (x >= box.x && x < box.right() && y >= box.y && y < box.bottom()) inside.push_back(line);
      }
      model::Cell made{cell.row, cell.column, cell.row_span, cell.column_span, text_of_lines(page_, inside), false};
      table.cells.push_back(std::move(made));
    }
    blocks_.push_back({block_on(page_, std::move(table)), false, false});
  }

  // A line that stands under the one before belongs to the same block. Blocks
  // beside each other are read from the left.
  void add_asides() {
    model::Page unturned;
    unturned.number = page_.number;
    std::vector<std::pair<model::Box, PageBlock>> asides;
    for (std::size_t begin = 0; begin < page_.asides.size();) {
      TextBuilder builder;
      model::Box box;
      std::size_t at = begin;
      do {
        builder.add_line(unturned, page_.asides[at].words, Join::kLineBreak);
        box = box.joined(page_.asides[at].box);
      } while (++at < page_.asides.size() && stands_under(page_.asides[at], page_.asides[at - 1]));
      model::Paragraph paragraph;
      paragraph.text = builder.take();
      asides.push_back({box, {block_on(page_, std::move(paragraph)), false, false}});
      begin = at;
    }
    std::stable_sort(asides.begin(), asides.end(), [](const auto& one, const auto& other) {
      const bool beside = one.first.y < other.first.bottom() && other.first.y < one.first.bottom();
      return beside ? one.first.x < other.first.x : one.first.y < other.first.y;
    });
    for (auto& [box, block] : asides) blocks_.push_back(std::move(block));
  }

  static bool stands_under(const model::TextLine& line, const model::TextLine& before) {
    const std::int32_t step = line.baseline - before.baseline;
    return step > 0 && step < 5 * before.x_height && line.box.x < before.box.right() && before.box.x < line.box.right();
  }

  // Rows [begin, end): columns where there are some, running text else.
  void add_rows(const std::vector<Row>& rows, std::size_t begin, std::size_t end) {
    const std::vector<Row> part(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                                rows.begin() + static_cast<std::ptrdiff_t>(end));
    std::vector<const Row*> all;
    for (const Row& row : part) all.push_back(&row);
    const Margins margins = margins_of(all);
    std::vector<const Row*> text;
    for (std::size_t i = 0; i < part.size();) {
      const auto columns = columns_at(part, i);
      if (!columns) {
        text.push_back(&part[i++]);
        continue;
      }
      add_text(std::exchange(text, {}), margins);
      add_columns(part, *columns);
      i = columns->end;
    }
    add_text(text, margins);
  }

  void add_text(const std::vector<const Row*>& rows, const Margins& margins) {
    for (const Lines& lines : paragraphs_of(rows, margins)) {
      TextBuilder builder;
      bool bold = true;
      for (const Row* row : lines.rows) {
        for (const model::TextLine* line : row->lines) {
          builder.add_line(page_, line->words, Join::kSpace);
          bold = bold && line->bold;
        }
      }
      model::Paragraph paragraph;
      paragraph.text = builder.take();
      paragraph.alignment = lines.centered ? model::Alignment::kCenter : model::Alignment::kJustify;
      paragraph.bold = bold;
      blocks_.push_back({block_on(page_, std::move(paragraph)), !lines.indented, lines.full});
    }
  }

  // Columns beside each other become a table without borders, as office
  // programs lay out such heads and feet.
  void add_columns(const std::vector<Row>& rows, const Columns& columns) {
    model::Table table;
    table.bordered = false;
    table.columns = static_cast<std::uint32_t>(columns.gutters.size() + 1);
    std::size_t begin = columns.begin;
    while (begin < columns.end) {
      const std::size_t end = columns.table ? begin + 1 : band_end(rows, columns, begin);
      add_cells(rows, begin, end, columns, table);
      begin = end;
      ++table.rows;
    }
    blocks_.push_back({block_on(page_, std::move(table)), false, false});
  }

  void add_cells(const std::vector<Row>& rows, std::size_t begin, std::size_t end, const Columns& columns,
                 model::Table& table) {
    std::vector<LineList> cells(table.columns);
    for (std::size_t i = begin; i < end; ++i) {
      for (const model::TextLine* line : rows[i].lines) {
        const std::int32_t middle = line->box.x + line->box.width / 2;
        const auto at = std::lower_bound(columns.gutters.begin(), columns.gutters.end(), middle);
        cells[static_cast<std::size_t>(at - columns.gutters.begin())].push_back(line);
      }
    }
    for (std::uint32_t column = 0; column < table.columns; ++column) {
      table.cells.push_back({table.rows, column, 1, 1, text_of_lines(page_, cells[column]), false});
    }
  }

  // Where the next band of cells begins: both columns make a wider step there.
  static std::size_t band_end(const std::vector<Row>& rows, const Columns& columns, std::size_t begin) {
    constexpr double kWider = 1.25;
    std::int32_t pitch = 0;
    for (std::size_t i = begin + 1; i < columns.end; ++i) {
      const std::int32_t step = rows[i].baseline - rows[i - 1].baseline;
      if (pitch > 0 && step > kWider * pitch && rows[i].lines.size() > 1) return i;
      if (step > rows[i].x_height) pitch = pitch == 0 ? step : std::min(pitch, step);
    }
    return columns.end;
  }

  const model::Page& page_;
  std::vector<Grid> grids_;
  std::vector<LineList> grid_lines_;
  std::vector<PageBlock> blocks_;
};

}  // namespace

std::vector<PageBlock> blocks_of(const model::Page& page) { return PageLayout(page).blocks(); }

}  // namespace luyke::layout
