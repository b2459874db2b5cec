#include "layout/columns.h"

#include <algorithm>

namespace luyke::layout {
namespace {

// An empty strip, as a range of x.
struct Strip {
  std::int32_t left = 0;
  std::int32_t right = 0;
  std::int32_t width() const { return right - left; }
};

// Narrower than this, in heights of a small letter, a gap is one between words.
constexpr double kNarrowest = 1.6;
// Lines farther apart than this many pitches are no longer in one cell.
constexpr double kSamePlace = 1.6;

std::vector<Strip> strips_of(const Row& row) {
  std::vector<Strip> strips;
  std::int32_t right = row.lines.front()->box.right();
  for (std::size_t i = 1; i < row.lines.size(); ++i) {
    strips.push_back({right, row.lines[i]->box.x});
    right = std::max(right, row.lines[i]->box.right());
  }
  return strips;
}

// What is left of the strips when no line of the row may stand in them.
std::vector<Strip> narrowed(const std::vector<Strip>& strips, const Row& row) {
  std::vector<Strip> result;
  for (Strip strip : strips) {
    bool crossed = false;
    for (const model::TextLine* line : row.lines) {
      const std::int32_t middle = (strip.left + strip.right) / 2;
      const bool over = line->box.x < strip.left && line->box.right() > strip.right;
      const bool inside = line->box.x >= strip.left && line->box.right() <= strip.right;
      if (over || inside) crossed = true;
      if (line->box.right() > strip.left && line->box.x <= middle) strip.left = std::max(strip.left, line->box.right());
      if (line->box.x < strip.right && line->box.right() > middle) strip.right = std::min(strip.right, line->box.x);
    }
    if (!crossed && strip.width() >= kNarrowest * row.x_height) result.push_back(strip);
  }
  return result;
}

bool has_both_sides(const Row& row, const Strip& strip) {
  const auto before = [&](const model::TextLine* line) { return line->box.right() <= strip.left; };
  const auto after = [&](const model::TextLine* line) { return line->box.x >= strip.right; };
  return std::any_of(row.lines.begin(), row.lines.end(), before) &&
         std::any_of(row.lines.begin(), row.lines.end(), after);
}

bool has_both_sides(const Row& row, const std::vector<Strip>& strips) {
  return std::any_of(strips.begin(), strips.end(), [&](const Strip& strip) { return has_both_sides(row, strip); });
}

bool is_number_cell(const model::TextLine& line) {
  std::size_t digits = 0;
  std::size_t letters = 0;
  for (const model::Word& word : line.words) {
    for (const char c : word.text) {
      if (c >= '0' && c <= '9')
        ++digits;
      else if (c != '.' && c != ',' && c != '%' && c != '-')
        ++letters;
    }
  }
  return digits > letters;
}

// Rows whose cells belong together: three columns or more, or numbers in the
// second; and most rows have something in each column.
bool is_table(const std::vector<Row>& rows, const Columns& columns, const std::vector<Strip>& strips) {
  std::size_t whole = 0;
  std::size_t numbers = 0;
  for (std::size_t i = columns.begin; i < columns.end; ++i) {
    const auto in = [&](const Strip& strip) { return has_both_sides(rows[i], strip); };
    const bool all = std::all_of(strips.begin(), strips.end(), in);
    whole += all ? 1 : 0;
    numbers += all && is_number_cell(*rows[i].lines.back()) ? 1 : 0;
  }
  const std::size_t count = columns.end - columns.begin;
  if (whole < 3 || 3 * whole < 2 * count) return false;
  return strips.size() > 1 || 2 * numbers > whole;
}

// Rows after the last with both sides stay when they stand close under it.
std::size_t trimmed_end(const std::vector<Row>& rows, std::size_t begin, std::size_t end, std::size_t last_whole) {
  std::int32_t pitch = 0;
  for (std::size_t i = begin + 1; i <= last_whole; ++i) {
    const std::int32_t step = rows[i].baseline - rows[i - 1].baseline;
    if (step > rows[i].x_height) pitch = pitch == 0 ? step : std::min(pitch, step);
  }
  if (pitch == 0) pitch = 3 * rows[begin].x_height;
  // Nothing follows: the foot of the document.
  if (end == rows.size()) return end;
  std::size_t at = last_whole + 1;
  while (at < end && rows[at].baseline - rows[at - 1].baseline <= kSamePlace * pitch) ++at;
  return at;
}

}  // namespace

std::optional<Columns> columns_at(const std::vector<Row>& rows, std::size_t begin) {
  std::vector<Strip> strips;
  std::size_t at = begin;
  std::size_t last_whole = begin;
  std::size_t whole = 0;
  for (; at < rows.size(); ++at) {
    if (strips.empty()) {
      if (rows[at].lines.size() > 1) strips = narrowed(strips_of(rows[at]), rows[at]);
      // A line of the left or the right side may come before the first pair.
      if (strips.empty() && at > begin) return std::nullopt;
      if (strips.empty()) continue;
      for (std::size_t i = begin; i < at; ++i) strips = narrowed(strips, rows[i]);
      if (strips.empty()) return std::nullopt;
    } else {
      const std::vector<Strip> rest = narrowed(strips, rows[at]);
      if (rest.empty()) break;
      strips = rest;
    }
    if (has_both_sides(rows[at], strips)) {
      last_whole = at;
      ++whole;
    }
  }
  if (whole == 0) return std::nullopt;
  Columns columns{begin, trimmed_end(rows, begin, at, last_whole), {}, false};
  if (whole < 2 && columns.end - begin < 3) return std::nullopt;
  for (const Strip& strip : strips) columns.gutters.push_back((strip.left + strip.right) / 2);
  columns.table = is_table(rows, columns, strips);
  return columns;
}

}  // namespace luyke::layout
