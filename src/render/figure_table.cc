#include "render/figure_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "model/names.h"
#include "render/cells.h"
#include "render/location.h"
#include "render/numerals.h"
#include "render/paint.h"
#include "render/wrap.h"

namespace luyke::render {
namespace {

constexpr std::size_t kColumns = 7;
// Widest that a column may become; the indicator takes what is left.
constexpr std::array<std::size_t, kColumns> kWidest = {24, 14, 12, 23, 60, 20, 30};
constexpr std::size_t kIndicator = 4;
constexpr std::size_t kGap = 2;
using Line = std::array<std::string, kColumns>;

Line head_line(const Words& words) {
  return {words("head_value"),     words("head_unit"),    words("head_basis"), words("head_period"),
          words("head_indicator"), words("head_section"), words("head_place")};
}

// The innermost section says most; its number is enough when it has one.
std::string innermost_section(const model::Figure& figure) {
  return figure.section.empty() ? "" : figure.section.back();
}

Line line_of(const View& view, const model::Figure& figure, const Words& words) {
  const std::string sign = figure.negative ? "−" : "";
  const int decimals = figure.scale.value_or(0) == 0 ? figure.written_decimals : 0;
  const std::string basis = std::string(model::name_of(figure.basis));
  return {sign + format(figure.value, style_of(figure), decimals),
          figure.unit,
          figure.basis == model::Basis::kNone ? "" : words("basis_" + basis),
          period_text(figure.period),
          figure.indicator.phrase,
          innermost_section(figure),
          place_text(view.document, figure.place, words)};
}

using Widths = std::array<std::size_t, kColumns>;

Widths widths_of(const std::vector<Line>& lines, std::size_t width) {
  Widths widths{};
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < kColumns; ++i) widths[i] = std::max(widths[i], display_width(line[i]));
  }
  std::size_t others = kGap * (kColumns - 1);
  for (std::size_t i = 0; i < kColumns; ++i) {
    widths[i] = std::min(widths[i], kWidest[i]);
    if (i != kIndicator) others += widths[i];
  }
  constexpr std::size_t kLeastIndicator = 16;
  const std::size_t left = width > others ? width - others : 0;
  widths[kIndicator] = std::min(widths[kIndicator], std::max(left, kLeastIndicator));
  return widths;
}

std::string row_text(const Line& line, const Widths& widths) {
  std::string text;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::string cell = shortened(printable(line[i]), widths[i]);
    if (i > 0) text += std::string(kGap, ' ');
    text += i == 0 ? pad_left(cell, widths[i]) : pad_right(cell, widths[i]);
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text + "\n";
}

std::string unclaimed_text(const View& view, const Words& words, std::size_t width) {
  std::string numbers;
  for (const model::NumberToken& number : view.reading.numbers) {
    if (number.number_class != model::NumberClass::kUnclaimed) continue;
    numbers +=
        (numbers.empty() ? "" : "; ") + number.text + " (" + place_text(view.document, number.place, words) + ")";
  }
  return numbers.empty() ? "" : wrapped(words.fill("unclaimed_numbers", {{"numbers", numbers}}), 2, width);
}

}  // namespace

std::string figure_table(const View& view, const TerminalOptions& options) {
  const Words words(view.messages, options.language);
  const Paint paint(options.colour);
  std::vector<Line> lines = {head_line(words)};
  for (const model::Figure& figure : view.reading.figures) lines.push_back(line_of(view, figure, words));
  const Widths widths = widths_of(lines, options.width);
  std::string text = paint.bold(printable(view.document.path)) + "\n";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string row = row_text(lines[i], widths);
    text += i == 0 ? paint.bold(row.substr(0, row.size() - 1)) + "\n" : row;
  }
  text += unclaimed_text(view, words, options.width);
  return text + words.count(view.reading.figures.size(), "count_figures") + "\n";
}

}  // namespace luyke::render
