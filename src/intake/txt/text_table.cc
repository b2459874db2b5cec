#include "intake/txt/text_table.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace luyke::intake {
namespace {

using Row = std::vector<std::string_view>;

// Longer rows are data of a program, not a table of a report.
constexpr std::size_t kMaxColumns = 512;
// Rows of a head over the row that has all columns.
constexpr std::size_t kMaxHeads = 3;

bool is_gap(char c) { return c == ' ' || c == '\t'; }

bool is_number(std::string_view cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789.,") == std::string_view::npos;
}

Row split_tabs(std::string_view line) {
  Row row;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    row.push_back(trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return row;
}

// Cells between bars; a bar between two letters is no end of a cell unless
// `tight` says so, as Markdown does.
Row split_bars(std::string_view line, bool tight) {
  Row row;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '|' || (i > 0 && line[i - 1] == '\\')) continue;
    const bool free = (i == 0 || is_gap(line[i - 1])) && (i + 1 == line.size() || is_gap(line[i + 1]));
    if (!free && !tight) continue;
    row.push_back(trimmed(line.substr(begin, i - begin)));
    begin = i + 1;
  }
  row.push_back(trimmed(line.substr(begin)));
  return row;
}

// "|---|:--:|"
bool is_ruler(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

// Bars at the edges of all rows enclose the table and no cell.
void drop_edges(std::vector<Row>& rows) {
  const auto all = [&](auto is_edge) { return std::all_of(rows.begin(), rows.end(), is_edge); };
  if (all([](const Row& row) { return row.size() > 1 && row.back().empty(); })) {
    for (Row& row : rows) row.pop_back();
  }
  if (all([](const Row& row) { return row.size() > 1 && row.front().empty(); })) {
    for (Row& row : rows) row.erase(row.begin());
  }
}

std::string cell_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && text.substr(i + 1).starts_with('|')) continue;
    if (text.substr(i).starts_with("<br>")) {
      out += '\n';
      i += 3;
    } else {
      out += text[i];
    }
  }
  return out;
}

void add_row(model::Table& table, const Row& row) {
  for (std::uint32_t column = 0; column < table.columns; ++column) {
    model::Cell cell;
    cell.row = table.rows;
    cell.column = column;
    if (column < row.size()) cell.text.printed = cell_text(row[column]);
    table.cells.push_back(std::move(cell));
  }
  ++table.rows;
}

model::Table table_of(const std::vector<Row>& rows) {
  model::Table table;
  for (const Row& row : rows) table.columns = std::max(table.columns, static_cast<std::uint32_t>(row.size()));
  for (const Row& row : rows) add_row(table, row);
  return table;
}

std::optional<TextTable> markdown_table_at(Lines lines) {
  if (lines.size() < 2 || lines[0].find('|') == std::string_view::npos || !is_ruler(lines[1])) return std::nullopt;
  std::vector<Row> rows = {split_bars(trimmed(lines[0]), true)};
  const std::size_t columns = split_bars(trimmed(lines[1]), true).size();
  if (rows[0].size() != columns || columns > kMaxColumns) return std::nullopt;
  std::size_t used = 2;
  for (; used < lines.size() && lines[used].find('|') != std::string_view::npos; ++used) {
    rows.push_back(split_bars(trimmed(lines[used]), true));
    if (rows.back().size() > kMaxColumns) return std::nullopt;
  }
  drop_edges(rows);
  TextTable found{table_of(rows), used};
  found.table.repeated_heads = 1;
  return found;
}

// How many cells of the row below each of `cells` stands over, when the row
// below has gaps under those that stand over one alone, and groups under the
// others: "TT | Tuần 31 | Ghi chú" over " | Mắc | Chết | ". Empty when the two
// do not fit together.
std::vector<std::size_t> spans_over(std::size_t cells, const Row& below) {
  const auto gaps = static_cast<std::size_t>(std::count(below.begin(), below.end(), std::string_view()));
  if (gaps == 0 || cells <= gaps) return {};
  std::vector<std::size_t> runs;  // of neighbours that are no gaps
  for (std::size_t i = 0; i < below.size(); ++i) {
    if (below[i].empty()) continue;
    if (i == 0 || below[i - 1].empty()) runs.push_back(0);
    ++runs.back();
  }
  // Each run is a group, or all groups have one width.
  const std::size_t groups = cells - gaps;
  const std::size_t under = below.size() - gaps;
  const bool by_run = runs.size() == groups;
  if (!by_run && under % groups != 0) return {};
  std::vector<std::size_t> spans;
  auto run = runs.begin();
  for (std::size_t i = 0; i < below.size();) {
    if (below[i].empty()) {
      spans.push_back(1);
      ++i;
      continue;
    }
    const std::size_t width = by_run ? *run : under / groups;
    if (!by_run && *run % width != 0) return {};
    for (std::size_t left = *run; left > 0; left -= width) spans.push_back(width);
    i += *run++;
  }
  return spans;
}

// The rows of a head: each has fewer cells than the next, and stands over it.
class StackedHead {
 public:
  // Whether each row fits over the next, the last one over `below`.
  bool fit(const std::vector<Row>& heads, const Row& below) {
    rows_ = heads;
    rows_.push_back(below);
    widths_.assign(rows_.size(), {});
    widths_.back().assign(below.size(), 1);
    for (std::size_t i = heads.size(); i-- > 0;) {
      const std::vector<std::size_t> spans = spans_over(rows_[i].size(), rows_[i + 1]);
      if (spans.size() != rows_[i].size()) return false;
      std::size_t at = 0;
      for (const std::size_t span : spans) {
        const auto first = widths_[i + 1].begin() + static_cast<std::ptrdiff_t>(at);
        widths_[i].push_back(std::accumulate(first, first + static_cast<std::ptrdiff_t>(span), std::size_t{0}));
        at += span;
      }
    }
    return true;
  }

  // A title with gaps of its width below it reaches down over them.
  void write(model::Table& table) {
    table.columns = static_cast<std::uint32_t>(rows_.back().size());
    std::vector<std::uint32_t> covered(table.columns);  // rows that are taken, from the top
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      std::uint32_t column = 0;
      for (std::size_t k = 0; k < rows_[i].size(); ++k) {
        const auto width = static_cast<std::uint32_t>(widths_[i][k]);
        if (covered[column] <= i) {
          model::Cell cell;
          cell.row = static_cast<std::uint32_t>(i);
          cell.column = column;
          cell.column_span = width;
          cell.row_span = depth_at(i, column, width);
          cell.text.printed = cell_text(rows_[i][k]);
          std::fill_n(covered.begin() + column, width, cell.row + cell.row_span);
          table.cells.push_back(std::move(cell));
        }
        column += width;
      }
    }
    table.rows = static_cast<std::uint32_t>(rows_.size());
  }

 private:
  bool is_gap_at(std::size_t row, std::uint32_t column, std::uint32_t width) const {
    std::size_t at = 0;
    for (std::size_t k = 0; k < rows_[row].size() && at <= column; at += widths_[row][k++]) {
      if (at == column) return widths_[row][k] == width && rows_[row][k].empty();
    }
    return false;
  }

  std::uint32_t depth_at(std::size_t row, std::uint32_t column, std::uint32_t width) const {
    std::uint32_t depth = 1;
    while (row + depth < rows_.size() && is_gap_at(row + depth, column, width)) ++depth;
    return depth;
  }

  std::vector<Row> rows_;
  std::vector<std::vector<std::size_t>> widths_;  // in columns, of each cell
};

template <typename Split>
std::vector<Row> rows_of(Lines lines, std::size_t columns, Split split) {
  std::vector<Row> rows;
  for (const std::string_view line : lines) {
    Row row = split(line);
    if (row.size() != columns) break;
    rows.push_back(std::move(row));
  }
  return rows;
}

template <typename Split>
std::optional<TextTable> parted_table_at(Lines lines, Split split) {
  std::vector<Row> heads;
  for (std::size_t i = 0; i <= kMaxHeads && i + 1 < lines.size(); ++i) {
    Row first = split(lines[i]);
    if (first.size() < 2 || first.size() > kMaxColumns) return std::nullopt;
    if (split(lines[i + 1]).size() != first.size()) {
      heads.push_back(std::move(first));
      continue;
    }
    StackedHead head;
    if (!heads.empty() && !head.fit(heads, first)) return std::nullopt;
    std::vector<Row> rows = rows_of(lines.subspan(i), first.size(), split);
    const std::size_t used = i + rows.size();
    if (heads.empty()) {
      drop_edges(rows);
      // A tabulator before each line indents it.
      if (rows.front().size() < 2) return std::nullopt;
      return TextTable{table_of(rows), used};
    }
    TextTable found;
    found.lines = used;
    head.write(found.table);
    for (std::size_t row = 1; row < rows.size(); ++row) add_row(found.table, rows[row]);
    return found;
  }
  return std::nullopt;
}

}  // namespace

bool is_row_under_head(std::string_view blank_line, Lines above) {
  constexpr std::ptrdiff_t kFewestTitles = 3;
  const Row blank = split_tabs(blank_line);
  if (blank.size() < kFewestTitles || above.empty()) return false;
  bool head = false;
  for (const std::string_view line : above) {
    const Row row = split_tabs(line);
    if (row.size() != blank.size() || std::any_of(row.begin(), row.end(), is_number)) return false;
    const auto empty = std::count(row.begin(), row.end(), std::string_view());
    head = head || static_cast<std::ptrdiff_t>(row.size()) - empty >= kFewestTitles;
  }
  return head;
}

std::optional<TextTable> table_at(Lines lines) {
  if (lines.empty()) return std::nullopt;
  if (auto table = drawn_table_at(lines)) return table;
  if (auto table = markdown_table_at(lines)) return table;
  if (lines.front().find('|') != std::string_view::npos) {
    return parted_table_at(lines, [](std::string_view line) { return split_bars(line, false); });
  }
  if (lines.front().find('\t') != std::string_view::npos) return parted_table_at(lines, split_tabs);
  return std::nullopt;
}

}  // namespace luyke::intake
