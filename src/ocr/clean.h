#pragma once

#include "model/page.h"
#include "ocr/pix.h"

namespace luyke::ocr {

// A page made ready for reading: upright, black ink on white.
struct CleanPage {
  PixPtr grey;    // 8 bits, background 255, ink near 0
  PixPtr binary;  // 1 bit, ink 1
  PixPtr faint;   // the same with light grey strokes too
  model::Turn to_image;
};

// Coloured ink (stamps, signatures) is taken away, uneven light and fading
// evened out, skew turned back. `quarter_turns` counts turns by 90° clockwise
// that bring the page upright. Null pixels when memory does not suffice.
// `enlarged` by two, thin strokes and marks of a coarse picture keep apart.
CleanPage clean_page(const model::PageImage& image, int quarter_turns, bool enlarged = false);

}  // namespace luyke::ocr
