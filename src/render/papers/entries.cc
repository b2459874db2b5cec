#include "render/papers/entries.h"

#include <algorithm>
#include <optional>

#include "model/names.h"
#include "render/arithmetic.h"
#include "render/location.h"
#include "render/message.h"
#include "render/numerals.h"

namespace luyke::render {
namespace {

using base::Decimal;
using model::Figure;
using model::Relation;

const Relation* relation_of(const View& view, const model::Finding& finding) {
  if (!finding.relation || *finding.relation >= view.reading.relations.size()) return nullptr;
  return &view.reading.relations[*finding.relation];
}

std::string day_of(const base::Date& date, Language language) {
  if (language == Language::kEnglish) return date.to_string();
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(date.day()) + "/" + two(date.month()) + "/" + std::to_string(date.year());
}

std::string report_of(const Cited& cited, const Words& words) {
  const model::Metadata& known = cited.view.reading.metadata;
  if (known.number.empty() && known.symbol.empty()) return known.title;
  std::string number = known.number.empty() ? "……" : known.number;  // drafts have none yet
  if (!known.symbol.empty()) number += "/" + known.symbol;
  if (!known.date) return words.fill("paper_report", {{"number", number}});
  return words.fill("paper_report_dated", {{"number", number}, {"date", day_of(*known.date, words.language())}});
}

// Half a unit of the last printed digit; nullopt for what is counted.
std::optional<Decimal> rounding_of(const Figure& figure) {
  if (!figure.continuous && figure.written_decimals == 0 && !figure.scale) return std::nullopt;
  return Decimal::half_unit(figure.written_decimals - figure.scale.value_or(0));
}

// A ratio is calculated from what it names, and rounds once; each rounded
// number of a sum brings its own.
std::string tolerance_of(const View& view, const Relation& relation, const Words& words) {
  const Figure* result = figure_at(view.reading, relation.result);
  if (result == nullptr) return "";
  std::vector<const Figure*> rounding = {result};
  const bool adds =
      relation.kind == model::RelationKind::kSumOfParts || relation.kind == model::RelationKind::kCumulative ||
      relation.kind == model::RelationKind::kDifference || relation.kind == model::RelationKind::kStockFlow;
  for (const model::NumberIndex n : relation.terms) {
    if (const Figure* term = adds ? figure_at(view.reading, n) : nullptr) rounding.push_back(term);
  }
  Decimal whole;
  for (const Figure* figure : rounding) whole = whole + rounding_of(*figure).value_or(Decimal());
  if (whole == Decimal()) return words("paper_exact");
  return "± " + notation_of({result}, words).show(whole);
}

void add_arithmetic(PaperEntry& entry, const View& view, const model::Finding& finding, const Words& words) {
  entry.arithmetic = sum_text(view, finding, words);
  const Relation* relation = relation_of(view, finding);
  if (relation == nullptr) return;
  entry.computed = computed_text(view.reading, *relation, words);
  entry.difference = difference_text(view.reading, *relation, words);
  if (const Figure* result = figure_at(view.reading, relation->result)) {
    entry.reported = text_with_unit(*result, words);
  }
  entry.tolerance = tolerance_of(view, *relation, words);
}

std::string rule_of(const View& view, const model::Finding& finding, const Words& words) {
  const Relation* relation = relation_of(view, finding);
  const std::string rule = relation && !relation->rule.empty() ? relation->rule : finding.code;
  return words.fill("paper_rule", {{"rule", rule}, {"rules", view.rules_version}, {"program", view.program_version}});
}

// Of the printed result, or of the first figure that has a name.
std::string indicator_of(const View& view, const model::Finding& finding) {
  std::vector<model::NumberIndex> numbers = finding.figures;
  if (const Relation* relation = relation_of(view, finding)) numbers.insert(numbers.begin(), relation->result);
  for (const model::NumberIndex n : numbers) {
    const Figure* figure = figure_at(view.reading, n);
    if (figure && !figure->indicator.phrase.empty()) return figure->indicator.phrase;
  }
  return "";
}

bool is_about(const model::Decision& decision, const model::Finding& finding) {
  return decision.n && std::find(finding.figures.begin(), finding.figures.end(), *decision.n) != finding.figures.end();
}

std::vector<std::string> decisions_on(const Cited& cited, const model::Finding& finding, const Words& words) {
  std::vector<std::string> texts;
  for (const model::Decision& decision : cited.decisions) {
    if (!is_about(decision, finding)) continue;
    std::string text =
        words.fill("paper_decision", {{"what", decision.what}, {"who", decision.who}, {"time", decision.time}});
    if (!decision.why.empty()) text += ": " + decision.why;
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

std::string unit_of(const model::Metadata& metadata, const Words& words) {
  if (metadata.issuer.empty()) return words("paper_unnamed_unit");
  return metadata.parent_issuer.empty() ? metadata.issuer : metadata.issuer + " (" + metadata.parent_issuer + ")";
}

std::vector<PaperEntry> entries_of(const Cited& cited, const Words& words) {
  const View& view = cited.view;
  std::vector<PaperEntry> entries;
  for (const model::Finding& finding : view.reading.findings) {
    PaperEntry entry;
    entry.severity = finding.severity;
    entry.unit = unit_of(view.reading.metadata, words);
    entry.indicator = indicator_of(view, finding);
    entry.found = found_text(view, finding, words);
    add_arithmetic(entry, view, finding, words);
    entry.rule = rule_of(view, finding, words);
    entry.advice = advice_text(view, finding, words);
    const std::string file = cited.listed.paths.empty() ? cited.listed.sha256 : cited.listed.paths.front();
    entry.sides.push_back(
        {report_of(cited, words), file, location_text(view, finding, words), excerpt(view, finding, words)});
    entry.decisions = decisions_on(cited, finding, words);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace luyke::render
