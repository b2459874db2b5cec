#include "ocr/clean.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ocr/ink.h"
#include "tests/ocr/page_sample.h"

namespace luyke::ocr {
namespace {

std::size_t pieces_on(const model::PageImage& page) {
  CleanPage clean = clean_page(page, 0);
  return find_ink(std::move(clean.binary), clean.faint.get()).boxes.size();
}

TEST(Clean, FadedPrintAndShadowsKeepEveryLetter) {
  model::PageImage faded = blank_page(900, 600, 230);
  model::PageImage shaded = blank_page(900, 600);
  for (std::size_t i = 0; i < shaded.pixels.size(); ++i) {
    shaded.pixels[i] = static_cast<std::uint8_t>(255 - 110 * (i % 900) / 900);
  }
  for (int row = 0; row < 8; ++row) {
    draw_letters(faded, 60, 80 + 60 * row, 40, 175);
    draw_letters(shaded, 60, 80 + 60 * row, 40, 40);
  }
  EXPECT_EQ(pieces_on(faded), 320u);
  EXPECT_EQ(pieces_on(shaded), 320u);
}

TEST(Clean, NoiseOnThePaperIsNoInk) {
  model::PageImage noisy = blank_page(900, 600, 215);
  for (int row = 0; row < 8; ++row) draw_letters(noisy, 60, 80 + 60 * row, 40, 60);
  std::uint32_t random = 1;
  for (std::uint8_t& pixel : noisy.pixels) {
    random = random * 1664525u + 1013904223u;
    pixel = static_cast<std::uint8_t>(std::clamp(pixel + static_cast<int>(random >> 25) - 64, 0, 255));
  }
  EXPECT_EQ(pieces_on(noisy), 320u);
}

TEST(Clean, RedStampsGoAndBlackLettersUnderThemStay) {
  model::PageImage page = blank_page(900, 600);
  for (int row = 0; row < 8; ++row) draw_letters(page, 60, 80 + 60 * row, 40);
  model::PageImage colour = page;
  colour.channels = 3;
  colour.pixels.clear();
  for (std::size_t i = 0; i < page.pixels.size(); ++i) {
    const bool stamp = i % 900 > 300 && i % 900 < 420 && i / 900 > 100 && i / 900 < 300;
    const std::uint8_t grey = page.pixels[i];
    const std::uint8_t rest = stamp ? static_cast<std::uint8_t>(grey / 5) : grey;
    const std::uint8_t red = stamp && grey == 0 ? 40 : grey;
    colour.pixels.insert(colour.pixels.end(), {red, rest, rest});
  }
  EXPECT_EQ(pieces_on(colour), 320u);
}

TEST(Clean, TurnedPagesLeadBackToTheirPixels) {
  model::PageImage page = blank_page(900, 600);
  draw(page, {100, 200, 30, 10});
  for (const int turns : {0, 1, 2, 3}) {
    const CleanPage clean = clean_page(page, turns);
    const Ink ink = find_ink(PixPtr(pixCopy(nullptr, clean.binary.get())), clean.faint.get());
    Boxa* boxes = pixConnCompBB(clean.binary.get(), 8);
    ASSERT_EQ(boxaGetCount(boxes), 1) << turns;
    EXPECT_EQ(clean.to_image.apply(box_at(boxes, 0)), (model::Box{100, 200, 30, 10})) << turns;
    boxaDestroy(&boxes);
  }
}

}  // namespace
}  // namespace luyke::ocr
