#include "intake/xlsx/sheet_blocks.h"

#include <algorithm>
#include <utility>

#include "intake/xlsx/sheet_rows.h"

namespace luyke::intake {
namespace {

// Numbers the lines, rows or columns, at which a cell begins; others leave nothing.
class Axis {
 public:
  void add(std::uint32_t line) { lines_.push_back(line); }
  void close() {
    std::sort(lines_.begin(), lines_.end());
    lines_.erase(std::unique(lines_.begin(), lines_.end()), lines_.end());
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(lines_.size()); }
  std::uint32_t index_of(std::uint32_t line) const {
    return static_cast<std::uint32_t>(std::lower_bound(lines_.begin(), lines_.end(), line) - lines_.begin());
  }

 private:
  std::vector<std::uint32_t> lines_;
};

class BlockMaker {
 public:
  BlockMaker(Sheet& sheet, const std::vector<SheetRow>& rows, const Limits& limits)
      : sheet_(sheet), rows_(rows), limits_(limits) {}

  void add_name(const std::string& name) {
    model::Paragraph paragraph;
    paragraph.text.printed = name;
    paragraph.bold = true;
    paragraph.outline_level = 0;
    blocks.emplace_back().content = std::move(paragraph);
  }

  void add(const SheetPart& part) {
    if (part.kind == PartKind::kLine) {
      add_line(sheet_.cells[rows_[part.first].first]);
    } else {
      add_table(rows_[part.first].first, rows_[part.last - 1].last, part.kind == PartKind::kTable);
    }
  }

  std::vector<model::Block> blocks;
  std::uint64_t positions = 0;  // of all tables

 private:
  void add_line(SheetCell& cell) {
    model::Paragraph paragraph;
    paragraph.text.printed = std::move(cell.text);
    paragraph.alignment = cell.alignment;
    paragraph.bold = cell.bold;
    blocks.emplace_back().content = std::move(paragraph);
  }

  void add_table(std::size_t first, std::size_t last, bool bordered) {
    Axis rows;
    Axis columns;
    for (std::size_t i = first; i < last; ++i) {
      rows.add(sheet_.cells[i].row);
      columns.add(sheet_.cells[i].column);
    }
    rows.close();
    columns.close();
    model::Table table;
    table.rows = rows.size();
    table.columns = columns.size();
    table.bordered = bordered;
    positions += std::uint64_t{table.rows} * table.columns;
    if (positions > limits_.cells) return;
    for (std::size_t i = first; i < last; ++i) {
      SheetCell& from = sheet_.cells[i];
      model::Cell cell;
      cell.row = rows.index_of(from.row);
      cell.row_span = std::max(rows.index_of(from.row + from.row_span) - cell.row, 1u);
      cell.column = columns.index_of(from.column);
      cell.column_span = std::max(columns.index_of(from.column + from.column_span) - cell.column, 1u);
      cell.text.printed = std::move(from.text);
      cell.bold = from.bold;
      table.cells.push_back(std::move(cell));
    }
    fill_gaps(table);
    blocks.emplace_back().content = std::move(table);
  }

  // Every position that no text covers gets an empty cell.
  static void fill_gaps(model::Table& table) {
    std::vector<bool> covered(std::size_t{table.rows} * table.columns);
    for (const model::Cell& cell : table.cells) {
      for (std::uint32_t row = cell.row; row < cell.row + cell.row_span; ++row) {
        const std::size_t begin = std::size_t{row} * table.columns + cell.column;
        std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(begin), cell.column_span, true);
      }
    }
    std::vector<model::Cell> cells;
    auto next = std::make_move_iterator(table.cells.begin());
    for (std::uint32_t row = 0; row < table.rows; ++row) {
      for (std::uint32_t column = 0; column < table.columns; ++column) {
        const bool has_text =
            next != std::make_move_iterator(table.cells.end()) && next->row == row && next->column == column;
        if (has_text) {
          cells.push_back(*next);
          ++next;
        } else if (!covered[std::size_t{row} * table.columns + column]) {
          cells.push_back({.row = row, .column = column, .row_span = 1, .column_span = 1, .text = {}, .bold = false});
        }
      }
    }
    table.cells = std::move(cells);
  }

  Sheet& sheet_;
  const std::vector<SheetRow>& rows_;
  const Limits& limits_;
};

}  // namespace

base::Result<std::vector<model::Block>> blocks_of(const std::string& name, Sheet sheet, const Limits& limits) {
  const std::vector<SheetRow> rows = rows_of(sheet);
  BlockMaker maker(sheet, rows, limits);
  if (!rows.empty() && !name.empty()) maker.add_name(name);
  for (const SheetPart& part : parts_of(rows)) {
    maker.add(part);
    if (maker.positions > limits.cells) {
      return base::Error{base::ErrorCode::kTooLarge, "", "sheet \"" + name + "\"",
                         "the tables have more than " + std::to_string(limits.cells) + " positions"};
    }
  }
  return std::move(maker.blocks);
}

}  // namespace luyke::intake
