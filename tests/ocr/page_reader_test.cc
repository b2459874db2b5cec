#include "ocr/page_reader.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "ocr/pix.h"
#include "tests/ocr/page_sample.h"

namespace luyke::ocr {
namespace {

// A page with a line printed in leptonica's own bitmap letters.
model::PageImage printed(const char* text) {
  L_Bmf* font = bmfCreate(nullptr, 20);
  PixPtr pix(pixCreate(1200, 400, 8));
  pixSetAllGray(pix.get(), 255);
  for (int line = 0; line < 3; ++line) {
    pixSetTextline(pix.get(), font, text, 0, 100, 100 + 80 * line, nullptr, nullptr);
  }
  bmfDestroy(&font);
  model::PageImage page = blank_page(1200, 400);
  for (std::uint32_t y = 0; y < 400; ++y) {
    const l_uint32* row = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (std::uint32_t x = 0; x < 1200; ++x) {
      page.pixels[y * 1200 + x] = static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
    }
  }
  return page;
}

std::string text_of(const model::Page& page) {
  std::string text;
  for (const model::TextLine& line : page.lines) {
    for (const model::Word& word : line.words) text += word.text + " ";
    text += "\n";
  }
  return text;
}

TEST(PageReader, ReadsNumbersWithTheirBoxes) {
  auto reader = PageReader::make("");
  if (!reader.ok()) GTEST_SKIP() << reader.error().describe();
  const auto page = reader->read(printed("Total 12.345 and 678"), 4);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page.value().number, 4u);
  EXPECT_EQ(text_of(page.value()), "Total 12.345 and 678 \nTotal 12.345 and 678 \nTotal 12.345 and 678 \n");
  const model::Word& number = page.value().lines[1].words[1];
  EXPECT_GE(number.confidence, 0.5);  // letters of a bitmap, which no model was trained on
  EXPECT_NEAR(number.box.x, 305, 12);
  EXPECT_GE(number.box.right(), 505);
  EXPECT_LE(number.box.right(), 540) << "where the next word begins";
  EXPECT_NEAR(number.box.y, 124, 8);
}

TEST(PageReader, AnUpsideDownPageIsTurned) {
  auto reader = PageReader::make("");
  if (!reader.ok()) GTEST_SKIP() << reader.error().describe();
  model::PageImage page = printed("Total 12.345 and 678");
  std::reverse(page.pixels.begin(), page.pixels.end());
  const auto read = reader->read(std::move(page), 1);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(text_of(read.value()).substr(0, 21), "Total 12.345 and 678 ");
  const model::Page& result = read.value();
  EXPECT_GT(result.to_image.apply(result.lines[0].words[0].box).x, 600) << "boxes are those of the picture";
}

TEST(PageReader, ABlankPageHasNoLines) {
  auto reader = PageReader::make("");
  if (!reader.ok()) GTEST_SKIP() << reader.error().describe();
  const auto page = reader->read(blank_page(600, 800), 1);
  ASSERT_TRUE(page.ok());
  EXPECT_TRUE(page.value().lines.empty());
}

TEST(Engine, AMissingModelNamesThePackage) {
  const auto engine = Engine::make("/nonexistent", WordLists::kUsed);
  ASSERT_FALSE(engine.ok());
  EXPECT_EQ(engine.error().describe(), "no Vietnamese model of Tesseract: install the package tesseract-ocr-vie");
}

}  // namespace
}  // namespace luyke::ocr
