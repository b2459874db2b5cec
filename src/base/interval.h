#pragma once

#include <optional>
#include <string>

#include "base/decimal.h"

namespace luyke::base {

// What a printed number can mean: every value between two bounds, both
// included; a missing bound is open. After XBRL Calculations 1.1: a relation
// holds when the intervals of its two sides meet.
class Interval {
 public:
  Interval(Decimal exact) : lower_(exact), upper_(exact) {}
  Interval(std::optional<Decimal> lower, std::optional<Decimal> upper) : lower_(lower), upper_(upper) {}

  const std::optional<Decimal>& lower() const { return lower_; }
  const std::optional<Decimal>& upper() const { return upper_; }
  bool is_exact() const { return lower_ && upper_ && *lower_ == *upper_; }
  bool contains(const Decimal& value) const;
  bool meets(const Interval& other) const;

  Interval operator-() const;
  friend Interval operator+(const Interval& a, const Interval& b);
  friend Interval operator-(const Interval& a, const Interval& b) { return a + -b; }

  // For bounds that are not negative. nullopt when a bound leaves the range of
  // Decimal, or when the divisor can be zero. Quotients are widened outward to
  // `decimals` digits.
  static std::optional<Interval> multiply(const Interval& a, const Interval& b);
  static std::optional<Interval> divide(const Interval& a, const Interval& b, int decimals);

  // "[1234.5, 1235.5]", "[600, )".
  std::string to_string() const;

 private:
  std::optional<Decimal> lower_;
  std::optional<Decimal> upper_;
};

}  // namespace luyke::base
