#include "render/arithmetic.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "render/numerals.h"

namespace luyke::render {
namespace {

using base::Decimal;
using model::Figure;
using model::Relation;
using model::RelationKind;

// A relation with its figures at hand.
struct Sum {
  const Relation& relation;
  const Figure* result = nullptr;
  std::vector<const Figure*> terms;
  Notation of_terms;
  Notation of_result;
  const Words& words;
};

// Kinds whose result is of another unit than the terms.
bool is_ratio(const Sum& sum) {
  const RelationKind kind = sum.relation.kind;
  return kind == RelationKind::kShare || kind == RelationKind::kPlanPercent || kind == RelationKind::kProduct ||
         (kind == RelationKind::kGrowth && sum.result->measure == model::Measure::kPercent);
}

// nullopt when a number of the relation is no figure of the reading.
std::optional<Sum> sum_of(const model::Reading& reading, const Relation& relation, const Words& words) {
  Sum sum{relation, figure_at(reading, relation.result), {}, {}, {}, words};
  if (!sum.result) return std::nullopt;
  for (model::NumberIndex n : relation.terms) {
    sum.terms.push_back(figure_at(reading, n));
    if (!sum.terms.back()) return std::nullopt;
  }
  if (sum.terms.empty()) return std::nullopt;
  std::vector<const Figure*> all = sum.terms;
  if (!is_ratio(sum)) all.push_back(sum.result);
  sum.of_terms = notation_of(all, words);
  sum.of_result = is_ratio(sum) ? notation_of({sum.result}, words) : sum.of_terms;
  return sum;
}

bool is_subtracted(const Relation& relation, std::size_t i) {
  if (i < relation.subtracted.size()) return relation.subtracted[i];
  if (relation.kind == RelationKind::kDifference) return i > 0;
  return relation.kind == RelationKind::kStockFlow && i == 2;
}

std::string signed_sum(const Sum& sum) {
  std::string text;
  for (std::size_t i = 0; i < sum.terms.size(); ++i) {
    const bool minus = is_subtracted(sum.relation, i) != sum.terms[i]->negative;
    if (i > 0) text += minus ? " − " : " + ";
    if (i == 0 && minus) text += "−";
    text += sum.of_terms.show(*sum.terms[i]);
  }
  return text;
}

Decimal signed_value(const Figure& figure) { return figure.negative ? -figure.value : figure.value; }

std::string product(const Sum& sum) {
  std::string text;
  for (const Figure* term : sum.terms) {
    text += (text.empty() ? "" : " × ") + text_with_unit(*term, sum.words);
  }
  return text;
}

// Growth is printed in several ways; the one that gives the computed value is
// the one that the relation means.
std::string growth(const Sum& sum) {
  const Figure& value = *sum.terms[0];
  if (sum.terms.size() < 2) return sum.of_terms.show(value);
  const Figure& other = *sum.terms[1];
  const std::string a = sum.of_terms.show(value);
  const std::string b = sum.of_terms.show(other);
  if (sum.result->measure != model::Measure::kPercent) return a + " − " + b;
  const bool times = sum.result->unit != "%";
  const auto gives = [&](const Decimal& numerator, const Decimal& denominator) {
    if (!sum.relation.computed) return false;
    const auto scaled = times ? std::optional(numerator) : numerator.shifted(2);
    if (!scaled) return false;
    const int decimals = sum.relation.computed->scale();
    const auto quotient = Decimal::divide(scaled->abs(), denominator, decimals, Decimal::Rounding::kHalfUp);
    return quotient && *quotient == sum.relation.computed->abs();
  };
  const std::string factor = times ? "" : " × 100";
  if (other.measure == model::Measure::kChange) {
    const Decimal before = value.value - other.value;
    if (gives(other.value, before)) return b + " : (" + a + " − " + b + ")" + factor;
    return b + " : (" + a + " + " + b + ")" + factor;
  }
  if (gives(value.value, other.value)) return a + " : " + b + factor;
  return "(" + a + " − " + b + ") : " + b + factor;
}

std::string ratio(const Sum& sum) {
  const std::string part = sum.of_terms.show(*sum.terms[0]);
  if (sum.terms.size() >= 2) return part + " : " + sum.of_terms.show(*sum.terms[1]) + " × 100";
  if (sum.relation.implied) return part + " : " + sum.of_terms.show(*sum.relation.implied) + " × 100";
  return "";
}

// Comparisons have no computed value: each term against the result.
std::string comparisons(const Sum& sum) {
  std::string text;
  for (const Figure* term : sum.terms) {
    const auto order = term->value <=> sum.result->value;
    const char* sign = order > 0 ? " > " : order < 0 ? " < " : " = ";
    text += (text.empty() ? "" : "; ") + sum.of_terms.show(*term) + sign + sum.of_terms.show(*sum.result);
    if (order <= 0) continue;
    text += sum.words.fill("sum_more", {{"difference", sum.of_terms.show(term->value - sum.result->value)}});
  }
  return text;
}

bool is_comparison(const Relation& relation) {
  return relation.kind == RelationKind::kSubset ||
         (relation.kind == RelationKind::kCumulative && relation.terms.size() == 1);
}

std::string expression(const Sum& sum) {
  switch (sum.relation.kind) {
    case RelationKind::kShare:
    case RelationKind::kPlanPercent: return ratio(sum);
    case RelationKind::kGrowth: return growth(sum);
    case RelationKind::kProduct: return product(sum);
    default: return signed_sum(sum);
  }
}

// The computed value and the difference at digits that tell them from the
// printed number: sums are exact, quotients show two digits more if they must.
int telling_decimals(const Sum& sum) {
  constexpr int kPercentDecimals = 2;
  const int printed = sum.of_result.decimals;
  if (sum.relation.verdict == model::Verdict::kHolds || !sum.relation.computed) return printed;
  const int decimals = std::max(printed, kPercentDecimals);
  const auto rounded = Decimal::divide(*sum.relation.computed, 1, decimals, Decimal::Rounding::kHalfUp);
  return rounded && rounded->abs() == sum.result->value ? decimals + kPercentDecimals : decimals;
}

Decimal told(const Sum& sum, const Decimal& value) {
  if (!is_ratio(sum) || sum.of_result.scale != 0) return value;
  return Decimal::divide(value, 1, telling_decimals(sum), Decimal::Rounding::kHalfUp).value_or(value);
}

std::string computed_of(const Sum& sum) {
  return sum.relation.computed ? sum.of_result.show(told(sum, *sum.relation.computed)) : "";
}

std::string difference_of(const Sum& sum) {
  return sum.relation.difference ? sum.of_result.show_signed(told(sum, *sum.relation.difference)) : "";
}

std::string with_percent(const Sum& sum, const std::string& number) {
  return number.empty() || !is_ratio(sum) || sum.result->unit.empty() ? number
         : sum.result->unit.front() == '%'                            ? number + "%"
                                                                      : number + " " + sum.of_result.unit;
}

}  // namespace

std::string computed_text(const model::Reading& reading, const Relation& relation, const Words& words) {
  const auto sum = sum_of(reading, relation, words);
  return sum ? with_percent(*sum, computed_of(*sum)) : "";
}

std::string difference_text(const model::Reading& reading, const Relation& relation, const Words& words) {
  const auto sum = sum_of(reading, relation, words);
  return sum ? difference_of(*sum) : "";
}

std::string terms_text(const model::Reading& reading, const Relation& relation, const Words& words) {
  const auto sum = sum_of(reading, relation, words);
  return sum ? signed_sum(*sum) : "";
}

std::string arithmetic(const model::Reading& reading, const Relation& relation, const Words& words) {
  const auto sum = sum_of(reading, relation, words);
  if (!sum) return "";
  if (is_comparison(relation)) return comparisons(*sum);
  const std::string printed = with_percent(*sum, sum->of_result.show(*sum->result));
  if (relation.kind == RelationKind::kEqual) {
    const bool same = signed_value(*sum->terms[0]) == signed_value(*sum->result);
    return sum->of_terms.show(*sum->terms[0]) + (same ? " = " : " ≠ ") + printed;
  }
  const std::string left = expression(*sum);
  const std::string computed = with_percent(*sum, computed_of(*sum));
  if (left.empty() || computed.empty()) return "";
  std::string text = left + " = " + computed;
  if (relation.verdict == model::Verdict::kHolds) return text;
  text += words.fill("sum_printed", {{"printed", printed}});
  const std::string difference = difference_of(*sum);
  if (!difference.empty()) text += words.fill("sum_difference", {{"difference", difference}});
  return text;
}

}  // namespace luyke::render
