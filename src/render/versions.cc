#include "render/versions.h"

#include "render/cells.h"
#include "render/paint.h"

namespace luyke::render {
namespace {

std::string head_of(const model::Metadata& known) {
  std::string head = known.number + (known.symbol.empty() ? "" : "/" + known.symbol);
  for (const std::string& part : {known.date ? known.date->to_string() : "", known.issuer, known.parent_issuer}) {
    if (!part.empty()) head += " · " + part;
  }
  return printable(head);
}

std::string name_of(const model::ArchivedFigure& figure) {
  std::string name = figure.indicator.phrase.empty() ? figure.section : figure.indicator.phrase;
  if (!figure.area.empty()) name += ", " + figure.area;
  return printable(name);
}

std::string line_of(const model::FigureChange& change, const Words& words) {
  const model::ArchivedFigure& told = change.after ? *change.after : *change.before;
  const std::string name = change.before && change.after ? "version_changed"
                           : change.after                ? "version_added"
                                                         : "version_dropped";
  return words.fill(name, {{"name", name_of(told)},
                           {"unit", printable(told.unit)},
                           {"version", std::to_string(change.version + 1)},
                           {"before", change.before ? printable(change.before->text) : ""},
                           {"after", change.after ? printable(change.after->text) : ""}});
}

}  // namespace

std::string version_list(const model::ReportVersions& report, const Words& words, const TerminalOptions& options) {
  const Paint paint(options.colour);
  std::string text = paint.bold(head_of(report.documents.front().metadata)) + "\n";
  std::size_t n = 0;
  for (const model::ArchivedDocument& document : report.documents) {
    text += "  " + std::to_string(++n) + ". " + (document.metadata.draft ? words("version_draft") + " " : "") +
            printable(document.paths.empty() ? document.sha256 : document.paths.front()) + "\n";
  }
  for (const model::FigureChange& change : report.changes) text += "     " + line_of(change, words) + "\n";
  if (report.changes.empty()) text += "     " + words("version_same") + "\n";
  return text + "\n";
}

}  // namespace luyke::render
