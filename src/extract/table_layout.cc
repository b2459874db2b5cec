#include "extract/table_layout.h"

#include <algorithm>
#include <optional>

#include "extract/table_formula.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using model::ColumnRole;

constexpr std::size_t kLongestOrdinal = 8;
constexpr std::uint32_t kMostHeadRows = 6;

bool is_figure_cell(const GridCell& cell) { return cell.numbers() && !is_year(cell.text()); }

bool row_has_figures(const TableGrid& grid, std::uint32_t row) {
  for (std::uint32_t c = 0; c < grid.columns(); ++c) {
    const GridCell& cell = grid.at(row, c);
    // The first column may hold row numbers; they are figures of no one.
    if (cell.origin && is_figure_cell(cell) && c > 0) return true;
  }
  return false;
}

// One cell with words over the whole width.
bool is_wide_row(const TableGrid& grid, std::uint32_t row) {
  const GridCell& cell = grid.at(row, 0);
  return grid.columns() > 1 && cell.column_span == grid.columns() && !cell.numbers();
}

// Sheets copied as text lose their merged cells: a title over several columns
// stands over the first, and the places beside it are empty although both
// columns have titles of their own below.
bool continues_title(const TableGrid& grid, std::uint32_t row, std::uint32_t c) {
  if (c == 0 || row + 1 >= grid.rows() || !grid.at(row, c).empty()) return false;
  if (!grid.at(row + 1, c).words() || !grid.at(row + 1, c - 1).words()) return false;
  return !grid.at(row, c - 1).empty() || continues_title(grid, row, c - 1);
}

// Titles of single columns stand under a title that spans several.
bool stands_under_spans(const TableGrid& grid, std::uint32_t first, std::uint32_t row) {
  std::size_t parted = 0;
  for (std::uint32_t c = 0; c < grid.columns(); ++c) {
    const GridCell& above = grid.at(row - 1, c);
    const bool merged = above.column_span > 1 && above.column_span < grid.columns();
    const bool beside = c + 1 < grid.columns() && continues_title(grid, row - 1, c + 1);
    const bool spanned = row - 1 >= first && (merged || beside || continues_title(grid, row - 1, c));
    parted += spanned && grid.at(row, c).words() ? 1 : 0;
  }
  return parted >= 2;
}

// The title over column c in that row of heads.
const GridCell& title_at(const TableGrid& grid, std::uint32_t row, std::uint32_t c) {
  while (continues_title(grid, row, c)) --c;
  return grid.at(row, c);
}

// The row "1 2 3 …" under titles that fill several rows.
std::optional<std::uint32_t> row_of_column_numbers(const TableGrid& grid, std::uint32_t first) {
  for (std::uint32_t row = first; row < grid.rows() && row - first <= kMostHeadRows; ++row) {
    if (!column_numbers(grid, row).empty()) return row;
    if (row_has_figures(grid, row)) return std::nullopt;
  }
  return std::nullopt;
}

// Rows [first, end) are heads by their spans.
std::uint32_t end_of_heads(const TableGrid& grid, std::uint32_t first, std::uint32_t repeated_heads) {
  if (first >= grid.rows() || row_has_figures(grid, first) || is_wide_row(grid, first)) return first;
  std::uint32_t end = first + 1;
  for (std::uint32_t row = first; row < end; ++row) {
    for (std::uint32_t c = 0; c < grid.columns(); ++c) {
      const GridCell& cell = grid.at(row, c);
      if (cell.origin) end = std::max(end, row + cell.row_span);
    }
  }
  const auto may_be_head = [&](std::uint32_t row) {
    return row < grid.rows() && !row_has_figures(grid, row) && column_numbers(grid, row).empty();
  };
  while (may_be_head(end) && stands_under_spans(grid, first, end)) ++end;
  while (end < first + repeated_heads && may_be_head(end) && !is_wide_row(grid, end)) ++end;
  return std::max(end, row_of_column_numbers(grid, end).value_or(end));
}

bool same_texts(const TableGrid& grid, std::uint32_t a, std::uint32_t b) {
  std::size_t titles = 0;
  for (std::uint32_t c = 0; c < grid.columns(); ++c) {
    if (text::key_of(grid.at(a, c).text()) != text::key_of(grid.at(b, c).text())) return false;
    titles += grid.at(a, c).words() ? 1 : 0;
  }
  return titles >= 2;
}

// Heads typed again further down, as on each new page.
void mark_repeated_heads(const TableGrid& grid, std::uint32_t first, std::uint32_t end, TableLayout& layout) {
  for (std::uint32_t row = end; row < grid.rows(); ++row) {
    for (std::uint32_t head = first; head < end; ++head) {
      if (layout.rows[head] == LayoutRow::kHead && same_texts(grid, head, row)) layout.rows[row] = LayoutRow::kHead;
    }
    const bool follows_head = layout.rows[row - 1] == LayoutRow::kHead;
    if (follows_head && !column_numbers(grid, row).empty()) layout.rows[row] = LayoutRow::kColumnNumbers;
  }
}

void find_heads(const TableGrid& grid, std::uint32_t repeated_heads, TableLayout& layout) {
  layout.rows.assign(grid.rows(), LayoutRow::kBody);
  layout.heads.resize(grid.columns());
  layout.titles.resize(grid.columns());
  std::uint32_t first = 0;
  while (first + 1 < grid.rows() && is_wide_row(grid, first)) layout.rows[first++] = LayoutRow::kTitle;
  std::uint32_t end = end_of_heads(grid, first, repeated_heads > first ? repeated_heads - first : 0);
  for (std::uint32_t row = first; row < end; ++row) layout.rows[row] = LayoutRow::kHead;
  layout.has_head = end > first;
  if (!layout.has_head && first > 0) {
    // Without heads a wide row is the name of a group.
    std::fill(layout.rows.begin(), layout.rows.end(), LayoutRow::kBody);
    return;
  }
  if (end < grid.rows() && !column_numbers(grid, end).empty()) layout.rows[end++] = LayoutRow::kColumnNumbers;
  if (end > 0) mark_repeated_heads(grid, first, end, layout);
  for (std::uint32_t c = 0; c < grid.columns(); ++c) {
    const GridCell* last = nullptr;
    for (std::uint32_t row = first; row < end; ++row) {
      const GridCell& cell = title_at(grid, row, c);
      const bool again = last && last->passage == cell.passage;
      if (layout.rows[row] != LayoutRow::kHead || !cell.passage || again || cell.empty()) continue;
      layout.heads[c].emplace_back(trimmed(cell.lower()));
      layout.titles[c].emplace_back(trimmed(cell.text()));
      last = &cell;
    }
  }
}

// "1.205", "434": too many digits for a percentage.
bool is_above_hundred(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits > 2 && trimmed(text) != "100";
}

// What the body cells of one column hold.
struct Tally {
  std::size_t numbers = 0;
  std::size_t words = 0;
  std::size_t units = 0;
  std::size_t pairs = 0;
  std::size_t years = 0;
  std::size_t longest = 0;
  bool fractions = false;   // decimals or percent signs
  bool hundreds = false;    // a whole number of three digits or more, 100 apart
  std::optional<int> last;  // of small whole numbers that follow each other
  bool counts_on = true;    // each is one more than the one above
};

constexpr std::size_t kLeastNames = 3;  // numbers in a row that name rows

// "Khối 6, 7, 8, 9": small whole numbers that count on.
void note_sequence(std::string_view text, Tally& tally) {
  constexpr std::size_t kDigits = 2;
  const std::string_view digits = trimmed(text);
  const bool small =
      !digits.empty() && digits.size() <= kDigits && digits.find_first_not_of("0123456789") == std::string_view::npos;
  const int value = small ? std::stoi(std::string(digits)) : 0;
  tally.counts_on = tally.counts_on && small && (!tally.last || value == *tally.last + 1);
  tally.last = value;
}

Tally tally_of(const TableGrid& grid, const TableLayout& layout, const TableWords& words, std::uint32_t column) {
  Tally tally;
  for (std::uint32_t row = 0; row < grid.rows(); ++row) {
    const GridCell& cell = grid.at(row, column);
    const bool wide = cell.column_span > 1 && cell.words();
    if (layout.rows[row] != LayoutRow::kBody || !cell.origin || wide) continue;
    tally.numbers += cell.numbers() ? 1 : 0;
    tally.pairs += cell.numbers() && cell.content.slash ? 1 : 0;
    tally.words += cell.words() ? 1 : 0;
    if (cell.numbers()) note_sequence(cell.text(), tally);
    tally.years += is_year(cell.text()) ? 1 : 0;
    tally.units += !cell.empty() && words.unit_of(cell.lower()) ? 1 : 0;
    tally.fractions = tally.fractions || cell.text().find_first_of(",%") != std::string_view::npos;
    tally.hundreds = tally.hundreds || (cell.numbers() && is_above_hundred(cell.text()));
    tally.longest = std::max(tally.longest, trimmed(cell.text()).size());
  }
  return tally;
}

// `label`: the names of rows stand further left, so that "đơn vị" is no office.
ColumnRole role_of(const std::string& head, const Tally& tally, bool label, const TableWords& words) {
  const bool named = words.is(head, TableList::kUnitHead);
  const bool units = tally.units * 2 >= tally.words + tally.numbers || (label && tally.numbers == 0);
  if (named && units) return ColumnRole::kUnit;
  if (words.is(head, TableList::kNoteHead)) return ColumnRole::kNote;
  const bool years = tally.years == tally.numbers && words.is(head, TableList::kYearHead);
  const bool figures = tally.numbers > 0 && tally.numbers >= tally.words && !years;
  return figures && !words.is(head, TableList::kNoFiguresHead) ? ColumnRole::kFigures : ColumnRole::kNote;
}

// Numbers that count on as rows do: "1", "1.1", "1.2", "2", again from 1.
bool counts_on(const TableGrid& grid, const TableLayout& layout, std::uint32_t column) {
  constexpr std::size_t kFewest = 3;
  int last = 0;
  std::size_t counted = 0;
  for (std::uint32_t row = 0; row < grid.rows(); ++row) {
    const GridCell& cell = grid.at(row, column);
    if (layout.rows[row] != LayoutRow::kBody || !cell.origin || !cell.numbers()) continue;
    const std::string_view text = trimmed(cell.text());
    const std::size_t digits = std::min(text.find('.'), text.size());
    if (digits == 0 || digits > 2 || text.find_first_not_of("0123456789.") != std::string_view::npos) return false;
    const int value = std::stoi(std::string(text.substr(0, digits)));
    if (value != 1 && value != last && value != last + 1) return false;
    last = value;
    ++counted;
  }
  return counted >= kFewest;
}

bool looks_like_ordinals(const std::string& head, const Tally& tally, const TableWords& words) {
  if (words.is(head, TableList::kOrdinalHead)) return true;
  const bool short_texts = tally.longest > 0 && tally.longest <= kLongestOrdinal;
  return short_texts && (head.empty() || words.is(head, TableList::kCodeHead));
}

void find_columns(const TableGrid& grid, const TableWords& words, TableLayout& layout) {
  layout.columns.assign(grid.columns(), ColumnRole::kNote);
  bool ordinal = false;
  bool label = false;
  std::vector<Tally> tallies;
  for (std::uint32_t c = 0; c < grid.columns(); ++c) {
    tallies.push_back(tally_of(grid, layout, words, c));
    layout.integers.push_back(tallies[c].hundreds && !tallies[c].fractions);
    layout.pairs.push_back(tallies[c].pairs > 0 && tallies[c].pairs * 2 >= tallies[c].numbers);
  }
  for (std::uint32_t c = 0; c < grid.columns(); ++c) {
    const std::string head = layout.heads[c].empty() ? std::string() : layout.heads[c].back();
    const bool more = c + 1 < grid.columns() && tallies[c + 1].words > 0;
    const bool numbers_rows = looks_like_ordinals(head, tallies[c], words) || (c == 0 && counts_on(grid, layout, c));
    if (!ordinal && !label && c < 2 && more && numbers_rows) {
      layout.columns[c] = ColumnRole::kOrdinal;
      ordinal = true;
      continue;
    }
    if (c == 0 && tallies[0].counts_on && tallies[0].numbers >= kLeastNames && !head.empty()) {
      layout.columns[0] = ColumnRole::kLabel;
      label = true;
      continue;
    }
    const ColumnRole role = role_of(head, tallies[c], label, words);
    const bool names = tallies[c].words > 0 || (c == 0 && tallies[c].numbers > 0);
    const bool other = words.is(head, TableList::kNoteHead) || words.is(head, TableList::kNoFiguresHead);
    if (role == ColumnRole::kNote && !label && names && !other) {
      layout.columns[c] = ColumnRole::kLabel;
      label = true;
    } else {
      layout.columns[c] = role;
    }
  }
}

bool is_short_operand(const std::string& number) {
  const bool digits = !number.empty() && number.find_first_not_of("0123456789.") == std::string::npos;
  return digits ? number.size() <= 4 : number.size() <= 3;
}

}  // namespace

std::size_t TableLayout::figure_columns() const {
  return static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ColumnRole::kFigures));
}

bool is_year(std::string_view printed) {
  const std::string_view text = trimmed(printed);
  const bool four_digits = text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
  return four_digits && text >= "1900" && text <= "2050";
}

std::vector<ColumnNumber> column_numbers(const TableGrid& grid, std::uint32_t row) {
  std::vector<ColumnNumber> numbers(grid.columns());
  int expected = -1;
  std::size_t filled = 0;
  bool formulas = false;
  for (std::uint32_t c = 0; c < grid.columns(); ++c) {
    const GridCell& cell = grid.at(row, c);
    if (cell.empty() || !cell.origin) continue;
    ColumnNumber& number = numbers[c];
    if (!read_column_number(cell.text(), number.number, number.formulas)) return {};
    if (!is_short_operand(number.number)) return {};
    ++filled;
    formulas = formulas || !number.formulas.empty();
    if (number.number.empty() || number.number.find_first_not_of("0123456789") != std::string::npos) continue;
    const int value = std::stoi(number.number);
    if (expected >= 0 && value != expected) return {};
    if (expected < 0 && value > 2) return {};
    expected = value + 1;
  }
  return filled >= 2 && expected > 1 && (formulas || expected > 2) ? numbers : std::vector<ColumnNumber>();
}

TableLayout layout_of(const TableGrid& grid, const TableWords& words, std::uint32_t repeated_heads) {
  TableLayout layout;
  find_heads(grid, repeated_heads, layout);
  find_columns(grid, words, layout);
  return layout;
}

}  // namespace luyke::extract
