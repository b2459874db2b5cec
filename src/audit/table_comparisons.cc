#include "audit/table_comparisons.h"

#include <algorithm>
#include <tuple>

#include "audit/table_formulas.h"
#include "audit/words.h"

namespace luyke::audit {
namespace {

using model::Basis;
using model::Comparison;
using model::Measure;
using model::RelationKind;

constexpr const char* kRule = "table.comparison";

// Two lines that a result may be worked out from. For cells "a/b" both are
// the same line.
struct Pairing {
  std::size_t value = 0;
  std::optional<std::size_t> base;  // not printed: a percentage of a plan known elsewhere
  RelationKind kind = RelationKind::kShare;
  PercentForm form = PercentForm::kAuto;
  Fit fit;
  std::size_t affinity = 0;
  std::size_t distance = 0;
};

std::size_t shared_words(const TableLine& a, const TableLine& b) {
  return static_cast<std::size_t>(common_words(words_of(a.key), words_of(b.key)));
}

// One merged head, or a head that repeats all words of the other.
bool names_same(const TableLine& percent, const TableLine& value) {
  const bool merged = percent.heads.size() > 1 && value.heads.size() > 1;
  return merged ? percent.heads.front() == value.heads.front()
                : !value.key.empty() && shared_words(value, percent) == words_of(value.key).size();
}

RelationKind kind_with(const TableLine& result, const TableLine& base) {
  switch (result.sense.comparison) {
    case Comparison::kWithPlan: return RelationKind::kPlanPercent;
    case Comparison::kWithEarlier: return RelationKind::kGrowth;
    case Comparison::kRemainder: return RelationKind::kDifference;
    default: break;
  }
  if (base.basis == Basis::kPlan) return RelationKind::kPlanPercent;
  return base.basis == Basis::kPrior ? RelationKind::kGrowth : RelationKind::kShare;
}

std::optional<Candidate> candidate_at(const TableView& view, std::size_t line, const Pairing& pairing,
                                      std::size_t position) {
  const auto result = view.at(line, position);
  if (!result) return std::nullopt;
  Candidate candidate;
  candidate.kind = pairing.kind;
  candidate.form = pairing.form;
  candidate.result = *result;
  candidate.rule = kRule;
  candidate.cue = view.line(line).heads.empty() ? std::string() : view.line(line).heads.back();
  if (pairing.base == pairing.value) {
    const auto pair = view.pair_at(pairing.value, position);
    if (!pair) return std::nullopt;
    candidate.terms = {pair->first, pair->second};
    return candidate;
  }
  const auto value = view.at(pairing.value, position);
  const auto base = pairing.base ? view.at(*pairing.base, position) : std::nullopt;
  if (!value || (pairing.base && !base)) return std::nullopt;
  candidate.terms = {*value};
  if (base) candidate.terms.push_back(*base);
  if (pairing.kind == RelationKind::kDifference) std::swap(candidate.terms[0], candidate.terms[1]);
  return candidate;
}

void measure_fit(const TableView& view, std::size_t line, Pairing& pairing) {
  pairing.fit = {};
  for (std::size_t p = 0; p < view.positions(); ++p) {
    if (const auto candidate = candidate_at(view, line, pairing, p)) count(view.figures(), *candidate, pairing.fit);
  }
}

// Some offices print a growth as 102,9, others as 2,9: one line holds to one.
void settle_form(const TableView& view, std::size_t line, Pairing& pairing) {
  const bool percent = view.line(line).measure == Measure::kPercent;
  pairing.form = percent && pairing.kind != RelationKind::kGrowth ? PercentForm::kOf : PercentForm::kAuto;
  measure_fit(view, line, pairing);
  if (!percent || pairing.kind != RelationKind::kGrowth) return;
  Pairing of = pairing;
  of.form = PercentForm::kOf;
  measure_fit(view, line, of);
  if (of.fit.fitting >= pairing.fit.fitting) pairing = of;
}

// `strictly`: the base's own heads must say that it is a plan or of before.
bool may_be_base(const TableLine& result, const TableLine& base, bool strictly) {
  if (!base.is_amount() || base.sense.comparison != Comparison::kNone) return false;
  if (!strictly) return true;
  if (result.sense.comparison == Comparison::kWithPlan) return base.basis == Basis::kPlan;
  return result.sense.comparison != Comparison::kWithEarlier || base.basis == Basis::kPrior;
}

bool may_be_value(const TableLine& result, const TableLine& value) {
  if (result.sense.comparison == Comparison::kShare || result.sense.comparison == Comparison::kRemainder) {
    // "Chưa đạt: SL | %": what is left has a share like any other part.
    const bool own_count = result.measure == Measure::kPercent && names_same(result, value) &&
                           value.sense.comparison == Comparison::kRemainder;
    return value.is_amount() && (own_count || value.sense.comparison == Comparison::kNone);
  }
  return value.is_actual();
}

std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

std::vector<Pairing> pairings_of(const TableView& view, std::size_t line, bool strictly) {
  const TableLine& result = view.line(line);
  std::vector<Pairing> pairings;
  for (std::size_t v = 0; v < view.lines(); ++v) {
    if (v == line) continue;
    if (view.has_pairs(v) && result.measure == Measure::kPercent) {
      pairings.push_back({v, v, RelationKind::kShare, {}, {}, 0, distance(v, line)});
    }
    if (!may_be_value(result, view.line(v))) continue;
    for (std::size_t b = 0; b < view.lines(); ++b) {
      if (b == line || b == v || !may_be_base(result, view.line(b), strictly)) continue;
      const RelationKind kind = kind_with(result, view.line(b));
      const std::size_t affinity = shared_words(result, view.line(b)) + shared_words(result, view.line(v));
      pairings.push_back({v, b, kind, {}, {}, affinity, distance(v, line) + distance(b, line)});
    }
  }
  for (Pairing& pairing : pairings) settle_form(view, line, pairing);
  return pairings;
}

// Values that share the sub-head of the base ("Mắc" with "Mắc") go together;
// heads count before neighbourhood.
bool is_better(const Pairing& a, const Pairing& b) {
  return std::tuple(a.fit.fitting, a.affinity, b.distance) > std::tuple(b.fit.fitting, b.affinity, a.distance);
}

bool is_trusted(const TableLine& result, const Pairing& best, std::size_t choices) {
  const bool named =
      result.sense.comparison == Comparison::kWithPlan || result.sense.comparison == Comparison::kWithEarlier;
  // The words leave one reading only: arithmetic need not confirm it.
  if (named && choices == 1 && best.fit.checked <= 2) return true;
  if (!best.fit.mostly()) return false;
  // A cell "a/b" beside a percentage says by itself what is meant.
  const bool pairs = best.base == best.value;
  return named || pairs || best.fit.nearly_always() || best.fit.fitting >= 2;
}

// "% of plan" beside a value whose plan is not printed.
std::optional<Pairing> without_base(const TableView& view, std::size_t line) {
  if (view.line(line).sense.comparison != Comparison::kWithPlan) return std::nullopt;
  if (view.line(line).measure != Measure::kPercent) return std::nullopt;
  for (std::size_t v = line; v-- > 0;) {
    if (view.line(v).is_actual()) return Pairing{v, {}, RelationKind::kPlanPercent, PercentForm::kOf, {}, 0, 0};
  }
  return std::nullopt;
}

// Under one merged head, where there is any.
bool same_group(const TableLine& a, const TableLine& b) {
  return a.heads.size() < 2 || b.heads.size() < 2 || a.heads.front() == b.heads.front();
}

// A growth in percent beside the change itself, where no earlier value stands.
std::optional<Pairing> with_change(const TableView& view, std::size_t line) {
  const TableLine& result = view.line(line);
  if (result.measure != Measure::kPercent) return std::nullopt;
  std::optional<Pairing> best;
  for (std::size_t change = 0; change < view.lines(); ++change) {
    if (view.line(change).measure != Measure::kChange || !same_group(view.line(change), result)) continue;
    for (std::size_t v = 0; v < view.lines(); ++v) {
      if (!view.line(v).is_actual()) continue;
      const std::size_t affinity = shared_words(result, view.line(v)) + shared_words(view.line(change), view.line(v));
      Pairing pairing{v, change, RelationKind::kGrowth, PercentForm::kAuto, {}, affinity, distance(v, line)};
      measure_fit(view, line, pairing);
      if (!best || is_better(pairing, *best)) best = pairing;
    }
  }
  return best && best->fit.mostly() ? best : std::nullopt;
}

// "… | +/- | %": the percentage right behind a change is of that change, even
// where the earlier value is printed too.
std::optional<Pairing> of_change_beside(const TableView& view, std::size_t line) {
  const bool beside = line > 0 && view.line(line - 1).measure == Measure::kChange;
  if (!beside) return std::nullopt;
  const auto pairing = with_change(view, line);
  return pairing && *pairing->base == line - 1 ? pairing : std::nullopt;
}

// Shares of the table's own total: value at the position, value at the total.
std::optional<Candidate> share_of_total_at(const TableView& view, std::size_t line, std::size_t value,
                                           std::size_t position) {
  const std::size_t total = *view.total_position();
  const auto percent = view.at(line, position);
  const auto part = view.at(value, position);
  const auto whole = view.at(value, total);
  if (position == total || !percent || !part || !whole) return std::nullopt;
  Candidate candidate;
  candidate.kind = RelationKind::kShare;
  candidate.form = PercentForm::kOf;
  candidate.result = *percent;
  candidate.terms = {*part, *whole};
  candidate.rule = "table.share-of-total";
  return candidate;
}

void propose_shares_of_total(const TableView& view, std::size_t line, std::vector<Candidate>& out) {
  if (!view.total_position() || view.line(line).measure != Measure::kPercent) return;
  std::optional<std::size_t> best;
  Fit best_fit;
  for (std::size_t value = 0; value < view.lines(); ++value) {
    if (!view.line(value).is_amount()) continue;
    Fit fit;
    for (std::size_t p = 0; p < view.positions(); ++p) {
      if (const auto candidate = share_of_total_at(view, line, value, p)) count(view.figures(), *candidate, fit);
    }
    if (fit.fitting <= best_fit.fitting || !fit.mostly()) continue;
    best = value;
    best_fit = fit;
  }
  if (!best || best_fit.fitting < 2) return;
  for (std::size_t p = 0; p < view.positions(); ++p) {
    if (auto candidate = share_of_total_at(view, line, *best, p)) out.push_back(std::move(*candidate));
  }
}

bool is_compared(const TableLine& line) {
  const Comparison comparison = line.sense.comparison;
  const bool formula = has_formula(line, model::FormulaKind::kRatio) ||
                       has_formula(line, model::FormulaKind::kGrowth) || has_formula(line, model::FormulaKind::kSum);
  return !formula && comparison != Comparison::kNone;
}

std::optional<Pairing> choose(const TableView& view, std::size_t line) {
  if (const auto pairing = of_change_beside(view, line)) return pairing;
  const std::vector<Pairing> named = pairings_of(view, line, true);
  const auto best = std::min_element(named.begin(), named.end(), is_better);
  if (best != named.end() && is_trusted(view.line(line), *best, named.size())) return *best;
  // Heads may name their period by its number alone: arithmetic finds it.
  const std::vector<Pairing> any = pairings_of(view, line, false);
  const auto fitting = std::min_element(any.begin(), any.end(), is_better);
  if (fitting != any.end() && fitting->fit.fitting >= 2 && fitting->fit.nearly_always()) return *fitting;
  if (best != named.end()) return std::nullopt;
  if (view.line(line).sense.comparison == Comparison::kWithEarlier) {
    if (auto pairing = with_change(view, line)) return pairing;
  }
  return without_base(view, line);
}

}  // namespace

void propose_comparisons(const TableView& view, std::vector<Candidate>& out) {
  for (std::size_t line = 0; line < view.lines(); ++line) {
    if (!is_compared(view.line(line))) continue;
    const bool of_total = view.line(line).sense.comparison == Comparison::kOfTotal;
    const auto pairing = of_total ? std::nullopt : choose(view, line);
    if (!pairing) {
      propose_shares_of_total(view, line, out);
      continue;
    }
    for (std::size_t p = 0; p < view.positions(); ++p) {
      if (auto candidate = candidate_at(view, line, *pairing, p)) out.push_back(std::move(*candidate));
    }
  }
}

}  // namespace luyke::audit
