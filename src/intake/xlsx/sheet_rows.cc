#include "intake/xlsx/sheet_rows.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <string_view>
#include <utility>

namespace luyke::intake {
namespace {

using namespace std::string_view_literals;

// A table has at least so many titles when no line is drawn.
constexpr std::size_t kTitles = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(std::string_view text) {
  return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit) &&
         (text.starts_with("19") || text.starts_with("20"));
}

// "1.234", "12,5%", "5/7", "-", "…". Years are titles as often as figures.
bool looks_like_figure(const SheetCell& cell) {
  if (is_year(cell.text)) return false;
  if (cell.typed) return true;
  std::string_view text = cell.text;
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text == "…"sv || text == "–"sv) return true;
  return !text.empty() && text.find_first_not_of("0123456789.,%/+- ") == std::string_view::npos;
}

// Counts merged cells that reach down into later rows.
class Overhang {
 public:
  // How many reach into that row from above.
  std::size_t into(std::uint32_t row) {
    while (!ends_.empty() && ends_.top() <= row) ends_.pop();
    return ends_.size();
  }
  void add(const SheetCell& cell) {
    if (cell.row_span > 1) ends_.push(cell.row + cell.row_span);
  }

 private:
  // Rows after the last one, the nearest on top.
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ends_;
};

class PartFinder {
 public:
  explicit PartFinder(const std::vector<SheetRow>& rows) : rows_(rows) {}

  std::vector<SheetPart> find() {
    for (std::size_t first = 0; first < rows_.size();) {
      std::size_t last = first + 1;
      while (last < rows_.size() && !rows_[last].after_gap) ++last;
      read_region(first, last);
      first = last;
    }
    join_tables();
    return std::move(parts_);
  }

 private:
  void read_region(std::size_t first, std::size_t last);
  void read_drawn(std::size_t first, std::size_t last);
  void read_undrawn(std::size_t first, std::size_t last);
  void add_outside(std::size_t first, std::size_t last);
  void add_table(std::size_t first, std::size_t last);
  std::size_t titles_above(std::size_t row, std::size_t first) const;
  bool is_caption(std::size_t row, std::size_t last) const;
  bool is_body(std::size_t row) const {
    return rows_[row].figures && rows_[row].texts >= 2 && rows_[row].texts * 2 >= widest_;
  }
  void join_tables();
  bool goes_on(std::size_t part, std::size_t& from) const;

  const std::vector<SheetRow>& rows_;
  std::vector<SheetPart> parts_;
  std::size_t widest_ = 0;  // most texts in a row of the region
};

void PartFinder::read_region(std::size_t first, std::size_t last) {
  widest_ = 0;
  bool drawn = false;
  for (std::size_t i = first; i < last; ++i) {
    widest_ = std::max(widest_, rows_[i].texts);
    drawn = drawn || (rows_[i].bordered && rows_[i].texts >= 2);
  }
  drawn ? read_drawn(first, last) : read_undrawn(first, last);
}

void PartFinder::read_drawn(std::size_t first, std::size_t last) {
  std::size_t at = first;
  while (at < last) {
    std::size_t begin = at;
    while (begin < last && !rows_[begin].bordered) ++begin;
    add_outside(at, begin);
    std::size_t end = begin;
    while (end < last) {
      if (rows_[end].bordered) {
        ++end;
        continue;
      }
      // Rows without lines between rows of figures belong to them.
      std::size_t next = end;
      while (next < last && !rows_[next].bordered) ++next;
      if (next == last || !rows_[next].figures) break;
      end = next;
    }
    add_table(begin, end);
    at = end;
  }
}

void PartFinder::read_undrawn(std::size_t first, std::size_t last) {
  std::size_t at = first;
  while (at < last) {
    std::size_t body = at;
    while (body < last && !is_body(body)) ++body;
    if (body == last) break;
    const std::size_t begin = titles_above(body, at);
    std::size_t end = body;
    for (std::size_t i = body; i < last && !is_caption(i, last); ++i) {
      if (is_body(i)) end = i + 1;
    }
    add_outside(at, begin);
    add_table(begin, end);
    at = end;
  }
  add_outside(at, last);
}

// The first row of the titles over that row of figures.
std::size_t PartFinder::titles_above(std::size_t row, std::size_t first) const {
  while (row > first) {
    const bool titles = rows_[row - 1].texts >= 2;
    // A lone title among those of a head of two rows.
    const bool lone = row - 1 > first && rows_[row - 2].texts >= kTitles;
    if (!titles && !lone) break;
    --row;
  }
  return row;
}

// A lone text over a row of titles: what follows is another table.
bool PartFinder::is_caption(std::size_t row, std::size_t last) const {
  if (rows_[row].texts != 1 || rows_[row].figures) return false;
  while (row < last && rows_[row].texts == 1) ++row;
  return row < last && !rows_[row].figures && rows_[row].texts >= kTitles && rows_[row].texts * 2 >= widest_;
}

void PartFinder::add_outside(std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const bool line = rows_[i].texts == 1;
    const bool more = !line && i > first && parts_.back().kind == PartKind::kLayout;
    if (more) {
      parts_.back().last = i + 1;
    } else {
      parts_.push_back({line ? PartKind::kLine : PartKind::kLayout, i, i + 1});
    }
  }
}

void PartFinder::add_table(std::size_t first, std::size_t last) {
  if (first < last) parts_.push_back({PartKind::kTable, first, last});
}

// Whether the part is the rest of a table before it; `from` is then that part.
bool PartFinder::goes_on(std::size_t part, std::size_t& from) const {
  const SheetPart& table = parts_[part];
  if (table.kind != PartKind::kTable || !rows_[table.first].figures) return false;
  from = part;
  while (from > 0 && parts_[from - 1].kind == PartKind::kLine) --from;
  if (from == 0) return false;
  --from;
  // A row of titles, then an empty row, then the figures.
  if (parts_[from].kind == PartKind::kLayout) return rows_[parts_[from].last - 1].texts >= kTitles;
  return parts_[from].kind == PartKind::kTable;
}

void PartFinder::join_tables() {
  for (std::size_t i = 1; i < parts_.size(); ++i) {
    std::size_t from = 0;
    if (!goes_on(i, from)) continue;
    parts_[from].kind = PartKind::kTable;
    parts_[from].last = parts_[i].last;
    parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(from) + 1,
                 parts_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    i = from;
  }
}

}  // namespace

std::vector<SheetRow> rows_of(const Sheet& sheet) {
  std::vector<SheetRow> rows;
  Overhang overhang;
  std::uint32_t end = 0;  // of the rows so far, with what is merged into them
  for (std::size_t i = 0; i < sheet.cells.size();) {
    SheetRow row;
    row.first = i;
    const std::uint32_t number = sheet.cells[i].row;
    row.texts = overhang.into(number);
    row.after_gap = !rows.empty() && number > end;
    std::size_t drawn = 0;
    for (; i < sheet.cells.size() && sheet.cells[i].row == number; ++i) {
      const SheetCell& cell = sheet.cells[i];
      ++row.texts;
      drawn += cell.bordered ? 1 : 0;
      row.figures = row.figures || looks_like_figure(cell);
      end = std::max(end, number + cell.row_span);
      overhang.add(cell);
    }
    row.last = i;
    row.bordered = drawn * 2 > row.last - row.first;
    rows.push_back(row);
  }
  return rows;
}

std::vector<SheetPart> parts_of(const std::vector<SheetRow>& rows) { return PartFinder(rows).find(); }

}  // namespace luyke::intake
