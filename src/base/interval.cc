#include "base/interval.h"

namespace luyke::base {
namespace {

std::optional<Decimal> negated(const std::optional<Decimal>& bound) {
  if (!bound) return std::nullopt;
  return -*bound;
}

std::optional<Decimal> added(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  if (!a || !b) return std::nullopt;
  return *a + *b;
}

}  // namespace

bool Interval::contains(const Decimal& value) const {
  return (!lower_ || *lower_ <= value) && (!upper_ || value <= *upper_);
}

bool Interval::meets(const Interval& other) const {
  const bool starts_in_time = !lower_ || !other.upper_ || *lower_ <= *other.upper_;
  const bool ends_in_time = !upper_ || !other.lower_ || *other.lower_ <= *upper_;
  return starts_in_time && ends_in_time;
}

Interval Interval::operator-() const { return {negated(upper_), negated(lower_)}; }

Interval operator+(const Interval& a, const Interval& b) {
  return {added(a.lower_, b.lower_), added(a.upper_, b.upper_)};
}

std::optional<Interval> Interval::multiply(const Interval& a, const Interval& b) {
  std::optional<Decimal> lower = Decimal(0);
  if (a.lower_ && b.lower_) {
    lower = Decimal::multiply(*a.lower_, *b.lower_);
    if (!lower) return std::nullopt;
  }
  std::optional<Decimal> upper;
  if (a.upper_ && b.upper_) {
    upper = Decimal::multiply(*a.upper_, *b.upper_);
    if (!upper) return std::nullopt;
  }
  return Interval(lower, upper);
}

std::optional<Interval> Interval::divide(const Interval& a, const Interval& b, int decimals) {
  if (!b.lower_ || *b.lower_ <= Decimal(0)) return std::nullopt;
  std::optional<Decimal> lower = Decimal(0);
  if (a.lower_ && b.upper_) {
    lower = Decimal::divide(*a.lower_, *b.upper_, decimals, Decimal::Rounding::kDown);
    if (!lower) return std::nullopt;
  }
  std::optional<Decimal> upper;
  if (a.upper_) {
    const auto quotient = Decimal::divide(*a.upper_, *b.lower_, decimals, Decimal::Rounding::kDown);
    if (!quotient) return std::nullopt;
    const auto back = Decimal::multiply(*quotient, *b.lower_);
    upper = back && *back == *a.upper_ ? *quotient : *quotient + Decimal::unit(decimals);
  }
  return Interval(lower, upper);
}

std::string Interval::to_string() const {
  std::string text = lower_ ? "[" + lower_->to_string() : "(";
  text += ", ";
  text += upper_ ? upper_->to_string() + "]" : ")";
  return text;
}

}  // namespace luyke::base
