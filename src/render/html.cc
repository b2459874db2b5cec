#include "render/html.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/utf8.h"
#include "model/names.h"
#include "render/arithmetic.h"
#include "render/cells.h"
#include "render/excerpt.h"
#include "render/html_report.h"
#include "render/location.h"
#include "render/message.h"
#include "render/numerals.h"

namespace luyke::render {
namespace {

using Json = nlohmann::ordered_json;

std::vector<const model::Finding*> findings_by_severity(const model::Reading& reading) {
  std::vector<const model::Finding*> findings;
  for (const model::Finding& finding : reading.findings) findings.push_back(&finding);
  std::stable_sort(findings.begin(), findings.end(), [](auto* a, auto* b) { return a->severity < b->severity; });
  return findings;
}

FigureMarks marks_of(const std::vector<const model::Finding*>& findings) {
  FigureMarks marks;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    for (model::NumberIndex n : findings[i]->figures) {
      FigureMark& mark = marks[n];
      mark.severity = std::min(mark.severity, findings[i]->severity);
      if (mark.findings.empty() || mark.findings.back() != i + 1) mark.findings.push_back(i + 1);
    }
  }
  return marks;
}

class SectionWriter {
 public:
  SectionWriter(const View& view, std::size_t index, Language language)
      : view_(view), words_(view.messages, language), prefix_("d" + std::to_string(index) + "-") {
    findings_ = findings_by_severity(view.reading);
  }

  std::string write() {
    html_ = "<section class=\"document\" id=\"" + prefix_ + "top\">\n";
    add_head();
    add_findings();
    html_ += "<article class=\"report\" aria-label=\"" + html_escaped(words_("html_report")) + "\">\n";
    html_ += html_report(view_, marks_of(findings_), prefix_, words_) + "</article>\n";
    add_relations();
    add_records();
    return std::move(html_) + "</section>\n";
  }

 private:
  void add_head() {
    const model::Metadata& metadata = view_.reading.metadata;
    html_ += "<header>\n<h1>" + html_escaped(metadata.title.empty() ? view_.document.path : metadata.title) + "</h1>\n";
    std::string line = view_.document.path;
    for (const std::string* part : {&metadata.issuer, &metadata.symbol}) {
      if (!part->empty()) line += " · " + *part;
    }
    html_ += "<p class=\"source\">" + html_escaped(line) + "</p>\n";
    html_ += "<p class=\"summary\">" + html_escaped(summary_line(totals_of(view_.reading), words_)) + "</p>\n";
    for (const model::Note& note : notes_of(view_)) {
      const std::string name = "note_" + note.code;
      const std::string said = words_.has(name) ? words_(name) : note.message;
      html_ += "<p class=\"note\">" + html_escaped(words_.fill("note", {{"message", said}})) + "</p>\n";
    }
    html_ += "</header>\n";
  }

  void add_findings() {
    html_ += "<section class=\"findings\">\n<h2>" + html_escaped(words_("html_findings")) + "</h2>\n";
    if (findings_.empty()) html_ += "<p>" + html_escaped(words_("html_no_findings")) + "</p>\n";
    for (std::size_t i = 0; i < findings_.size(); ++i) add_finding(i + 1, *findings_[i]);
    html_ += "</section>\n";
  }

  void add_finding(std::size_t number, const model::Finding& finding) {
    const std::string severity(model::name_of(finding.severity));
    html_ += "<div class=\"finding " + severity + "\" id=\"" + prefix_ + "f" + std::to_string(number) + "\">\n";
    html_ += "<h3><span class=\"badge\">" + std::to_string(number) + ". " +
             html_escaped(words_("severity_" + severity)) + "</span> " +
             html_escaped(found_text(view_, finding, words_)) + "</h3>\n<dl>\n";
    add_row("row_location", located(finding));
    std::string quotes;
    for (const ExcerptLine& line : excerpt(view_, finding, words_)) {
      quotes += (quotes.empty() ? "" : "<br>") + quoted(line);
    }
    add_row("row_excerpt", quotes);
    add_row("row_sum", html_escaped(sum_text(view_, finding, words_)));
    add_row("row_cause", html_escaped(cause_text(view_, finding, words_)));
    for (const SuspectText& suspect : suspect_texts(view_, finding, words_)) {
      add_row("row_suspects", link(suspect.n, suspect.text));
    }
    add_row("row_advice", html_escaped(advice_text(view_, finding, words_)));
    html_ += "</dl>\n</div>\n";
  }

  void add_row(const char* name, const std::string& html) {
    if (!html.empty()) html_ += "<dt>" + html_escaped(words_(name)) + "</dt><dd>" + html + "</dd>\n";
  }

  std::string link(model::NumberIndex n, const std::string& text) const {
    return "<a href=\"#" + prefix_ + "n" + std::to_string(n) + "\">" + html_escaped(text) + "</a>";
  }

  std::string located(const model::Finding& finding) const {
    const std::string text = location_text(view_, finding, words_);
    return text.empty() ? "" : link(finding.figures.front(), text);
  }

  static std::string quoted(const ExcerptLine& line) {
    std::string html;
    for (const Stretch& stretch : line) {
      const std::string text = html_escaped(stretch.text);
      html += stretch.marked ? "<mark>" + text + "</mark>" : text;
    }
    return html;
  }

  std::string relation_html(const model::Relation& relation) const {
    std::string text = arithmetic(view_.reading, relation, words_);
    if (text.empty()) {
      const model::Figure* result = figure_at(view_.reading, relation.result);
      text = result ? text_with_unit(*result, words_) : std::to_string(relation.result);
    }
    return link(relation.result, text);
  }

  void add_relations() {
    if (view_.reading.relations.empty()) return;
    html_ += "<section class=\"relations\">\n<h2>" + html_escaped(words_("html_relations")) + "</h2>\n<table>\n<tr>";
    for (const char* name : {"head_relation", "head_sum", "head_verdict", "head_place"}) {
      html_ += "<th>" + html_escaped(words_(name)) + "</th>";
    }
    html_ += "</tr>\n";
    for (const model::Relation& relation : view_.reading.relations) {
      const model::Figure* result = figure_at(view_.reading, relation.result);
      const std::string verdict(model::name_of(relation.verdict));
      html_ += "<tr class=\"" + verdict + "\"><td>" +
               html_escaped(words_("relation_" + std::string(model::name_of(relation.kind)))) + "</td><td>" +
               relation_html(relation) + "</td><td>" + html_escaped(words_("verdict_" + verdict)) + "</td><td>" +
               (result ? html_escaped(place_text(view_.document, result->place, words_)) : "") + "</td></tr>\n";
    }
    html_ += "</table>\n</section>\n";
  }

  Json record_of(const model::Figure& figure) const {
    Json rows = Json::array();
    const auto add = [&](const char* name, const std::string& value) {
      if (!value.empty()) rows.push_back({words_(name), printable(value)});
    };
    add("head_value", text_with_unit(figure, words_));
    add("head_exact", figure.value.to_string());
    if (figure.basis != model::Basis::kNone)
      add("head_basis", words_("basis_" + std::string(model::name_of(figure.basis))));
    add("head_measure", words_("measure_" + std::string(model::name_of(figure.measure))));
    if (figure.approx != model::Approx::kNone) {
      add("head_approx", words_("approx_" + std::string(model::name_of(figure.approx))));
    }
    add("head_period", period_text(figure.period));
    add("head_indicator", figure.indicator.phrase);
    add("head_code", figure.indicator.code);
    add("head_section", section_text(figure));
    add("head_place", place_text(view_.document, figure.place, words_));
    add("head_rule", figure.rule);
    return rows;
  }

  // Records and relations for the panel; "<" is written as an escape, so that
  // no text of the report can end the script element.
  void add_records() {
    Json figures = Json::object();
    for (const model::Figure& figure : view_.reading.figures) figures[std::to_string(figure.n)] = record_of(figure);
    Json relations = Json::array();
    for (const model::Relation& relation : view_.reading.relations) {
      std::vector<model::NumberIndex> members = relation.terms;
      members.insert(members.begin(), relation.result);
      relations.push_back({members, printable(arithmetic(view_.reading, relation, words_))});
    }
    const Json data = {{"figures", figures}, {"relations", relations}};
    std::string text = data.dump(-1, ' ', false, Json::error_handler_t::replace);
    for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos;) text.replace(at, 1, "\\u003c");
    html_ +=
        "<script type=\"application/json\" class=\"records\" data-prefix=\"" + prefix_ + "\">" + text + "</script>\n";
  }

  const View& view_;
  Words words_;
  std::string prefix_;
  std::vector<const model::Finding*> findings_;
  std::string html_;
};

}  // namespace

std::string html_section(const View& view, std::size_t index, Language language) {
  return SectionWriter(view, index, language).write();
}

std::string html_escaped(std::string_view text) {
  std::string html;
  const std::string safe = printable(text);
  html.reserve(safe.size());
  for (char c : safe) {
    switch (c) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\'': html += "&#39;"; break;
      default: html.push_back(c);
    }
  }
  return html;
}

}  // namespace luyke::render
