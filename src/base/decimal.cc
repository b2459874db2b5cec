#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace luyke::base {
namespace {

using Coefficient = Decimal::Coefficient;

constexpr int kDeepestScale = 2 * Decimal::kMaxScale;

constexpr auto kPowersOfTen = [] {
  std::array<Coefficient, Decimal::kMaxDigits + kDeepestScale + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

// exponent in [0, 37].
Coefficient power_of_ten(int exponent) {
  assert(exponent >= 0 && static_cast<std::size_t>(exponent) < kPowersOfTen.size());
  return kPowersOfTen[static_cast<std::size_t>(exponent)];
}

std::optional<Coefficient> checked_product(Coefficient a, Coefficient b) {
  Coefficient product = 0;
  if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
  return product;
}

// Drops zeros after the mark so that scales stay small through long chains.
Decimal trimmed(Coefficient coefficient, int scale) {
  while (scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  return Decimal::from_parts(coefficient, scale);
}

// The value, unless it leaves the range of Decimal.
std::optional<Decimal> within_range(Coefficient coefficient, int scale) {
  const Decimal value = trimmed(coefficient, scale);
  if (value.scale() > kDeepestScale) return std::nullopt;
  const Coefficient bound = power_of_ten(Decimal::kMaxDigits + value.scale());
  if (value.coefficient() <= -bound || value.coefficient() >= bound) return std::nullopt;
  return value;
}

std::string digits_of(Coefficient magnitude) {
  std::string digits;
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(magnitude % 10)));
    magnitude /= 10;
  } while (magnitude > 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

struct Written {
  std::string whole;
  std::string fraction;
};

Written written(const Decimal& value) {
  std::string digits = digits_of(value.abs().coefficient());
  const auto scale = static_cast<std::size_t>(value.scale());
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  Written w{digits.substr(0, digits.size() - scale), digits.substr(digits.size() - scale)};
  while (!w.fraction.empty() && w.fraction.back() == '0') w.fraction.pop_back();
  return w;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  Coefficient coefficient = 0;
  int scale = -1;
  int significant = 0;
  if (text.empty() || text.front() == '.' || text.back() == '.') return std::nullopt;
  for (char c : text) {
    if (c == '.') {
      if (scale >= 0) return std::nullopt;
      scale = 0;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    if (scale >= 0 && ++scale > kMaxScale) return std::nullopt;
    if (significant > 0 || c != '0') ++significant;
    if (significant > kMaxDigits + std::max(scale, 0)) return std::nullopt;
    coefficient = coefficient * 10 + (c - '0');
  }
  return from_parts(negative ? -coefficient : coefficient, std::max(scale, 0));
}

bool Decimal::is_whole() const { return coefficient_ % power_of_ten(scale_) == 0; }

Decimal operator+(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  const Coefficient left = a.coefficient_ * power_of_ten(scale - a.scale_);
  const Coefficient right = b.coefficient_ * power_of_ten(scale - b.scale_);
  const Coefficient bound = power_of_ten(Decimal::kMaxDigits + scale);
  return Decimal::from_parts(std::clamp(left + right, -bound, bound), scale);
}

std::optional<Decimal> Decimal::multiply(const Decimal& a, const Decimal& b) {
  const Decimal x = trimmed(a.coefficient_, a.scale_);
  const Decimal y = trimmed(b.coefficient_, b.scale_);
  const auto product = checked_product(x.coefficient_, y.coefficient_);
  if (!product) return std::nullopt;
  return within_range(*product, x.scale_ + y.scale_);
}

std::optional<Decimal> Decimal::shifted(int exponent) const {
  if (exponent < 0) return within_range(coefficient_, scale_ - exponent);
  const int absorbed = std::min(scale_, exponent);
  const auto product = checked_product(coefficient_, power_of_ten(exponent - absorbed));
  if (!product) return std::nullopt;
  return within_range(*product, scale_ - absorbed);
}

std::optional<Decimal> Decimal::divide(const Decimal& a, const Decimal& b, int decimals, Rounding rounding) {
  if (b.is_zero() || decimals < 0 || decimals > kDeepestScale) return std::nullopt;
  const int lift = decimals + 1 + b.scale_ - a.scale_;
  const auto numerator = checked_product(a.abs().coefficient_, power_of_ten(std::max(lift, 0)));
  const auto denominator = checked_product(b.abs().coefficient_, power_of_ten(std::max(-lift, 0)));
  if (!numerator || !denominator) return std::nullopt;
  Coefficient quotient = *numerator / *denominator;
  if (rounding == Rounding::kHalfUp) quotient += 5;
  quotient /= 10;
  return within_range(a.is_negative() != b.is_negative() ? -quotient : quotient, decimals);
}

Decimal Decimal::half_unit(int decimals) {
  return decimals >= 0 ? from_parts(5, decimals + 1) : from_parts(5 * power_of_ten(-decimals - 1), 0);
}

Decimal Decimal::unit(int decimals) {
  return decimals >= 0 ? from_parts(1, decimals) : from_parts(power_of_ten(-decimals), 0);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale() == b.scale()) return a.coefficient() <=> b.coefficient();
  const Coefficient difference = (a - b).coefficient();
  return difference <=> Coefficient{0};
}

std::string Decimal::to_string() const {
  const Written w = written(*this);
  std::string text = is_negative() ? "-" : "";
  text += w.whole;
  if (!w.fraction.empty()) text += "." + w.fraction;
  return text;
}

std::string Decimal::to_vietnamese(int decimals) const {
  Written w = written(*this);
  for (std::size_t i = w.whole.size(); i > 3; i -= 3) w.whole.insert(i - 3, ".");
  if (w.fraction.size() < static_cast<std::size_t>(std::max(decimals, 0))) {
    w.fraction.resize(static_cast<std::size_t>(decimals), '0');
  }
  std::string text = is_negative() ? "-" : "";
  text += w.whole;
  if (!w.fraction.empty()) text += "," + w.fraction;
  return text;
}

}  // namespace luyke::base
