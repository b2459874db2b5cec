#include "audit/percent.h"

#include "audit/interval_of.h"
#include "base/decimal.h"
#include "base/interval.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using base::Interval;
using model::Direction;
using model::Figure;
using model::Measure;
using model::Verdict;
using Rounding = Decimal::Rounding;

constexpr int kShownDecimals = 4;
constexpr int kRangeDecimals = 9;

// A percent figure without a percent sign in its unit says how many times.
bool counts_times(const Figure& percent) {
  return !percent.unit.empty() && percent.unit.find('%') == std::string::npos &&
         percent.unit.find("‰") == std::string::npos;
}

Decimal factor_of(const Figure& percent) {
  if (counts_times(percent)) return 1;
  return percent.unit.find("‰") == std::string::npos ? 100 : 1000;
}

PercentForm form_of(const Figure& percent) {
  if (counts_times(percent)) return PercentForm::kOf;
  if (percent.negative || percent.direction == Direction::kDown) return PercentForm::kShortfall;
  if (percent.direction == Direction::kUp) return PercentForm::kExcess;
  return PercentForm::kAuto;
}

// numerator / denominator, with what rounding of the inputs makes of it.
struct Quotient {
  Decimal numerator;
  Decimal denominator;
  std::optional<Interval> range;
};

std::optional<Interval> scaled_range(const Interval& numerator, const Interval& denominator, const Decimal& factor) {
  const auto lifted = Interval::multiply(numerator, factor);
  return lifted ? Interval::divide(*lifted, denominator, kRangeDecimals) : std::nullopt;
}

// Whether the printed percent can be the quotient times the factor.
std::optional<Judgement> match(const Figure& percent, const Quotient& quotient, const Decimal& factor) {
  const auto lifted = Decimal::multiply(quotient.numerator, factor);
  if (!lifted) return std::nullopt;
  const int decimals = percent.written_decimals;
  const auto rounded = Decimal::divide(*lifted, quotient.denominator, decimals, Rounding::kHalfUp);
  const auto cut = Decimal::divide(*lifted, quotient.denominator, decimals, Rounding::kDown);
  const auto shown = Decimal::divide(*lifted, quotient.denominator, kShownDecimals, Rounding::kHalfUp);
  if (!rounded || !cut || !shown) return std::nullopt;
  Judgement judgement;
  judgement.computed = shown;
  judgement.difference = percent.value - *shown;
  const Interval printed = interval_of(percent);
  const bool inputs_are_rounded = quotient.range && !quotient.range->is_exact();
  if (*rounded == percent.value) {
    judgement.verdict = Verdict::kHolds;
  } else if (percent.approx != model::Approx::kNone && printed.contains(*shown)) {
    judgement.verdict = Verdict::kRounding;  // "hơn 73%" of 73,82%
  } else if (*cut == percent.value) {
    judgement.verdict = Verdict::kTruncation;
  } else if (inputs_are_rounded && quotient.range->meets(printed)) {
    judgement.verdict = Verdict::kRounding;
  } else {
    judgement.verdict = Verdict::kBroken;
  }
  return judgement;
}

Quotient quotient_of(const Figure& value, const Figure& base, const Decimal& factor, PercentForm form) {
  const auto ratio = scaled_range(interval_of(value), interval_of(base), factor);
  Quotient quotient{value.value, base.value, ratio};
  const Interval whole = factor;
  if (form == PercentForm::kExcess) {
    quotient.numerator = value.value - base.value;
    if (ratio) quotient.range = *ratio - whole;
  } else if (form == PercentForm::kShortfall) {
    quotient.numerator = base.value - value.value;
    if (ratio) quotient.range = whole - *ratio;
  }
  return quotient;
}

// The better of two readings of the same print.
std::optional<Judgement> better(const std::optional<Judgement>& a, const std::optional<Judgement>& b) {
  if (!a || !b) return a ? a : b;
  return b->verdict < a->verdict ? b : a;
}

std::optional<Judgement> judge_form(const Figure& percent, const Figure& value, const Figure& base, PercentForm form) {
  const Decimal factor = factor_of(percent);
  return match(percent, quotient_of(value, base, factor, form), factor);
}

// "up 2.4 times" is mostly read as "2.4 times as much", seldom as "2.4 times
// more": either is accepted.
std::optional<Judgement> judge_times(const Figure& percent, const Figure& value, const Figure& base) {
  return better(judge_form(percent, value, base, PercentForm::kOf),
                judge_form(percent, value, base, PercentForm::kExcess));
}

// change / (value - change), or + when it went down; the value over the same
// where the form says so.
std::optional<Judgement> judge_change(const Figure& percent, const Figure& value, const Figure& change, bool up,
                                      PercentForm form) {
  const Interval change_range = interval_of(change);
  const Decimal earlier = up ? value.value - change.value : value.value + change.value;
  const Interval earlier_range = up ? interval_of(value) - change_range : interval_of(value) + change_range;
  const Decimal factor = factor_of(percent);
  if (earlier <= Decimal(0)) return std::nullopt;
  const Figure& part = form == PercentForm::kOf ? value : change;
  auto judgement =
      match(percent, Quotient{part.value, earlier, scaled_range(interval_of(part), earlier_range, factor)}, factor);
  if (judgement) judgement->implied = earlier;
  return judgement;
}

std::optional<Judgement> judge_percent_of_change(const Figure& percent, const Figure& value, const Figure& change,
                                                 PercentForm form) {
  const bool down = percent.negative || change.negative || percent.direction == Direction::kDown ||
                    change.direction == Direction::kDown;
  const bool up = percent.direction == Direction::kUp || change.direction == Direction::kUp;
  if (down != up) return judge_change(percent, value, change, up, form);
  return better(judge_change(percent, value, change, true, form), judge_change(percent, value, change, false, form));
}

// A printed change between two levels: amounts or rates.
Judgement judge_difference_of_levels(const Figure& change, const Figure& value, const Figure& earlier) {
  const bool down = change.negative || change.direction == Direction::kDown ||
                    (change.direction == Direction::kNone && value.value < earlier.value);
  const Decimal computed = down ? earlier.value - value.value : value.value - earlier.value;
  const Interval range = down ? interval_of(earlier) - interval_of(value) : interval_of(value) - interval_of(earlier);
  Judgement judgement;
  judgement.computed = computed;
  judgement.difference = change.value - computed;
  if (!judgement.difference->is_zero()) {
    judgement.verdict = interval_of(change).meets(range) ? Verdict::kRounding : Verdict::kBroken;
  }
  return judgement;
}

// Bases between which a printed ratio can stand; a missing upper bound is open.
struct BaseRange {
  Decimal lower;
  std::optional<Decimal> upper;
};

std::optional<BaseRange> base_range(const Decimal& value, const Decimal& lowest, const Decimal& highest,
                                    const Decimal& factor) {
  const auto lifted = Decimal::multiply(value, factor);
  if (!lifted || highest <= Decimal(0)) return std::nullopt;
  const auto lower = Decimal::divide(*lifted, highest, kShownDecimals, Rounding::kDown);
  if (!lower) return std::nullopt;
  BaseRange range{*lower, std::nullopt};
  if (lowest > Decimal(0)) {
    range.upper = Decimal::divide(*lifted, lowest, kShownDecimals, Rounding::kDown);
    if (range.upper) *range.upper += Decimal::unit(kShownDecimals);
  }
  return range;
}

// The smallest multiple of 10^exponent that is not below the bound.
std::optional<Decimal> multiple_from(const Decimal& bound, int exponent) {
  const Decimal step = Decimal::unit(-exponent);
  const auto count = Decimal::divide(bound, step, 0, Rounding::kDown);
  if (!count) return std::nullopt;
  const auto below = Decimal::multiply(*count, step);
  if (!below) return std::nullopt;
  return *below < bound ? *below + step : *below;
}

// The roundest base in the range for which the test holds: plans are round
// numbers more often than not.
template <typename Test>
std::optional<Decimal> roundest_base(const BaseRange& range, int finest, Test fits) {
  constexpr int kCoarsest = 15;
  constexpr int kTries = 3;
  for (int exponent = kCoarsest; exponent >= finest; --exponent) {
    auto base = multiple_from(range.lower, exponent);
    for (int i = 0; i < kTries && base && (!range.upper || *base <= *range.upper); ++i) {
      if (!base->is_zero() && fits(*base)) return base;
      *base += Decimal::unit(-exponent);
    }
  }
  return std::nullopt;
}

// Ratios value / base that the printed percent can mean, rounded or cut off.
Interval ratio_range(const Figure& percent, const Decimal& factor, PercentForm form, Verdict verdict) {
  Interval range = interval_of(percent);
  if (verdict == Verdict::kTruncation) {
    range = Interval(percent.value, percent.value + Decimal::unit(percent.written_decimals));
  }
  if (form == PercentForm::kExcess) return Interval(factor) + range;
  if (form == PercentForm::kShortfall) return Interval(factor) - range;
  return range;
}

// The roundest base that gives the printed percent with that verdict.
std::optional<Judgement> with_implied_base(const Figure& percent, const Figure& value, PercentForm form, Verdict wanted,
                                           int finest) {
  const Decimal factor = factor_of(percent);
  const Interval ratios = ratio_range(percent, factor, form, wanted);
  const auto range = base_range(value.value, *ratios.lower(), *ratios.upper(), factor);
  if (!range) return std::nullopt;
  Figure base = value;
  base.approx = model::Approx::kNone;
  std::optional<Judgement> found;
  const auto implied = roundest_base(*range, finest, [&](const Decimal& candidate) {
    base.value = candidate;
    const auto judged = judge_form(percent, value, base, form);
    if (!judged || judged->verdict != wanted) return false;
    found = judged;
    return true;
  });
  if (found) found->implied = implied;
  return found;
}

}  // namespace

std::optional<Judgement> judge_percent(const Figure& percent, const Figure& value, const Figure& base,
                                       PercentForm form) {
  if (counts_times(percent)) return judge_times(percent, value, base);
  const PercentForm meant = form == PercentForm::kAuto ? form_of(percent) : form;
  if (meant != PercentForm::kAuto) return judge_form(percent, value, base, meant);
  const PercentForm moved = value.value < base.value ? PercentForm::kShortfall : PercentForm::kExcess;
  return judge_form(percent, value, base, moved);
}

std::optional<Judgement> judge_percent_alone(const Figure& percent, const Figure& value, PercentForm form) {
  Judgement judgement;
  if (value.value.is_zero()) {
    judgement.verdict = percent.value.is_zero() ? Verdict::kHolds : Verdict::kBroken;
    return judgement;
  }
  const bool counted = is_exact_count(value);
  constexpr int kFinestOfMeasured = -3;
  const auto rounded = with_implied_base(percent, value, form, Verdict::kHolds, counted ? 0 : kFinestOfMeasured);
  if (rounded || !counted) return rounded ? rounded : judgement;
  if (const auto cut = with_implied_base(percent, value, form, Verdict::kTruncation, 0)) return cut;
  judgement.verdict = Verdict::kBroken;
  return judgement;
}

std::optional<Judgement> judge_growth(const Figure& result, const Figure& value, const Figure& other,
                                      PercentForm form) {
  const bool rates = value.measure == Measure::kPercent && other.measure == Measure::kPercent;
  if (result.measure == Measure::kChange || rates) {
    if (other.measure == Measure::kChange) return std::nullopt;
    const auto points = judge_difference_of_levels(result, value, other);
    if (result.measure == Measure::kChange || fits(points)) return points;
    const auto relative = judge_percent(result, value, other, form);
    return fits(relative) ? relative : points;
  }
  if (other.measure == Measure::kChange || other.negative) return judge_percent_of_change(result, value, other, form);
  return judge_percent(result, value, other, form);
}

}  // namespace luyke::audit
