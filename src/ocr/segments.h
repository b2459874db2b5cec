#pragma once

#include <cstdint>
#include <vector>

#include "ocr/ink.h"

namespace luyke::ocr {

// Letters on one baseline without a wide gap: what is read at a time.
struct Segment {
  std::vector<std::uint32_t> pieces;  // indices into Ink::boxes
  model::Box box;
  std::int32_t baseline = 0;
  std::int32_t x_height = 0;
};

// From the top of the page down, left to right where two stand side by side.
std::vector<Segment> find_segments(const Ink& ink);

// The pieces of the line that stand within the place. The recogniser's boxes are
// rough at both ends: a letter that the edge runs through belongs to it.
Segment part_of(const Segment& segment, const Ink& ink, const model::Box& place);

}  // namespace luyke::ocr
