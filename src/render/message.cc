#include "render/message.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/names.h"
#include "render/arithmetic.h"
#include "render/numerals.h"

namespace luyke::render {
namespace {

using model::Figure;

const model::Relation* relation_of(const View& view, const model::Finding& finding) {
  if (!finding.relation || *finding.relation >= view.reading.relations.size()) return nullptr;
  return &view.reading.relations[*finding.relation];
}

std::vector<const Figure*> figures_of(const View& view, const std::vector<model::NumberIndex>& numbers) {
  std::vector<const Figure*> figures;
  for (model::NumberIndex n : numbers) {
    if (const Figure* figure = figure_at(view.reading, n)) figures.push_back(figure);
  }
  return figures;
}

bool by_value(const Figure* a, const Figure* b) { return a->value < b->value; }

void add_figure_slots(Slots& slots, const std::vector<const Figure*>& figures, const Words& words) {
  slots["count"] = std::to_string(figures.size());
  if (figures.empty()) return;
  slots["first"] = full_text(*figures.front(), words);
  if (figures.size() < 2) return;
  slots["second"] = full_text(*figures[1], words);
  slots["higher"] = full_text(**std::max_element(figures.begin(), figures.end(), by_value), words);
  slots["lower"] = full_text(**std::min_element(figures.begin(), figures.end(), by_value), words);
}

void add_relation_slots(Slots& slots, const View& view, const model::Relation& relation, const Words& words) {
  slots["terms"] = terms_text(view.reading, relation, words);
  slots["computed"] = computed_text(view.reading, relation, words);
  slots["difference"] = difference_text(view.reading, relation, words);
  if (const Figure* result = figure_at(view.reading, relation.result)) {
    slots["result"] = text_with_unit(*result, words);
    slots["whole"] = full_text(*result, words);
  }
  const std::vector<const Figure*> terms = figures_of(view, relation.terms);
  if (terms.empty()) return;
  slots["part"] = full_text(**std::max_element(terms.begin(), terms.end(), by_value), words);
}

void add_words_slots(Slots& slots, const View& view, const model::Finding& finding) {
  for (const model::SpelledNumber& spelled : view.reading.spelled) {
    const Figure& figure = view.reading.figures[spelled.figure];
    if (finding.figures.empty() || finding.figures.front() != figure.n) continue;
    slots["words"] = spelled.text;
    slots["in_words"] = format(spelled.value, style_of(figure), 0);
  }
}

Slots slots_of(const View& view, const model::Finding& finding, const Words& words) {
  Slots slots;
  add_figure_slots(slots, figures_of(view, finding.figures), words);
  add_words_slots(slots, view, finding);
  if (const model::Relation* relation = relation_of(view, finding)) add_relation_slots(slots, view, *relation, words);
  return slots;
}

long percent_of(double probability) { return std::lround(std::clamp(probability, 0.0, 1.0) * 100); }

}  // namespace

std::string found_text(const View& view, const model::Finding& finding, const Words& words) {
  return words.fill(finding.code, slots_of(view, finding, words));
}

std::string cause_text(const View& view, const model::Finding& finding, const Words& words) {
  const std::vector<const Figure*> figures = figures_of(view, finding.figures);
  const bool recognised =
      std::any_of(figures.begin(), figures.end(), [](const Figure* figure) { return figure->recognised; });
  const std::string name = "cause_" + std::string(model::name_of(finding.cause));
  return recognised && finding.relation && words.has(name) ? words(name) : "";
}

std::string advice_text(const View& view, const model::Finding& finding, const Words& words) {
  if (finding.cause == model::Cause::kOcr) return words("misread_advice");
  const std::string name = finding.code + "_advice";
  return words.has(name) ? words.fill(name, slots_of(view, finding, words)) : "";
}

std::string sum_text(const View& view, const model::Finding& finding, const Words& words) {
  if (const model::Relation* relation = relation_of(view, finding)) {
    return arithmetic(view.reading, *relation, words);
  }
  const std::vector<const Figure*> figures = figures_of(view, finding.figures);
  if (figures.size() != 2 || figures[0]->value == figures[1]->value) return "";
  const Notation notation = notation_of(figures, words);
  const auto [lower, higher] = std::minmax(figures[0], figures[1], by_value);
  return notation.show(*higher) + " > " + notation.show(*lower) +
         words.fill("sum_more", {{"difference", notation.show(higher->value - lower->value)}});
}

std::vector<SuspectText> suspect_texts(const View& view, const model::Finding& finding, const Words& words) {
  std::vector<SuspectText> texts;
  for (const model::Suspect& suspect : finding.suspects) {
    const Figure* figure = figure_at(view.reading, suspect.n);
    if (!figure) continue;
    // A reason that names the suggestion itself needs no arrow to it.
    const std::string why = suspect.why.empty() ? "" : "why_" + suspect.why;
    const bool named = words(why).find("{suggestion}") != std::string::npos;
    std::string text = figure->text;
    if (!named && !suspect.suggestion.empty() && suspect.suggestion != figure->text) text += " → " + suspect.suggestion;
    if (!why.empty()) text += ": " + words.fill(why, {{"suggestion", suspect.suggestion}});
    if (suspect.satisfied > 1)
      text += "; " + words.fill("suspect_satisfies", {{"count", std::to_string(suspect.satisfied)}});
    if (suspect.only) text += "; " + words("suspect_only");
    if (suspect.probability > 0) text += " (" + std::to_string(percent_of(suspect.probability)) + "%)";
    texts.push_back({suspect.n, text});
  }
  return texts;
}

}  // namespace luyke::render
