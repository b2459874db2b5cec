#include "layout/paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

namespace luyke::layout {
namespace {

// In heights of a small letter.
constexpr double kIndent = 1.2;
constexpr double kShort = 3.5;  // a word that would have fitted
constexpr double kRagged = 5;
constexpr double kCentered = 1.5;
// Lines farther apart than this many usual pitches are not of one paragraph.
constexpr double kApart = 1.45;

std::int32_t in_letters(const Row& row, double count) { return static_cast<std::int32_t>(count * row.x_height); }

bool is_centered(const Row& row, const Margins& margins) {
  const std::int32_t left = row.box.x - margins.left;
  const std::int32_t right = margins.right - row.box.right();
  return left > in_letters(row, kIndent) && right > in_letters(row, kIndent) &&
         std::abs(left - right) < 2 * in_letters(row, kCentered);
}

bool is_indented(const Row& row, const Margins& margins) { return row.box.x - margins.left > in_letters(row, kIndent); }

bool is_full(const Row& row, const Margins& margins) {
  return margins.right - row.box.right() < in_letters(row, kShort);
}

std::string_view first_word(const Row& row) {
  const auto& words = row.lines.front()->words;
  return words.empty() ? std::string_view() : std::string_view(words.front().text);
}

bool is_list_mark(std::string_view word) {
  return word == "-" || word == "+" || word == "–" || word == "•" || word == "*";
}

std::int32_t usual_pitch(const std::vector<const Row*>& rows) {
  std::vector<std::int32_t> steps;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const std::int32_t step = rows[i]->baseline - rows[i - 1]->baseline;
    if (step > rows[i]->x_height) steps.push_back(step);
  }
  if (steps.empty()) return 0;
  const auto at = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 3);
  std::nth_element(steps.begin(), at, steps.end());
  return *at;
}

bool bold(const Row& row) {
  return std::all_of(row.lines.begin(), row.lines.end(), [](const model::TextLine* line) { return line->bold; });
}

class Cutter {
 public:
  Cutter(const Margins& margins, std::int32_t pitch) : margins_(margins), pitch_(pitch) {}

  bool starts(const Row& row, const Row& before) const {
    const std::int32_t step = row.baseline - before.baseline;
    if (pitch_ > 0 && step > kApart * pitch_) return true;
    if (is_list_mark(first_word(row))) return true;
    const double larger = static_cast<double>(std::max(row.x_height, before.x_height));
    if (larger > 1.35 * std::min(row.x_height, before.x_height) && bold(row) != bold(before)) return true;
    if (is_centered(row, margins_) && is_centered(before, margins_)) return false;
    if (is_centered(row, margins_) != is_centered(before, margins_) && !is_full(before, margins_)) return true;
    // A hanging block keeps its own left edge.
    const std::int32_t aside = row.box.x - before.box.x;
    if (!is_full(before, margins_)) return true;
    return aside > in_letters(row, kIndent) || (aside < -in_letters(row, kRagged) && is_indented(row, margins_));
  }

 private:
  Margins margins_;
  std::int32_t pitch_;
};

}  // namespace

Margins margins_of(const std::vector<const Row*>& rows) {
  if (rows.empty()) return {};
  std::vector<std::int32_t> lefts;
  std::vector<std::int32_t> rights;
  std::int32_t widest = 0;
  for (const Row* row : rows) widest = std::max(widest, row->box.width);
  for (const Row* row : rows) {
    if (10 * row->box.width < 8 * widest) continue;
    lefts.push_back(row->box.x);
    rights.push_back(row->box.right());
  }
  // Paragraphs begin farther right and letters hang out: the edge that many
  // lines keep lies near the outer end, not at it.
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  return {lefts[lefts.size() / 5], rights[rights.size() - 1 - rights.size() / 5]};
}

std::vector<Lines> paragraphs_of(const std::vector<const Row*>& rows, const Margins& margins) {
  const Cutter cutter(margins, usual_pitch(rows));
  std::vector<Lines> paragraphs;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || cutter.starts(*rows[i], *rows[i - 1])) {
      Lines lines;
      lines.indented = is_indented(*rows[i], margins);
      lines.centered = is_centered(*rows[i], margins);
      paragraphs.push_back(lines);
    }
    Lines& lines = paragraphs.back();
    lines.rows.push_back(rows[i]);
    lines.full = is_full(*rows[i], margins);
    lines.centered = lines.centered && is_centered(*rows[i], margins);
  }
  return paragraphs;
}

}  // namespace luyke::layout
