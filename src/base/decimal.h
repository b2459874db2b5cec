#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace luyke::base {

// An exact decimal number: coefficient x 10^-scale. No float, no locale and no
// memory of how it was written. Every value is below 10^kMaxDigits with at most
// 2 kMaxScale digits after the mark, so that two of them always line up in 128
// bits. What leaves the range is `nullopt`, never wrong; a sum alone has no way
// to say so and stays at the bound, 10^kMaxDigits, which no printed number equals.
class Decimal {
 public:
  using Coefficient = __int128;
  static constexpr int kMaxDigits = 19;
  static constexpr int kMaxScale = 9;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t whole) : coefficient_(whole) {}
  // coefficient x 10^-scale; scale in [0, 18], the value within the range.
  static constexpr Decimal from_parts(Coefficient coefficient, int scale) {
    Decimal d;
    d.coefficient_ = coefficient;
    d.scale_ = scale;
    return d;
  }
  // Reads an optional '-', digits, and at most one '.' as the decimal mark:
  // the form of the output contract. Anything else is nullopt.
  static std::optional<Decimal> parse(std::string_view text);

  Coefficient coefficient() const { return coefficient_; }
  int scale() const { return scale_; }
  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_whole() const;

  Decimal operator-() const { return from_parts(-coefficient_, scale_); }
  Decimal abs() const { return is_negative() ? -*this : *this; }
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
  Decimal& operator+=(const Decimal& other) { return *this = *this + other; }
  // nullopt when the exact product does not fit.
  static std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);
  // x 10^exponent, exponent in [-18, 18]; nullopt when it does not fit.
  std::optional<Decimal> shifted(int exponent) const;

  // a / b with `decimals` digits after the mark; nullopt when b is zero or the
  // quotient does not fit.
  enum class Rounding { kHalfUp, kDown };
  static std::optional<Decimal> divide(const Decimal& a, const Decimal& b, int decimals, Rounding rounding);
  // Half of one unit of the digit `decimals` places after the mark; decimals in
  // [-18, 17] (-3: half a thousand).
  static Decimal half_unit(int decimals);
  // One unit of that digit; decimals in [-18, 18].
  static Decimal unit(int decimals);

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

  // "-1234.5": no grouping, a point, no trailing zeros after the point.
  std::string to_string() const;
  // At least `decimals` digits after the mark, for people: "1.234,50".
  std::string to_vietnamese(int decimals = 0) const;

 private:
  Coefficient coefficient_ = 0;
  int scale_ = 0;
};

}  // namespace luyke::base
