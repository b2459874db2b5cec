#include "render/terminal.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "model/names.h"
#include "render/cells.h"
#include "render/location.h"
#include "render/message.h"
#include "render/paint.h"
#include "render/wrap.h"

namespace luyke::render {
namespace {

constexpr std::size_t kLeastWidth = 40;
constexpr std::array<const char*, 6> kRows = {"row_location", "row_excerpt",  "row_sum",
                                              "row_cause",    "row_suspects", "row_advice"};

class AuditWriter {
 public:
  AuditWriter(const View& view, const TerminalOptions& options)
      : view_(view),
        words_(view.messages, options.language),
        paint_(options.colour),
        width_(std::max(options.width, kLeastWidth)) {
    for (const char* row : kRows) label_width_ = std::max(label_width_, display_width(words_(row)));
  }

  std::string write() {
    text_ = paint_.bold(printable(view_.document.path)) + "\n";
    add_title();
    for (const model::Note& note : notes_of(view_)) add_note(note);
    for (const model::Finding* finding : sorted_findings()) add(*finding);
    text_ += "\n" + paint_.bold(summary_line(totals_of(view_.reading), words_)) + "\n";
    return text_;
  }

 private:
  std::vector<const model::Finding*> sorted_findings() const {
    std::vector<const model::Finding*> findings;
    for (const model::Finding& finding : view_.reading.findings) findings.push_back(&finding);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const auto* a, const auto* b) { return a->severity < b->severity; });
    return findings;
  }

  void add_title() {
    const model::Metadata& metadata = view_.reading.metadata;
    if (!metadata.title.empty()) text_ += wrapped(metadata.title, 0, width_);
  }

  void add_note(const model::Note& note) {
    const std::string name = "note_" + note.code;
    const std::string said = words_.has(name) ? words_(name) : note.message;
    text_ += wrapped(words_.fill("note", {{"message", said}}), 0, width_);
  }

  std::string badge(model::Severity severity) const {
    std::string label = words_("severity_" + std::string(model::name_of(severity)));
    switch (severity) {
      case model::Severity::kError: return paint_.error(label);
      case model::Severity::kWarning: return paint_.warning(label);
      case model::Severity::kInfo: return paint_.info(label);
    }
    return label;
  }

  void add(const model::Finding& finding) {
    text_ += "\n" + badge(finding.severity) + "\n  " + wrapped(found_text(view_, finding, words_), 2, width_);
    add_row("row_location", {{location_text(view_, finding, words_), false}});
    const char* label = "row_excerpt";
    for (const ExcerptLine& line : excerpt(view_, finding, words_)) add_row(std::exchange(label, ""), line);
    add_row("row_sum", {{sum_text(view_, finding, words_), false}});
    add_row("row_cause", {{cause_text(view_, finding, words_), false}});
    for (const SuspectText& suspect : suspect_texts(view_, finding, words_)) {
      add_row("row_suspects", {{suspect.text, false}});
    }
    add_row("row_advice", {{advice_text(view_, finding, words_), false}});
  }

  void add_row(const char* name, const ExcerptLine& line) {
    if (line.empty() || (line.size() == 1 && line.front().text.empty())) return;
    const std::size_t indent = label_width_ + 4;
    text_ += "  " + paint_.dim(pad_right(*name ? words_(name) : "", label_width_)) + "  " +
             wrapped(line, indent, width_, paint_);
  }

  const View& view_;
  Words words_;
  Paint paint_;
  std::size_t width_;
  std::size_t label_width_ = 0;
  std::string text_;
};

}  // namespace

Totals& Totals::operator+=(const Totals& other) {
  files += other.files;
  unread += other.unread;
  figures += other.figures;
  relations += other.relations;
  errors += other.errors;
  warnings += other.warnings;
  return *this;
}

Totals totals_of(const model::Reading& reading) {
  Totals totals;
  totals.files = 1;
  totals.figures = reading.figures.size();
  totals.relations = reading.relations.size();
  for (const model::Finding& finding : reading.findings) {
    totals.errors += finding.severity == model::Severity::kError;
    totals.warnings += finding.severity == model::Severity::kWarning;
  }
  return totals;
}

std::string terminal_audit(const View& view, const TerminalOptions& options) {
  return AuditWriter(view, options).write();
}

std::string summary_line(const Totals& totals, const Words& words) {
  return words.count(totals.figures, "count_figures") + " · " + words.count(totals.relations, "count_relations") +
         " · " + words.count(totals.errors, "count_errors") + " · " + words.count(totals.warnings, "count_warnings");
}

std::string grand_summary_line(const Totals& totals, const Words& words) {
  std::string text = words.count(totals.files, "count_files") + " · ";
  if (totals.unread > 0) text += words.count(totals.unread, "count_unread") + " · ";
  return text + summary_line(totals, words);
}

}  // namespace luyke::render
