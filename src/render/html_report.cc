#include "render/html_report.h"

#include <algorithm>
#include <tuple>

#include "base/utf8.h"
#include "model/names.h"
#include "render/html.h"
#include "render/numerals.h"

namespace luyke::render {
namespace {

using base::CodePoints;
using model::Figure;
using model::NumberToken;

// What stands at one place of a text: a figure, or a number no rule speaks for.
struct Marked {
  CodePoints range;
  const Figure* figure = nullptr;
};

using TextKey = std::tuple<std::uint32_t, std::optional<std::uint32_t>, std::optional<std::uint32_t>>;

TextKey key_of(const model::Place& place) { return {place.block, place.row, place.column}; }

class ReportWriter {
 public:
  ReportWriter(const View& view, const FigureMarks& marks, const std::string& prefix, const Words& words)
      : view_(view), marks_(marks), prefix_(prefix), words_(words) {
    for (const Figure& figure : view.reading.figures) {
      marked_[key_of(figure.place)].push_back({figure.place.range, &figure});
    }
    for (const NumberToken& number : view.reading.numbers) {
      if (number.number_class != model::NumberClass::kUnclaimed) continue;
      marked_[key_of(number.place)].push_back({number.place.range, nullptr});
    }
    for (auto& [key, marked] : marked_) {
      std::sort(marked.begin(), marked.end(), [](const Marked& a, const Marked& b) { return a.range < b.range; });
    }
  }

  std::string write() {
    for (std::size_t i = 0; i < view_.document.blocks.size(); ++i) add_block(static_cast<std::uint32_t>(i));
    return std::move(html_);
  }

 private:
  void add_block(std::uint32_t index) {
    const model::Block& block = view_.document.blocks[index];
    const std::string id = " id=\"" + prefix_ + "b" + std::to_string(index + 1) + "\"";
    if (block.page_break_before) html_ += "<hr class=\"page\">\n";
    if (const model::Table* table = block.table()) {
      add_table(index, *table, id);
    } else {
      add_paragraph(index, block, id);
    }
  }

  static std::string paragraph_class(const model::Block& block) {
    const model::Paragraph& paragraph = *block.paragraph();
    std::string names = block.part == model::Part::kBody ? "" : "edge ";
    if (paragraph.bold) names += "bold ";
    if (paragraph.italic) names += "italic ";
    if (paragraph.outline_level) names += "heading ";
    if (paragraph.alignment == model::Alignment::kCenter) names += "center ";
    if (paragraph.alignment == model::Alignment::kEnd) names += "end ";
    if (names.empty()) return "";
    names.pop_back();
    return " class=\"" + names + "\"";
  }

  void add_paragraph(std::uint32_t index, const model::Block& block, const std::string& id) {
    html_ += "<p" + id + paragraph_class(block) + ">";
    add_text({index, std::nullopt, std::nullopt}, block.paragraph()->text);
    html_ += "</p>\n";
  }

  void add_table(std::uint32_t index, const model::Table& table, const std::string& id) {
    html_ += "<div class=\"scroll\"><table" + id + (table.bordered ? "" : " class=\"layout\"") + ">\n";
    std::optional<std::uint32_t> row;
    for (const model::Cell& cell : table.cells) {
      if (row != cell.row) html_ += row ? "</tr>\n<tr>" : "<tr>";
      row = cell.row;
      html_ += cell.bold ? "<td class=\"bold\"" : "<td";
      if (cell.row_span > 1) html_ += " rowspan=\"" + std::to_string(cell.row_span) + "\"";
      if (cell.column_span > 1) html_ += " colspan=\"" + std::to_string(cell.column_span) + "\"";
      html_ += ">";
      add_text({index, cell.row, cell.column}, cell.text);
      html_ += "</td>";
    }
    html_ += row ? "</tr>\n</table></div>\n" : "</table></div>\n";
  }

  // Notes stand at their reference: set apart from the running text.
  void add_text(const TextKey& key, const model::Text& text) {
    const std::uint32_t length = base::count_code_points(text.printed);
    const auto found = marked_.find(key);
    const std::vector<Marked> none;
    const std::vector<Marked>& marked = found == marked_.end() ? none : found->second;
    std::uint32_t at = 0;
    for (const model::Span& span : text.spans) {
      if (span.kind != model::SpanKind::kFootnote || span.range.begin < at || span.range.end > length) continue;
      add_range(text.printed, {at, span.range.begin}, marked);
      html_ += "<small class=\"footnote\">";
      add_range(text.printed, span.range, marked);
      html_ += "</small>";
      at = span.range.end;
    }
    add_range(text.printed, {at, length}, marked);
  }

  void add_range(std::string_view printed, CodePoints range, const std::vector<Marked>& marked) {
    std::uint32_t at = range.begin;
    for (const Marked& each : marked) {
      if (each.range.begin < at || each.range.end > range.end || each.range.empty()) continue;
      add_plain(base::slice(printed, at, each.range.begin));
      const std::string_view text = base::slice(printed, each.range.begin, each.range.end);
      each.figure ? add_figure(*each.figure, text) : add_unclaimed(text);
      at = each.range.end;
    }
    add_plain(base::slice(printed, at, range.end));
  }

  void add_plain(std::string_view text) {
    for (;;) {
      const std::size_t end = text.find('\n');
      html_ += html_escaped(text.substr(0, end));
      if (end == std::string_view::npos) return;
      html_ += "<br>";
      text.remove_prefix(end + 1);
    }
  }

  std::string title_of(const Figure& figure) const {
    std::string title = text_with_unit(figure, words_);
    if (figure.basis != model::Basis::kNone)
      title += " · " + words_("basis_" + std::string(model::name_of(figure.basis)));
    return figure.indicator.phrase.empty() ? title : title + " · " + figure.indicator.phrase;
  }

  void add_figure(const Figure& figure, std::string_view text) {
    const auto mark = marks_.find(figure.n);
    std::string classes = "f";
    if (mark != marks_.end()) classes += " " + std::string(model::name_of(mark->second.severity));
    html_ += "<span class=\"" + classes + "\" id=\"" + prefix_ + "n" + std::to_string(figure.n) +
             "\" tabindex=\"0\" title=\"" + html_escaped(title_of(figure)) + "\">" + html_escaped(text) + "</span>";
    if (mark == marks_.end()) return;
    html_ += "<sup>";
    for (std::size_t number : mark->second.findings) {
      html_ += "<a href=\"#" + prefix_ + "f" + std::to_string(number) + "\">" + std::to_string(number) + "</a>";
    }
    html_ += "</sup>";
  }

  void add_unclaimed(std::string_view text) {
    html_ +=
        "<span class=\"u\" title=\"" + html_escaped(words_("class_unclaimed")) + "\">" + html_escaped(text) + "</span>";
  }

  const View& view_;
  const FigureMarks& marks_;
  const std::string& prefix_;
  const Words& words_;
  std::map<TextKey, std::vector<Marked>> marked_;
  std::string html_;
};

}  // namespace

std::string html_report(const View& view, const FigureMarks& marks, const std::string& prefix, const Words& words) {
  return ReportWriter(view, marks, prefix, words).write();
}

}  // namespace luyke::render
