#include "render/excerpt.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace luyke::render {
namespace {

using base::CodePoints;
using model::Figure;
using model::Place;

// Words kept on either side of a figure when a sentence is cut, and the length
// from which it is.
constexpr std::uint32_t kContext = 90;
constexpr std::uint32_t kLongSentence = 420;
constexpr const char* kCut = " […] ";

// Figures of one sentence in one block.
struct Quote {
  std::uint32_t block = 0;
  CodePoints sentence;
  std::vector<CodePoints> marks;
};

bool same_text(const Place& a, const Place& b) { return a.block == b.block && a.row == b.row && a.column == b.column; }

// Words and the marks that touch them: a sentence ends with its point, not
// with its last word.
CodePoints with_marks(std::string_view text, CodePoints range, std::uint32_t length) {
  const auto is_space = [&](std::uint32_t at) {
    const char c = text[base::byte_offset(text, at)];
    return c == ' ' || c == '\n' || c == '\t';
  };
  while (range.begin > 0 && !is_space(range.begin - 1)) --range.begin;
  while (range.end < length && !is_space(range.end)) ++range.end;
  return range;
}

// The part of the figure's block that its sentence covers. A sentence torn by
// a page break has a part in each block.
CodePoints sentence_around(const View& view, const Figure& figure, std::string_view text, std::uint32_t length) {
  for (const model::Sentence& sentence : view.reading.sentences) {
    std::optional<CodePoints> range;
    bool holds_figure = false;
    for (const model::Item& item : sentence.items) {
      if (!same_text(item.place, figure.place)) continue;
      if (!range) range = item.place.range;
      range->begin = std::min(range->begin, item.place.range.begin);
      range->end = std::max(range->end, item.place.range.end);
      holds_figure = holds_figure || item.place.range.overlaps(figure.place.range);
    }
    if (holds_figure) return with_marks(text, {range->begin, std::min(range->end, length)}, length);
  }
  return {0, length};
}

std::string one_line(std::string_view printed) {
  std::string text;
  for (char c : printed) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space) text.push_back(c);
    if (space && (text.empty() || text.back() != ' ')) text.push_back(' ');
  }
  return text;
}

// Moves an offset to the next space, so that no word is cut.
std::uint32_t to_space(std::string_view text, std::uint32_t offset, std::uint32_t limit) {
  std::size_t at = base::byte_offset(text, offset);
  while (offset < limit && at < text.size() && text[at] != ' ' && text[at] != '\n') {
    base::next_code_point(text, at);
    ++offset;
  }
  return offset;
}

void add(ExcerptLine& line, std::string_view text, CodePoints range, bool marked) {
  if (range.begin >= range.end) return;
  line.push_back({one_line(base::slice(text, range.begin, range.end)), marked});
}

// The text between two marks, or at an end when one is missing.
void add_between(ExcerptLine& line, std::string_view text, CodePoints gap, bool first, bool last, bool cut) {
  const std::uint32_t keep_left = first ? 0 : kContext;
  const std::uint32_t keep_right = last ? 0 : kContext;
  if (!cut || gap.size() <= keep_left + keep_right + kContext) {
    add(line, text, gap, false);
    return;
  }
  const std::uint32_t left_end = first ? gap.begin : to_space(text, gap.begin + keep_left, gap.end);
  const std::uint32_t right_begin = last ? gap.end : to_space(text, gap.end - keep_right, gap.end);
  add(line, text, {gap.begin, left_end}, false);
  line.push_back({kCut, false});
  add(line, text, {right_begin, gap.end}, false);
}

ExcerptLine quote_line(std::string_view text, Quote quote) {
  std::sort(quote.marks.begin(), quote.marks.end());
  const bool cut = quote.sentence.size() > kLongSentence;
  ExcerptLine line;
  std::uint32_t at = quote.sentence.begin;
  for (std::size_t i = 0; i < quote.marks.size(); ++i) {
    const CodePoints mark = quote.marks[i];
    if (mark.begin < at) continue;
    add_between(line, text, {at, mark.begin}, i == 0, false, cut);
    add(line, text, mark, true);
    at = mark.end;
  }
  add_between(line, text, {at, std::max(at, quote.sentence.end)}, false, true, cut);
  return line;
}

// A row or column with the title that the table prints for it.
std::string row_text(const View& view, const Place& place, const Words& words) {
  std::string number = words.fill("place_row", {{"row", std::to_string(*place.row + 1)}});
  for (const model::TableReading& table : view.reading.tables) {
    if (table.block != place.block || *place.row >= table.rows.size()) continue;
    const std::string& label = table.rows[*place.row].label;
    if (!label.empty()) return number + " “" + one_line(label) + "”";
  }
  return number;
}

std::string column_text(const View& view, const Place& place, const Words& words) {
  std::string number = words.fill("place_column", {{"column", std::to_string(*place.column + 1)}});
  for (const model::TableReading& table : view.reading.tables) {
    if (table.block != place.block || *place.column >= table.columns.size()) continue;
    const std::vector<std::string>& heads = table.columns[*place.column].heads;
    if (!heads.empty()) return number + " “" + one_line(heads.back()) + "”";
  }
  return number;
}

// Cells of one row, or of one column, in one line: what they share is said once.
ExcerptLine cells_line(const View& view, const std::vector<const Figure*>& cells, bool one_row, const Words& words) {
  const Place& first = cells.front()->place;
  ExcerptLine line = {{(one_row ? row_text(view, first, words) : column_text(view, first, words)) + ": ", false}};
  for (const Figure* cell : cells) {
    const std::string title = one_row ? column_text(view, cell->place, words) : row_text(view, cell->place, words);
    line.push_back({(line.size() > 1 ? "; " : "") + title + " ", false});
    line.push_back({cell->text, true});
  }
  return line;
}

// Runs of figures that share a table and a row, or else a column.
std::vector<ExcerptLine> cell_lines(const View& view, const std::vector<const Figure*>& figures, const Words& words) {
  std::vector<ExcerptLine> lines;
  for (std::size_t i = 0; i < figures.size();) {
    const Place& first = figures[i]->place;
    const auto shared_until = [&](auto&& shares) {
      std::size_t end = i + 1;
      while (end < figures.size() && figures[end]->place.block == first.block && shares(figures[end]->place)) ++end;
      return end;
    };
    const std::size_t row_end = shared_until([&](const Place& place) { return place.row == first.row; });
    const std::size_t column_end = shared_until([&](const Place& place) { return place.column == first.column; });
    const bool one_row = row_end >= column_end;
    const auto begin = figures.begin() + static_cast<std::ptrdiff_t>(i);
    i = std::max(row_end, column_end);
    lines.push_back(cells_line(view, {begin, figures.begin() + static_cast<std::ptrdiff_t>(i)}, one_row, words));
  }
  return lines;
}

void add_quote(std::vector<Quote>& quotes, const View& view, const Figure& figure, std::string_view text) {
  const std::uint32_t length = base::count_code_points(text);
  const CodePoints mark{figure.place.range.begin, std::min(figure.place.range.end, length)};
  for (Quote& quote : quotes) {
    if (quote.block != figure.place.block || !quote.sentence.contains(mark)) continue;
    if (std::find(quote.marks.begin(), quote.marks.end(), mark) == quote.marks.end()) quote.marks.push_back(mark);
    return;
  }
  quotes.push_back({figure.place.block, sentence_around(view, figure, text, length), {mark}});
}

}  // namespace

std::vector<ExcerptLine> excerpt(const View& view, const model::Finding& finding, const Words& words) {
  std::vector<Quote> quotes;
  std::vector<const Figure*> cells;
  for (model::NumberIndex n : finding.figures) {
    const Figure* figure = figure_at(view.reading, n);
    const model::Text* text = figure ? text_at(view.document, figure->place) : nullptr;
    if (!text) continue;
    if (figure->place.row) {
      cells.push_back(figure);
    } else {
      add_quote(quotes, view, *figure, text->printed);
    }
  }
  std::sort(quotes.begin(), quotes.end(), [](const Quote& a, const Quote& b) {
    return std::pair(a.block, a.sentence.begin) < std::pair(b.block, b.sentence.begin);
  });
  std::vector<ExcerptLine> lines;
  for (const Quote& quote : quotes) {
    lines.push_back(quote_line(view.document.blocks[quote.block].paragraph()->text.printed, quote));
  }
  for (ExcerptLine& line : cell_lines(view, cells, words)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace luyke::render
