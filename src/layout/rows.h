#pragma once

#include <cstdint>
#include <vector>

#include "model/page.h"

namespace luyke::layout {

// Lines that stand beside each other, left to right.
struct Row {
  std::vector<const model::TextLine*> lines;
  model::Box box;
  std::int32_t baseline = 0;
  std::int32_t x_height = 0;
};

// From the top down.
std::vector<Row> rows_of(const std::vector<const model::TextLine*>& lines);

}  // namespace luyke::layout
