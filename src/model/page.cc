#include "model/page.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace luyke::model {

Box Turn::apply(const Box& box) const {
  const std::array<double, 2> xs = {static_cast<double>(box.x), static_cast<double>(box.right())};
  const std::array<double, 2> ys = {static_cast<double>(box.y), static_cast<double>(box.bottom())};
  std::array<double, 4> across{};
  std::array<double, 4> down{};
  for (std::size_t i = 0; i < 4; ++i) {
    const double far = g * xs.at(i % 2) + h * ys.at(i / 2) + 1;
    across.at(i) = (a * xs.at(i % 2) + b * ys.at(i / 2) + c) / far;
    down.at(i) = (d * xs.at(i % 2) + e * ys.at(i / 2) + f) / far;
  }
  const auto [left, right] = std::minmax_element(across.begin(), across.end());
  const auto [top, bottom] = std::minmax_element(down.begin(), down.end());
  const auto x = static_cast<std::int32_t>(std::floor(*left + 1e-6));
  const auto y = static_cast<std::int32_t>(std::floor(*top + 1e-6));
  return {x, y, static_cast<std::int32_t>(std::ceil(*right - 1e-6)) - x,
          static_cast<std::int32_t>(std::ceil(*bottom - 1e-6)) - y};
}

Turn Turn::then(const Turn& other) const {
  // The product of two matrices whose last element is 1.
  const double last = other.g * c + other.h * f + 1;
  return {(other.a * a + other.b * d + other.c * g) / last, (other.a * b + other.b * e + other.c * h) / last,
          (other.a * c + other.b * f + other.c) / last,     (other.d * a + other.e * d + other.f * g) / last,
          (other.d * b + other.e * e + other.f * h) / last, (other.d * c + other.e * f + other.f) / last,
          (other.g * a + other.h * d + g) / last,           (other.g * b + other.h * e + h) / last};
}

}  // namespace luyke::model
