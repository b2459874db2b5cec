#include "audit/verdict.h"

#include "audit/interval_of.h"
#include "audit/percent.h"
#include "base/interval.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using base::Interval;
using model::Figure;
using model::RelationKind;
using model::Strength;
using model::Verdict;
using Figures = std::vector<const Figure*>;

// Parts of a change go the way of their total unless their own words say
// another; parts of a plain total ("57 cases: 41 added, 16 struck off") have no
// way to go.
bool flips_in_sum(const Figure& total, const Figure& part) {
  const bool total_moves = total.negative || total.direction != model::Direction::kNone;
  if (!total_moves) return !part.negative && part.direction == model::Direction::kDown;
  return total.direction == model::Direction::kDown && part.direction == model::Direction::kNone && !part.negative;
}

struct Sum {
  Decimal value;
  Interval range = Decimal(0);
};

Sum add_up(const Figure* total, const Figures& parts, const std::vector<bool>& subtracted) {
  Sum sum;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool flipped = (i < subtracted.size() && subtracted[i]) != (total && flips_in_sum(*total, *parts[i]));
    const Decimal value = signed_value(*parts[i]);
    const Interval range = signed_interval(*parts[i]);
    sum.value += flipped ? -value : value;
    sum.range = flipped ? sum.range - range : sum.range + range;
  }
  return sum;
}

Judgement compare(const Figure& result, const Sum& sum) {
  Judgement judgement;
  judgement.computed = sum.value;
  judgement.difference = signed_value(result) - sum.value;
  if (judgement.difference->is_zero()) {
    judgement.verdict = Verdict::kHolds;
  } else {
    judgement.verdict = signed_interval(result).meets(sum.range) ? Verdict::kRounding : Verdict::kBroken;
  }
  return judgement;
}

// A printed difference often leaves its sign to the words ("below", "fewer").
Judgement judge_difference(const Figure& result, const Figures& terms, const std::vector<bool>& given) {
  std::vector<bool> subtracted = given;
  if (subtracted.empty()) {
    subtracted.assign(terms.size(), true);
    subtracted.front() = false;
  }
  const Sum sum = add_up(nullptr, terms, subtracted);
  const Judgement straight = compare(result, sum);
  if (straight.verdict != Verdict::kBroken || result.negative || !sum.value.is_negative()) return straight;
  const Judgement mirrored = compare(result, Sum{-sum.value, -sum.range});
  return mirrored.verdict == Verdict::kBroken ? straight : mirrored;
}

Judgement judge_stock_flow(const Figure& closing, const Figures& terms, const std::vector<bool>& given) {
  std::vector<bool> subtracted = given;
  if (subtracted.empty() && terms.size() == 3) subtracted = {false, false, true};
  return compare(closing, add_up(nullptr, terms, subtracted));
}

// part <= whole for each part, as far as the rounding of both allows.
Judgement judge_at_most(const Figure& whole, const Figures& parts) {
  Judgement judgement;
  for (const Figure* part : parts) {
    if (!judgement.computed || part->value > *judgement.computed) judgement.computed = part->value;
    if (part->value <= whole.value) continue;
    const auto lowest = interval_of(*part).lower();
    const auto highest = interval_of(whole).upper();
    const bool blurred = !lowest || !highest || *lowest <= *highest;
    if (!blurred) judgement.verdict = Verdict::kBroken;
    if (blurred && judgement.verdict == Verdict::kHolds) judgement.verdict = Verdict::kRounding;
  }
  if (judgement.computed) judgement.difference = whole.value - *judgement.computed;
  return judgement;
}

Judgement judge_equal(const Figure& later, const Figure& earlier) {
  Judgement judgement;
  judgement.computed = earlier.value;
  judgement.difference = later.value - earlier.value;
  if (!judgement.difference->is_zero()) {
    judgement.verdict = interval_of(later).meets(interval_of(earlier)) ? Verdict::kRounding : Verdict::kBroken;
  }
  return judgement;
}

// The power of ten between a product in the factors' units and the result's
// unit. A price or rate in the result's own unit needs none; otherwise units
// of one measure differ by whole powers of ten (100 kg, 1000 kg), and the
// nearest one is meant.
int product_shift(const Figure& result, const Figures& factors, const Decimal& product) {
  for (const Figure* factor : factors) {
    if (!result.unit.empty() && factor->unit.substr(0, factor->unit.find('/')) == result.unit) return 0;
  }
  int shift = 0;
  Decimal scaled = product;
  const Decimal half_a_power = Decimal::from_parts(316, 2);  // square root of ten
  for (; shift > -6; --shift) {
    const auto limit = Decimal::multiply(result.value, half_a_power);
    if (!limit || scaled <= *limit) break;
    const auto next = scaled.shifted(-1);
    if (!next) break;
    scaled = *next;
  }
  return shift;
}

std::optional<Judgement> judge_product(const Figure& result, const Figures& factors) {
  std::optional<Decimal> product = Decimal(1);
  std::optional<Interval> range = Interval(Decimal(1));
  for (const Figure* factor : factors) {
    product = Decimal::multiply(*product, factor->value);
    if (!product) return std::nullopt;
    if (range) range = Interval::multiply(*range, interval_of(*factor));
  }
  const int shift = product_shift(result, factors, *product);
  product = product->shifted(shift);
  if (!product) return std::nullopt;
  if (shift < 0 && range) range = Interval::divide(*range, Decimal::unit(shift), Decimal::kMaxScale);
  Judgement judgement;
  judgement.computed = product;
  judgement.difference = result.value - *product;
  if (interval_of(result).contains(*product)) {
    judgement.verdict = Verdict::kHolds;
  } else {
    const bool explained = range && range->meets(interval_of(result));
    judgement.verdict = explained ? Verdict::kRounding : Verdict::kBroken;
  }
  return judgement;
}

std::optional<Judgement> judge_cumulative(const Figure& cumulative, const Figures& terms) {
  if (terms.size() == 1) return judge_at_most(cumulative, terms);
  return compare(cumulative, add_up(nullptr, terms, {}));
}

std::optional<Judgement> judge_with_base(const Figure& result, const Figures& terms, const Candidate& candidate) {
  const bool alone = terms.size() == 1;
  if (terms.size() > 2) return std::nullopt;
  switch (candidate.kind) {
    case RelationKind::kShare:
      return alone ? std::nullopt : judge_percent(result, *terms[0], *terms[1], PercentForm::kOf);
    case RelationKind::kPlanPercent: {
      const PercentForm form = candidate.form == PercentForm::kAuto ? PercentForm::kOf : candidate.form;
      return alone ? judge_percent_alone(result, *terms[0], form) : judge_percent(result, *terms[0], *terms[1], form);
    }
    default: return alone ? std::nullopt : judge_growth(result, *terms[0], *terms[1], candidate.form);
  }
}

}  // namespace

Judgement judge_sum(const Figure& total, const Figures& parts, const std::vector<bool>& subtracted, Strength strength) {
  const Sum sum = add_up(&total, parts, subtracted);
  Judgement judgement = compare(total, sum);
  const bool below = sum.value.abs() < total.value;
  if (judgement.verdict == Verdict::kBroken && strength == Strength::kOpen && below) {
    judgement.verdict = Verdict::kOpen;
  }
  return judgement;
}

std::optional<Judgement> judge(const std::vector<Figure>& figures, const Candidate& candidate) {
  if (candidate.terms.empty()) return std::nullopt;
  const Figure& result = figures[candidate.result];
  Figures terms;
  for (const model::FigureIndex term : candidate.terms) terms.push_back(&figures[term]);
  switch (candidate.kind) {
    case RelationKind::kSumOfParts: return judge_sum(result, terms, candidate.subtracted, candidate.strength);
    case RelationKind::kSubset: return judge_at_most(result, terms);
    case RelationKind::kCumulative: return judge_cumulative(result, terms);
    case RelationKind::kDifference: return judge_difference(result, terms, candidate.subtracted);
    case RelationKind::kStockFlow: return judge_stock_flow(result, terms, candidate.subtracted);
    case RelationKind::kProduct: return judge_product(result, terms);
    case RelationKind::kEqual: return judge_equal(result, *terms.front());
    case RelationKind::kShare:
    case RelationKind::kPlanPercent:
    case RelationKind::kGrowth: return judge_with_base(result, terms, candidate);
  }
  return std::nullopt;
}

bool is_within(const base::Decimal& difference, const base::Decimal& whole, int fraction) {
  const auto scaled = base::Decimal::multiply(difference.abs(), base::Decimal(fraction));
  return scaled && *scaled <= whole;
}

bool is_beyond_chance(const model::Figure& figure, std::int64_t tries) {
  const Decimal last_unit = Decimal::unit(figure.written_decimals - figure.scale.value_or(0));
  const auto needed = Decimal::multiply(last_unit, Decimal(tries));
  return needed && figure.value >= *needed;
}

}  // namespace luyke::audit
