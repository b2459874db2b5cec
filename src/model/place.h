#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/range.h"

namespace luyke::model {

// Where something stands in the document. `range` counts Unicode code points of
// the block's printed text, or of the cell's when row and column are given.
struct Place {
  std::uint32_t block = 0;
  std::optional<std::uint32_t> row;
  std::optional<std::uint32_t> column;
  base::CodePoints range;
  std::optional<std::uint32_t> page;               // from 1
  std::optional<std::array<std::int32_t, 4>> box;  // x, y, width, height in pixels of the page image

  friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace luyke::model
