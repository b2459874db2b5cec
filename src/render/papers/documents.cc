#include "render/papers/documents.h"

#include <algorithm>
#include <utility>

#include "render/docx_builder.h"

namespace luyke::render {
namespace {

using model::Alignment;

constexpr int kIndent = 10;       // mm, of a first line
constexpr int kTablePoints = 11;  // letters in tables
constexpr int kAfter = 6;         // points between paragraphs

class PaperWriter {
 public:
  PaperWriter(const AuditPaper& paper, const std::string& unit, const Words& words)
      : paper_(paper), unit_(unit), words_(words), entries_(entries_for(paper, unit)) {}

  std::string minutes() {
    add_head("paper_minutes_number", "");
    add_title("paper_minutes_title", "paper_minutes_subject");
    for (const char* name : {"paper_minutes_begin", "paper_minutes_place", "paper_minutes_office", "paper_minutes_unit",
                             "paper_minutes_writer"}) {
      add_dotted(filled(name));
    }
    add_bold("paper_minutes_content");
    add_text(filled("paper_minutes_intro"));
    add_table();
    add_bold("paper_minutes_views");
    for (int i = 0; i < 3; ++i) add_dotted(words_("paper_dots"));
    add_bold("paper_minutes_conclusion");
    add_text(words_("paper_minutes_conclusion_text"));
    add_closing("paper_minutes_end");
    add_signatures("paper_minutes_sign_unit", "paper_minutes_sign_office", {});
    return builder_.finish();
  }

  std::string request() {
    add_head("paper_request_number", words_("paper_place_date"));
    add_title("paper_request_title", "paper_request_subject");
    builder_.add({.runs = {{filled("paper_request_to"), {}}}, .alignment = Alignment::kCenter, .space_after = kAfter});
    add_text(filled("paper_request_intro"));
    for (std::size_t i = 0; i < entries_.size(); ++i) add_question(i + 1, *entries_[i]);
    add_closing("paper_request_end");
    add_signatures("", "paper_request_sign", {"paper_recipients", "paper_recipients_list"});
    return builder_.finish();
  }

 private:
  std::string filled(const char* name) const {
    const std::string period = paper_.period.empty() ? words_("paper_any_period") : paper_.period;
    return words_.fill(name, {{"unit", unit_},
                              {"period", period},
                              {"count", std::to_string(entries_.size())},
                              {"versions", paper_.versions}});
  }

  static DocxParagraph centred(const std::string& text, DocxLetters letters) {
    return {.runs = {{text, letters}}, .alignment = Alignment::kCenter};
  }

  void add_text(const std::string& text) {
    builder_.add({.runs = {{text, {}}}, .alignment = Alignment::kJustify, .indent = kIndent, .space_after = kAfter});
  }

  // Signatures do not stand on a page of their own.
  void add_closing(const char* name) {
    builder_.add({.runs = {{words_(name), {}}},
                  .alignment = Alignment::kJustify,
                  .indent = kIndent,
                  .space_after = kAfter,
                  .keep_next = true});
  }

  // Lines to be filled in; spread to both margins they would tear.
  void add_dotted(const std::string& text) {
    builder_.add({.runs = {{text, {}}}, .indent = kIndent, .space_after = kAfter});
  }

  void add_bold(const char* name) {
    builder_.add({.runs = {{words_(name), {.bold = true}}},
                  .alignment = Alignment::kJustify,
                  .indent = kIndent,
                  .space_after = kAfter,
                  .keep_next = true});
  }

  // Boxes 1 to 4 of Nghị định 30/2020, Phụ lục I.
  void add_head(const char* number, const std::string& place_date) {
    DocxTable head{.widths = {70, 95}, .bordered = false};
    head.rows.push_back({{centred(words_("paper_parent_office"), {.points = 12}),
                          centred(words_("paper_office"), {.bold = true, .points = 12}),
                          {.rule = 22}},
                         {centred(words_("paper_state"), {.bold = true, .points = 12}),
                          centred(words_("paper_motto"), {.bold = true}),
                          {.rule = 22}}});
    head.rows.push_back({{centred(words_(number), {})}, {centred(place_date, {.italic = true})}});
    builder_.add(head);
  }

  void add_title(const char* title, const char* subject) {
    builder_.add(centred(words_(title), {.bold = true, .points = 14}));
    builder_.add(centred(filled(subject), {.bold = true, .points = 14}));
    builder_.add({.space_after = kAfter, .rule = 60});
  }

  static DocxParagraph in_cell(const std::string& text, bool bold = false) {
    return {.runs = {{text, {.bold = bold, .points = kTablePoints}}}};
  }

  static DocxParagraph quoted(const ExcerptLine& line, int points) {
    DocxParagraph paragraph;
    for (const Stretch& stretch : line) {
      paragraph.runs.push_back({stretch.text, {.bold = stretch.marked, .italic = true, .points = points}});
    }
    return paragraph;
  }

  void add_table() {
    DocxTable table{.widths = {13, 55, 25, 25, 25, 22}, .heads = 1};
    std::vector<DocxTable::Cell> head;
    for (const char* name : {"paper_head_no", "paper_head_found", "paper_head_reported", "paper_head_computed",
                             "paper_head_difference", "paper_head_view"}) {
      head.push_back({centred(words_(name), {.bold = true, .points = kTablePoints})});
    }
    table.rows.push_back(std::move(head));
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const PaperEntry& entry = *entries_[i];
      table.rows.push_back({{in_cell(std::to_string(i + 1))},
                            cell_of(entry),
                            {in_cell(entry.reported)},
                            {in_cell(entry.computed)},
                            {in_cell(entry.difference)},
                            {}});
    }
    builder_.add(table);
  }

  DocxTable::Cell cell_of(const PaperEntry& entry) const {
    DocxTable::Cell cell = {in_cell(entry.found, true)};
    for (const PaperSide& side : entry.sides) {
      if (!side.report.empty()) cell.push_back(in_cell(words_("paper_row_report") + " " + side.report));
      if (!side.place.empty()) cell.push_back(in_cell(side.place));
      for (const ExcerptLine& line : side.excerpt) cell.push_back(quoted(line, kTablePoints));
    }
    if (!entry.arithmetic.empty()) cell.push_back(in_cell(entry.arithmetic));
    cell.push_back(in_cell(entry.rule));
    return cell;
  }

  void add_line(const char* name, const std::string& text) {
    if (text.empty()) return;
    builder_.add({.runs = {{"- " + words_(name) + ": " + text, {}}},
                  .alignment = Alignment::kJustify,
                  .indent = kIndent,
                  .space_after = 2});
  }

  void add_question(std::size_t number, const PaperEntry& entry) {
    builder_.add({.runs = {{std::to_string(number) + ". " + entry.found, {.bold = true}}},
                  .alignment = Alignment::kJustify,
                  .indent = kIndent,
                  .space_after = 2,
                  .keep_next = true});
    for (const PaperSide& side : entry.sides) {
      add_line("paper_row_report", side.report);
      add_line("row_location", side.place);
      for (const ExcerptLine& line : side.excerpt) add_quote(line);
    }
    add_line("row_sum", entry.arithmetic);
    add_line("paper_row_tolerance", entry.tolerance);
    add_line("paper_row_rule", entry.rule);
    add_dotted("- " + words_("paper_row_explanation") + ": " + words_("paper_dots"));
  }

  void add_quote(const ExcerptLine& line) {
    DocxParagraph paragraph = quoted(line, 0);
    paragraph.runs.insert(paragraph.runs.begin(), {"- " + words_("row_excerpt") + ": ", {}});
    paragraph.alignment = Alignment::kJustify;
    paragraph.indent = kIndent;
    paragraph.space_after = 2;
    builder_.add(paragraph);
  }

  // Room for both signatures; on the left the recipients where one side signs.
  void add_signatures(const char* left, const char* right, const std::vector<const char*>& recipients) {
    DocxTable table{.widths = {80, 85}, .bordered = false};
    DocxTable::Cell first;
    if (*left) first = {centred(words_(left), {.bold = true}), centred(words_("paper_sign_hint"), {.italic = true})};
    for (std::size_t i = 0; i < recipients.size(); ++i) {
      const bool title = i == 0;
      first.push_back({.runs = {{words_(recipients[i]), {.bold = title, .italic = title, .points = title ? 12 : 11}}}});
    }
    table.rows.push_back(
        {std::move(first),
         {centred(words_(right), {.bold = true}), centred(words_("paper_sign_hint"), {.italic = true})}});
    builder_.add(table);
  }

  const AuditPaper& paper_;
  const std::string& unit_;
  const Words& words_;
  std::vector<const PaperEntry*> entries_;
  DocxBuilder builder_;
};

}  // namespace

std::vector<const PaperEntry*> entries_for(const AuditPaper& paper, const std::string& unit) {
  std::vector<const PaperEntry*> entries;
  for (const PaperEntry& entry : paper.entries) {
    if (entry.unit == unit && entry.severity != model::Severity::kInfo) entries.push_back(&entry);
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const PaperEntry* a, const PaperEntry* b) { return a->severity < b->severity; });
  return entries;
}

std::string minutes_docx(const AuditPaper& paper, const std::string& unit, const Words& words) {
  return PaperWriter(paper, unit, words).minutes();
}

std::string request_docx(const AuditPaper& paper, const std::string& unit, const Words& words) {
  return PaperWriter(paper, unit, words).request();
}

}  // namespace luyke::render
