#include "audit/interval_of.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using base::Interval;

bool is_rounded(const model::Figure& figure) {
  return figure.continuous || figure.written_decimals > 0 || figure.scale.value_or(0) > 0 ||
         figure.measure == model::Measure::kPercent;
}

// One unit of the last digit of the value that is not zero.
Decimal last_digit_unit(const model::Figure& figure) {
  Decimal::Coefficient coefficient = figure.value.coefficient();
  int decimals = figure.value.scale();
  if (coefficient == 0) return Decimal::unit(figure.written_decimals - figure.scale.value_or(0));
  for (; coefficient % 10 == 0; coefficient /= 10) --decimals;
  return Decimal::unit(decimals);
}

}  // namespace

Interval interval_of(const model::Figure& figure) {
  const Decimal& value = figure.value;
  switch (figure.approx) {
    case model::Approx::kAbout: {
      const Decimal unit = last_digit_unit(figure);
      return Interval(value - unit, value + unit);
    }
    case model::Approx::kOver: return Interval(value, value + last_digit_unit(figure));
    case model::Approx::kUnder: return Interval(value - last_digit_unit(figure), value);
    case model::Approx::kNone: break;
  }
  if (!is_rounded(figure)) return value;
  const Decimal half = Decimal::half_unit(figure.written_decimals - figure.scale.value_or(0));
  return Interval(value - half, value + half);
}

Decimal signed_value(const model::Figure& figure) {
  const bool down = figure.negative || figure.direction == model::Direction::kDown;
  return down ? -figure.value : figure.value;
}

Interval signed_interval(const model::Figure& figure) {
  const bool down = figure.negative || figure.direction == model::Direction::kDown;
  return down ? -interval_of(figure) : interval_of(figure);
}

bool is_rate_unit(const model::Figure& figure) { return figure.unit.find('/') != std::string::npos; }

bool is_exact_count(const model::Figure& figure) { return interval_of(figure).is_exact() && figure.value.is_whole(); }

}  // namespace luyke::audit
