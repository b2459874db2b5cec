#include "render/papers/page.h"

#include <algorithm>
#include <set>

#include "model/names.h"
#include "render/html.h"

namespace luyke::render {
namespace {

constexpr const char* kStyle = R"css(
:root{--error:#b00020;--warning:#8a5a00;--info:#005a8c;--line:#c9c9c9}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:64rem;background:#eceff1;color:#1a1a1a;font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.4rem;margin:.3rem 0}h2{font-size:1rem;margin:0 0 .5rem}
form{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;background:#fff;padding:.6rem .8rem;
 border:1px solid var(--line);border-radius:4px}
form[hidden]{display:none}label{display:grid;font-size:.85rem;color:#555;min-width:0}
select,input{font:inherit;max-width:20rem;padding:.15rem}
article{background:#fff;border:1px solid var(--line);border-left:6px solid;border-radius:4px;margin:.8rem 0;padding:.7rem 1rem}
.error{border-left-color:var(--error)}.warning{border-left-color:var(--warning)}.info{border-left-color:var(--info)}
.badge{font-weight:bold}.error .badge{color:var(--error)}.warning .badge{color:var(--warning)}.info .badge{color:var(--info)}
.sums{border-collapse:collapse;margin:.4rem 0}.sums th,.sums td{border:1px solid var(--line);padding:.2rem .6rem;text-align:left}
.sums th{font-weight:normal;color:#555}
dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:.15rem .8rem;font-size:.92rem}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere}
blockquote{margin:.3rem 0;padding-left:.7rem;border-left:3px solid var(--line);font-family:"Times New Roman",Tinos,serif}
mark{background:#fff2b3;font-weight:bold}.side{margin:.4rem 0}.versions{color:#555;font-size:.85rem}
@media(max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.3rem}}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
@media print{body{background:#fff;max-width:none;padding:0;font-size:11pt}form{display:none}
 article{break-inside:avoid;border-width:.5pt;border-left-width:3pt}}
)css";

constexpr const char* kScript = R"js(
(function(){
  var form=document.forms[0],all=[].slice.call(document.querySelectorAll('article'));
  function show(){var count=0,wanted=form.indicator.value.toLowerCase();
    all.forEach(function(a){
      var fits=(!form.severity.value||a.dataset.severity===form.severity.value)&&
        (!form.unit.value||a.dataset.unit===form.unit.value)&&a.dataset.indicator.toLowerCase().indexOf(wanted)>=0;
      a.hidden=!fits;count+=fits?1:0});
    document.getElementById('count').textContent=count+' / '+all.length}
  form.addEventListener('input',show);form.addEventListener('submit',function(e){e.preventDefault()});
  form.hidden=false;show();
})();
)js";

class PageWriter {
 public:
  PageWriter(const AuditPaper& paper, const Words& words) : paper_(paper), words_(words) {
    for (const PaperEntry& entry : paper.entries) entries_.push_back(&entry);
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const PaperEntry* a, const PaperEntry* b) { return a->severity < b->severity; });
  }

  std::string write() {
    add_head();
    add_filters();
    if (entries_.empty()) html_ += "<p>" + said("paper_page_none") + "</p>\n";
    for (std::size_t i = 0; i < entries_.size(); ++i) add(i + 1, *entries_[i]);
    return std::move(html_) + "</main>\n<script>" + kScript + "</script>\n</body>\n</html>\n";
  }

 private:
  std::string said(const char* name) const { return html_escaped(words_(name)); }

  static std::string option(const std::string& value, const std::string& text) {
    return "<option value=\"" + html_escaped(value) + "\">" + html_escaped(text) + "</option>";
  }

  std::string severity_of(const PaperEntry& entry) const { return std::string(model::name_of(entry.severity)); }

  std::string summary() const {
    const auto count = [&](model::Severity severity) {
      return std::to_string(std::count_if(entries_.begin(), entries_.end(),
                                          [&](const PaperEntry* entry) { return entry->severity == severity; }));
    };
    return words_.fill("paper_page_summary",
                       {{"period", paper_.period.empty() ? words_("paper_any_period") : paper_.period},
                        {"reports", std::to_string(paper_.reports)},
                        {"errors", count(model::Severity::kError)},
                        {"warnings", count(model::Severity::kWarning)},
                        {"notes", count(model::Severity::kInfo)}});
  }

  void add_head() {
    const char* language = words_.language() == Language::kVietnamese ? "vi" : "en";
    html_ = std::string("<!DOCTYPE html>\n<html lang=\"") + language +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            said("paper_page_title") + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<header>\n<h1>" +
            said("paper_page_title") + "</h1>\n<p>" + html_escaped(summary()) + "</p>\n<p class=\"versions\">" +
            html_escaped(words_.fill("paper_page_versions", {{"versions", paper_.versions}})) + "</p>\n</header>\n";
  }

  void add_filters() {
    std::set<std::string> units;
    std::set<std::string> indicators;
    for (const PaperEntry* entry : entries_) {
      units.insert(entry->unit);
      if (!entry->indicator.empty()) indicators.insert(entry->indicator);
    }
    const std::string any = option("", words_("paper_filter_all"));
    html_ += "<form hidden>\n<label>" + said("paper_filter_severity") + "<select name=\"severity\">" + any;
    for (const char* severity : {"error", "warning", "info"}) {
      html_ += option(severity, words_("severity_" + std::string(severity)));
    }
    html_ += "</select></label>\n<label>" + said("paper_filter_unit") + "<select name=\"unit\">" + any;
    for (const std::string& unit : units) html_ += option(unit, unit);
    html_ += "</select></label>\n<label>" + said("paper_filter_indicator") +
             "<input type=\"search\" name=\"indicator\" list=\"indicators\"></label>\n<datalist id=\"indicators\">";
    for (const std::string& indicator : indicators) html_ += option(indicator, "");
    html_ += "</datalist>\n<span><output id=\"count\"></output> " + said("paper_filter_shown") +
             "</span>\n</form>\n<main>\n";
  }

  void add(std::size_t number, const PaperEntry& entry) {
    const std::string severity = severity_of(entry);
    html_ += "<article class=\"" + severity + "\" id=\"f" + std::to_string(number) + "\" data-severity=\"" + severity +
             "\" data-unit=\"" + html_escaped(entry.unit) + "\" data-indicator=\"" + html_escaped(entry.indicator) +
             "\">\n<h2><span class=\"badge\">" + std::to_string(number) + ". " +
             html_escaped(words_("severity_" + severity)) + "</span> " + html_escaped(entry.found) + "</h2>\n";
    add_sums(entry);
    for (const PaperSide& side : entry.sides) add_side(side);
    html_ += "<dl>\n";
    add_row("paper_row_unit", entry.unit);
    add_row("paper_row_indicator", entry.indicator);
    add_row("row_sum", entry.arithmetic);
    add_row("row_advice", entry.advice);
    add_row("paper_row_rule", entry.rule);
    for (const std::string& decision : entry.decisions) add_row("paper_row_decision", decision);
    if (entry.decisions.empty()) add_row("paper_row_decision", words_("paper_no_decision"));
    html_ += "</dl>\n</article>\n";
  }

  void add_sums(const PaperEntry& entry) {
    if (entry.computed.empty()) return;
    std::string head;
    std::string row;
    const auto add_cell = [&](const char* name, const std::string& text) {
      head += "<th>" + said(name) + "</th>";
      row += "<td>" + html_escaped(text) + "</td>";
    };
    add_cell("paper_row_reported", entry.reported);
    add_cell("paper_row_computed", entry.computed);
    add_cell("paper_row_difference", entry.difference);
    add_cell("paper_row_tolerance", entry.tolerance);
    html_ += "<table class=\"sums\"><tr>" + head + "</tr><tr>" + row + "</tr></table>\n";
  }

  void add_side(const PaperSide& side) {
    html_ += "<div class=\"side\">\n<dl>\n";
    add_row("paper_row_report", side.report);
    add_row("paper_row_file", side.file);
    add_row("row_location", side.place);
    html_ += "</dl>\n";
    for (const ExcerptLine& line : side.excerpt) {
      html_ += "<blockquote>";
      for (const Stretch& stretch : line) {
        const std::string text = html_escaped(stretch.text);
        html_ += stretch.marked ? "<mark>" + text + "</mark>" : text;
      }
      html_ += "</blockquote>\n";
    }
    html_ += "</div>\n";
  }

  void add_row(const char* name, const std::string& text) {
    if (!text.empty()) html_ += "<dt>" + said(name) + "</dt><dd>" + html_escaped(text) + "</dd>\n";
  }

  const AuditPaper& paper_;
  const Words& words_;
  std::vector<const PaperEntry*> entries_;
  std::string html_;
};

}  // namespace

std::string audit_page(const AuditPaper& paper, const Words& words) { return PageWriter(paper, words).write(); }

}  // namespace luyke::render
