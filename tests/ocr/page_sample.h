#pragma once

#include "model/page.h"
#include "ocr/pix.h"

namespace luyke::ocr {

// A grey page, and rectangles of ink on it.
model::PageImage blank_page(std::uint32_t width, std::uint32_t height, std::uint8_t paper = 255);
void draw(model::PageImage& page, const model::Box& box, std::uint8_t ink = 0);
// A row of "letters": boxes 12 wide and 20 high, 18 apart.
void draw_letters(model::PageImage& page, std::int32_t x, std::int32_t baseline, int count, std::uint8_t ink = 0);

// Its ink, without any cleaning.
PixPtr threshold(const model::PageImage& page);

}  // namespace luyke::ocr
