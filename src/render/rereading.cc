#include "render/rereading.h"

#include "model/names.h"
#include "render/cells.h"
#include "render/json_writer.h"

namespace luyke::render {
namespace {

std::string path_of(const model::ArchivedDocument& document) {
  return document.paths.empty() ? document.sha256 : document.paths.front();
}

std::string iso(const std::optional<base::Date>& date) { return date ? date->to_string() : ""; }

void put_figure(JsonWriter& json, const char* name, const std::optional<model::ArchivedFigure>& figure) {
  json.key(name);
  if (!figure) return json.value(nullptr);
  const base::Period period = figure->period.value_or(base::Period{});
  json.begin_object();
  json.member("n", figure->n);
  json.member("text", figure->text);
  json.member("value", figure->value.to_string());
  json.text_or_null("unit", figure->unit);
  json.member("basis", model::name_of(figure->basis));
  json.member("measure", model::name_of(figure->measure));
  json.text_or_null("from", iso(period.from));
  json.text_or_null("to", iso(period.to));
  json.text_or_null("period", period.label);
  json.text_or_null("indicator", figure->indicator.phrase);
  json.text_or_null("code", figure->indicator.code);
  json.text_or_null("area", figure->area);
  json.text_or_null("section", figure->section);
  json.member("block", figure->block);
  json.member("row", figure->row);
  json.member("column", figure->column);
  json.member("begin", figure->range.begin);
  json.member("end", figure->range.end);
  json.member("page", figure->page);
  json.end_object();
}

void put_figures(JsonWriter& json, const model::Rereading& known) {
  json.key("figures");
  json.begin_array();
  for (const model::FigureChange& change : known.figures) {
    json.begin_object();
    json.member("change", !change.before ? "added" : change.after ? "changed" : "removed");
    put_figure(json, "before", change.before);
    put_figure(json, "after", change.after);
    json.end_object();
  }
  json.end_array();
}

void put_findings(JsonWriter& json, const char* change, const std::vector<model::ArchivedFinding>& findings) {
  for (const model::ArchivedFinding& finding : findings) {
    json.begin_object();
    json.member("change", change);
    json.member("code", finding.code);
    json.member("severity", model::name_of(finding.severity));
    json.member("figures", finding.figures);
    json.member("text", finding.text);
    json.end_object();
  }
}

void put_decisions(JsonWriter& json, const model::Rereading& known) {
  json.key("decisions");
  json.begin_array();
  for (const model::Decision& decision : known.decisions) {
    json.begin_object();
    json.member("time", decision.time);
    json.member("who", decision.who);
    json.member("what", decision.what);
    json.member("why", decision.why);
    json.member("n", decision.n);
    json.text_or_null("text", decision.text);
    json.member("detached", decision.is_detached());
    json.end_object();
  }
  json.end_array();
}

}  // namespace

RereadingTotals& RereadingTotals::operator+=(const RereadingTotals& other) {
  added += other.added;
  removed += other.removed;
  changed += other.changed;
  findings_new += other.findings_new;
  findings_gone += other.findings_gone;
  attached += other.attached;
  detached += other.detached;
  return *this;
}

RereadingTotals totals_of(const model::Rereading& known) {
  RereadingTotals totals;
  for (const model::FigureChange& change : known.figures) {
    ++(!change.before ? totals.added : change.after ? totals.changed : totals.removed);
  }
  totals.findings_new = known.findings_new.size();
  totals.findings_gone = known.findings_gone.size();
  for (const model::Decision& decision : known.decisions) {
    if (!decision.text.empty()) ++(decision.n ? totals.attached : totals.detached);
  }
  return totals;
}

std::string rereading_summary(const RereadingTotals& totals, const Words& words) {
  std::string text = words.fill("reread_changes", {{"added", std::to_string(totals.added)},
                                                   {"removed", std::to_string(totals.removed)},
                                                   {"changed", std::to_string(totals.changed)},
                                                   {"findings_new", std::to_string(totals.findings_new)},
                                                   {"findings_gone", std::to_string(totals.findings_gone)}});
  if (totals.attached + totals.detached == 0) return text;
  return text + words.fill("reread_decisions", {{"attached", std::to_string(totals.attached)},
                                                {"detached", std::to_string(totals.detached)}});
}

std::string rereading_line(const model::Rereading& known, const Words& words) {
  return printable(path_of(known.document)) + ": " + rereading_summary(totals_of(known), words) + "\n";
}

std::string detached_decisions(const model::Rereading& known, const Words& words) {
  std::string text;
  for (const model::Decision& decision : known.decisions) {
    if (!decision.is_detached()) continue;
    text += words.fill("reread_detached", {{"file", printable(path_of(known.document))},
                                           {"number", printable(decision.text)},
                                           {"who", printable(decision.who)},
                                           {"time", printable(decision.time)},
                                           {"what", printable(decision.what)},
                                           {"why", printable(decision.why)}}) +
            "\n";
  }
  return text;
}

std::string rereading_jsonl(const model::Rereading& known) {
  std::string line;
  JsonWriter json(line);
  json.begin_object();
  json.member("type", "rereading");
  json.member("document", known.document.sha256);
  json.member("path", path_of(known.document));
  put_figures(json, known);
  json.key("findings");
  json.begin_array();
  put_findings(json, "added", known.findings_new);
  put_findings(json, "removed", known.findings_gone);
  json.end_array();
  put_decisions(json, known);
  json.end_object();
  json.end_line();
  return line;
}

}  // namespace luyke::render
