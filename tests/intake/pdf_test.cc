#include "intake/pdf/pdf.h"

#include <gtest/gtest.h>

#include "tests/intake/pdf_builder.h"
#include "tests/intake/samples.h"

namespace luyke::intake {
namespace {

constexpr double kPixelsPerPoint = 300.0 / 72.0;

std::string text_of(const std::vector<model::TextLine>& lines) {
  std::string text;
  for (const model::TextLine& line : lines) {
    for (const model::Word& word : line.words) text += word.text + " ";
    text += "/ ";
  }
  return text;
}

PageContent page_of(const std::string& bytes, std::uint32_t index = 0) {
  const auto source = open_pages(bytes, {});
  EXPECT_TRUE(source.ok()) << source.error().describe();
  auto page = source.value()->page(index);
  EXPECT_TRUE(page.ok()) << page.error().describe();
  return std::move(page).value();
}

std::string error_of(const std::string& bytes, const Limits& limits = {}) {
  const auto source = open_pages(bytes, limits);
  return source.ok() ? "" : source.error().describe();
}

TEST(Pdf, TextPagesHaveWordsWithBoxesInReadingOrder) {
  const PageContent content =
      page_of(pdf_of({{"BT /F 12 Tf 72 700 Td (second line) Tj ET "
                       "BT /F 12 Tf 72 720 Td (Total 12.345) Tj 200 0 Td (aside) Tj ET",
                       "", 0, 0}}));
  EXPECT_FALSE(content.image);
  EXPECT_EQ(content.page.source, model::TextSource::kNative);
  EXPECT_EQ(text_of(content.page.lines), "Total 12.345 / aside / second line / ");
  const model::Word& total = content.page.lines[0].words[0];
  EXPECT_NEAR(total.box.x, 72 * kPixelsPerPoint, 2);
  EXPECT_NEAR(total.box.y, (80 - 9) * kPixelsPerPoint, 3);
  EXPECT_EQ(total.letters.size(), 5u);
}

TEST(Pdf, RaisedDigitsAreOtherSigns) {
  const PageContent content = page_of(
      pdf_of({{"BT /F 12 Tf 72 700 Td (31,7 m) Tj /F 7 Tf 5 Ts (2) Tj 0 Ts /F 12 Tf ( in all) Tj ET", "", 0, 0}}));
  EXPECT_EQ(text_of(content.page.lines), "31,7 m² in all / ");
}

TEST(Pdf, ThinRectanglesAndStrokesAreRulingLines) {
  const PageContent content =
      page_of(pdf_of({{"100 600 300 0.5 re f 100 500 m 100 600 l S 100 400 200 50 re f", "", 0, 0}}));
  ASSERT_EQ(content.page.horizontal_rules.size(), 1u);
  EXPECT_NEAR(content.page.horizontal_rules[0].width, 300 * kPixelsPerPoint, 2);
  ASSERT_EQ(content.page.vertical_rules.size(), 1u);
  EXPECT_NEAR(content.page.vertical_rules[0].height, 100 * kPixelsPerPoint, 5);
}

constexpr const char* kWholePage = "q 600 0 0 800 0 0 cm /I Do Q ";

TEST(Pdf, AScanKeepsItsOwnPixelsAndASignatureBlockStandsAside) {
  std::string samples(60 * 80, '\xff');
  samples[61] = '\x10';
  const PageContent content =
      page_of(pdf_of({{std::string(kWholePage) + "BT /F 8 Tf 400 780 Td (Signed by) Tj ET", samples, 60, 80}}));
  ASSERT_TRUE(content.image);
  EXPECT_EQ(content.image->width, 60u);
  EXPECT_EQ(content.image->pixels[61], 0x10);
  EXPECT_NEAR(content.image->dpi, 7.2, 0.01);
  EXPECT_EQ(text_of(content.page.asides), "Signed by / ");
  EXPECT_EQ(content.page.asides[0].words[0].box.x, 40) << "in pixels of the picture";
  EXPECT_EQ(content.page.source, model::TextSource::kMixed);
}

TEST(Pdf, AnInvisibleLayerOverAScanIsNotBelieved) {
  std::string layer = std::string(kWholePage) + "BT 3 Tr /F 12 Tf ";
  for (int line = 0; line < 40; ++line)
    layer += "1 0 0 1 72 " + std::to_string(750 - 16 * line) + " Tm (wrong text) Tj ";
  const PageContent content = page_of(pdf_of({{layer + "ET", std::string(60 * 80, '\xff'), 60, 80}}));
  EXPECT_TRUE(content.image);
  EXPECT_TRUE(content.page.asides.empty());
}

TEST(Pdf, ABackgroundPictureUnderMuchTextIsNoScan) {
  std::string text = std::string(kWholePage) + "BT /F 12 Tf ";
  for (int line = 0; line < 40; ++line) text += "1 0 0 1 72 " + std::to_string(750 - 16 * line) + " Tm (real text) Tj ";
  const PageContent content = page_of(pdf_of({{text + "ET", std::string(60 * 80, '\xff'), 60, 80}}));
  EXPECT_FALSE(content.image);
  EXPECT_EQ(content.page.lines.size(), 40u);
}

TEST(Pdf, ATextThatLostTheLettersOfVietnameseIsDrawnInstead) {
  // À la Latin-1 à é õ are left, the letters with two marks are gone.
  std::string text = "BT /F 12 Tf ";
  for (int line = 0; line < 20; ++line) {
    text += "1 0 0 1 72 " + std::to_string(750 - 16 * line) + " Tm (B\xe1o c\xe1o th\xe1ng m\xf4\xe0t) Tj ";
  }
  const PageContent content = page_of(pdf_of({{text + "ET", "", 0, 0}}));
  ASSERT_TRUE(content.image);
  EXPECT_EQ(content.image->width, 2500u);
  ASSERT_EQ(content.page.notes.size(), 1u);
  EXPECT_EQ(content.page.notes[0].code, "broken_text_layer");
}

TEST(Pdf, LimitsAndDamageAreNamed) {
  const std::string two = pdf_of({{"", "", 0, 0}, {"", "", 0, 0}});
  Limits limits;
  limits.pages = 1;
  EXPECT_EQ(error_of(two, limits), "more than 1 pages");
  limits.file_bytes = 10;
  EXPECT_EQ(error_of(two, limits), "larger than 10 bytes");
  EXPECT_EQ(error_of("%PDF-1.7\nnothing"), "the PDF cannot be opened");
  limits = {};
  limits.pixels = 100;
  const std::string scan = pdf_of({{kWholePage, std::string(60 * 80, '\xff'), 60, 80}});
  const auto source = open_pages(scan, limits);
  ASSERT_TRUE(source.ok());
  EXPECT_EQ(source.value()->page(0).error().describe(), "page 1: a picture of more than 100 pixels");
}

TEST(Pdf, RealScansAreToldFromTheirSignatureBlock) {
  const auto path = shared_folder() / "eval" / "scans" / "23BC.p1.pdf";
  const std::string bytes = bytes_of(path);
  if (bytes.empty()) GTEST_SKIP() << path << " is not there";
  const PageContent content = page_of(bytes);
  ASSERT_TRUE(content.image);
  EXPECT_EQ(content.image->width, 2471u);
  EXPECT_NEAR(content.image->dpi, 300, 1);
  EXPECT_EQ(content.page.asides.size(), 7u);
}

}  // namespace
}  // namespace luyke::intake
