#include "tests/ocr/page_sample.h"

namespace luyke::ocr {

model::PageImage blank_page(std::uint32_t width, std::uint32_t height, std::uint8_t paper) {
  model::PageImage page;
  page.width = width;
  page.height = height;
  page.pixels.assign(static_cast<std::size_t>(width) * height, paper);
  return page;
}

void draw(model::PageImage& page, const model::Box& box, std::uint8_t ink) {
  for (std::int32_t y = box.y; y < box.bottom(); ++y) {
    for (std::int32_t x = box.x; x < box.right(); ++x) {
      page.pixels[static_cast<std::size_t>(y) * page.width + static_cast<std::size_t>(x)] = ink;
    }
  }
}

void draw_letters(model::PageImage& page, std::int32_t x, std::int32_t baseline, int count, std::uint8_t ink) {
  for (int i = 0; i < count; ++i) draw(page, {x + 18 * i, baseline - 20, 12, 20}, ink);
}

PixPtr threshold(const model::PageImage& page) {
  PixPtr binary(pixCreate(static_cast<l_int32>(page.width), static_cast<l_int32>(page.height), 1));
  for (std::uint32_t y = 0; y < page.height; ++y) {
    for (std::uint32_t x = 0; x < page.width; ++x) {
      if (page.pixels[static_cast<std::size_t>(y) * page.width + x] < 128) {
        pixSetPixel(binary.get(), static_cast<l_int32>(x), static_cast<l_int32>(y), 1);
      }
    }
  }
  return binary;
}

}  // namespace luyke::ocr
