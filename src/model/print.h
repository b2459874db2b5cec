#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/range.h"

namespace luyke::model {

// A rectangle in pixels of a page, origin top left.
struct Box {
  std::int32_t x = 0;
  std::int32_t y = 0;
  std::int32_t width = 0;
  std::int32_t height = 0;

  std::int32_t right() const { return x + width; }
  std::int32_t bottom() const { return y + height; }
  bool empty() const { return width <= 0 || height <= 0; }
  std::array<std::int32_t, 4> array() const { return {x, y, width, height}; }
  // The smallest box that holds both.
  Box joined(const Box& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    const std::int32_t left = std::min(x, other.x);
    const std::int32_t top = std::min(y, other.y);
    return {left, top, std::max(right(), other.right()) - left, std::max(bottom(), other.bottom()) - top};
  }
  friend bool operator==(const Box&, const Box&) = default;
};

// Another reading of the same print.
struct Alternative {
  std::string text;
  double confidence = 0;
};

// Where a stretch of text stands on its page, and how surely it was read. A
// number token has a stretch of its own.
struct PrintedWord {
  base::CodePoints range;
  std::uint32_t page = 1;
  Box box;
  double confidence = 1;  // 0..1; 1 for text that was not read from an image
  std::vector<Alternative> readings;
};

}  // namespace luyke::model
