#pragma once

#include <cstdint>
#include <vector>

#include "ocr/engine.h"
#include "ocr/ink.h"
#include "ocr/segments.h"

namespace luyke::ocr {

// How a line is shown to the recogniser. Its answer depends on it: two views are
// two readings.
struct View {
  double rise = 2.2;         // room above the baseline, in heights of a small letter
  std::int32_t height = 36;  // of the picture, in pixels
};

// A line cut out of the page, with nothing of its neighbours on it.
struct Crop {
  PixPtr grey;
  std::int32_t x = 0;  // of its corner on the page
  std::int32_t y = 0;
  double scale = 1;  // pixels of the crop to one of the page

  // From the crop to the page.
  model::Box on_page(const model::Box& box) const;
};

// `grey` is the page. Room is left for the deepest tails, so that all lines of
// one size come in one size.
Crop crop_of(Pix* grey, const Ink& ink, const Segment& segment, const View& view);

// What the engine reads in that view of the line; boxes in pixels of the page.
std::vector<model::Word> read_view(Engine& engine, Pix* grey, const Ink& ink, const Segment& segment, const View& view);

}  // namespace luyke::ocr
