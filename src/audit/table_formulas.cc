#include "audit/table_formulas.h"

#include <algorithm>

namespace luyke::audit {
namespace {

using model::Basis;
using model::Comparison;
using model::Formula;
using model::FormulaKind;
using model::Measure;
using model::RelationKind;

constexpr const char* kRule = "table.formula";

// The line with that number. Numbers repeat in the parts of a table: the
// nearest one after the line that names it is meant, then the nearest before.
std::optional<std::size_t> line_called(const TableView& view, const std::string& number, std::size_t from) {
  for (std::size_t i = from + 1; i < view.lines(); ++i) {
    if (view.line(i).number == number) return i;
  }
  for (std::size_t i = from + 1; i-- > 0;) {
    if (view.line(i).number == number) return i;
  }
  return std::nullopt;
}

struct Resolved {
  std::size_t result = 0;
  std::vector<std::size_t> terms;
  std::vector<bool> subtracted;
};

std::optional<Resolved> resolve(const TableView& view, std::size_t line, const Formula& formula) {
  Resolved resolved{line, {}, {}};
  if (!formula.result.empty() && formula.result != view.line(line).number) {
    const auto other = line_called(view, formula.result, line);
    if (!other) return std::nullopt;
    resolved.result = *other;
  }
  for (const model::FormulaTerm& term : formula.terms) {
    const auto found = line_called(view, term.operand, line);
    if (!found || *found == resolved.result) return std::nullopt;
    resolved.terms.push_back(*found);
    resolved.subtracted.push_back(term.subtracted);
  }
  return resolved;
}

RelationKind kind_of_sum(const std::vector<bool>& subtracted) {
  const auto minus = std::count(subtracted.begin(), subtracted.end(), true);
  if (minus == 0) return RelationKind::kSumOfParts;
  const bool difference = !subtracted.front() && static_cast<std::size_t>(minus) + 1 == subtracted.size();
  return difference ? RelationKind::kDifference : RelationKind::kStockFlow;
}

// Against a plan, an earlier value, or any other whole.
RelationKind kind_of_ratio(const TableLine& result, const TableLine& base) {
  if (base.basis == Basis::kPlan || result.sense.comparison == Comparison::kWithPlan) return RelationKind::kPlanPercent;
  const bool earlier = base.basis == Basis::kPrior || result.sense.comparison == Comparison::kWithEarlier;
  return earlier ? RelationKind::kGrowth : RelationKind::kShare;
}

bool prints_percent(const TableLine& line) { return line.measure == Measure::kPercent; }

Candidate shape_of(const TableView& view, const Resolved& resolved, const Formula& formula) {
  Candidate candidate;
  candidate.cue = formula.printed;
  candidate.rule = kRule;
  const TableLine& result = view.line(resolved.result);
  switch (formula.kind) {
    case FormulaKind::kSum:
      candidate.kind = kind_of_sum(resolved.subtracted);
      if (candidate.kind == RelationKind::kStockFlow) candidate.subtracted = resolved.subtracted;
      break;
    case FormulaKind::kRatio:
      candidate.kind =
          prints_percent(result) ? kind_of_ratio(result, view.line(resolved.terms[1])) : RelationKind::kProduct;
      candidate.form = PercentForm::kOf;
      break;
    case FormulaKind::kGrowth:
      candidate.kind = RelationKind::kGrowth;
      candidate.form = PercentForm::kAuto;
      break;
    case FormulaKind::kProduct: candidate.kind = RelationKind::kProduct; break;
  }
  return candidate;
}

// "a+b-c" where a is left blank: b - c.
void settle_gaps(Candidate& candidate, bool opening) {
  const auto minus = std::count(candidate.subtracted.begin(), candidate.subtracted.end(), true);
  const bool remainder = !opening && candidate.terms.size() == 2 && minus == 1 && candidate.subtracted.back();
  if (!opening && !remainder) candidate.terms.clear();
  if (!remainder) return;
  candidate.kind = RelationKind::kDifference;
  candidate.subtracted.clear();
}

bool may_have_gaps(RelationKind kind) { return kind == RelationKind::kSumOfParts || kind == RelationKind::kStockFlow; }

// Fills in the figures of one position. What a sum does not print there is
// nothing to add, nor in a flow where the rest fits; other kinds need every
// operand.
bool fill(const TableView& view, const Resolved& resolved, std::size_t position, Candidate& candidate) {
  const auto result = view.at(resolved.result, position);
  if (!result) return false;
  const bool adds = may_have_gaps(candidate.kind) || candidate.kind == RelationKind::kDifference;
  if (adds && !view.adds_up_at(position)) return false;
  candidate.result = *result;
  const std::vector<bool> flags = candidate.subtracted;
  candidate.subtracted.clear();
  for (std::size_t i = 0; i < resolved.terms.size(); ++i) {
    const auto term = view.at(resolved.terms[i], position);
    if (!term && !may_have_gaps(candidate.kind)) return false;
    if (!term) continue;
    candidate.terms.push_back(*term);
    if (!flags.empty()) candidate.subtracted.push_back(flags[i]);
  }
  if (candidate.kind == RelationKind::kStockFlow && candidate.terms.size() < resolved.terms.size()) {
    candidate.strength = model::Strength::kWeak;
    settle_gaps(candidate, view.at(resolved.terms.front(), position).has_value());
  }
  return !candidate.terms.empty();
}

// A mean is its total over a count: the total is the product.
void turn_into_product(Candidate& candidate) {
  const model::FigureIndex mean = candidate.result;
  candidate.result = candidate.terms[0];
  candidate.terms = {candidate.terms[1], mean};
}

void propose(const TableView& view, const Resolved& resolved, const Formula& formula, std::vector<Candidate>& out) {
  const bool mean = formula.kind == FormulaKind::kRatio && !prints_percent(view.line(resolved.result));
  std::vector<Candidate> proposed;
  Fit fit;
  for (std::size_t p = 0; p < view.positions(); ++p) {
    Candidate candidate = shape_of(view, resolved, formula);
    if (!fill(view, resolved, p, candidate)) continue;
    if (mean) turn_into_product(candidate);
    count(view.figures(), candidate, fit);
    proposed.push_back(std::move(candidate));
  }
  // A formula that fits hardly anywhere was read wrongly, or its factor is.
  if (mean ? !fit.nearly_always() : fit.checked > 3 && fit.fitting == 0) return;
  out.insert(out.end(), proposed.begin(), proposed.end());
}

}  // namespace

bool has_formula(const TableLine& line, FormulaKind kind) {
  return std::any_of(line.formulas.begin(), line.formulas.end(),
                     [&](const Formula& formula) { return formula.kind == kind; });
}

void propose_formulas(const TableView& view, std::vector<Candidate>& out) {
  for (std::size_t i = 0; i < view.lines(); ++i) {
    for (const Formula& formula : view.line(i).formulas) {
      if (const auto resolved = resolve(view, i, formula)) propose(view, *resolved, formula, out);
    }
  }
}

}  // namespace luyke::audit
