#include "render/page_copy/pdf_copy.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "intake/pages.h"
#include "render/page_copy/hocr.h"
#include "render/page_copy/srgb_profile.h"

namespace luyke::render {
namespace {

// A grey page of 300 × 400 pixels at 100 dpi with one line of two words.
model::Page page() {
  model::Page page;
  page.width = 300;
  page.height = 400;
  page.dpi = 100;
  page.source = model::TextSource::kOcr;
  model::TextLine line;
  line.box = {50, 100, 160, 20};
  line.baseline = 116;
  line.words.push_back({"Lũy", {50, 100, 60, 20}, {}, 0.9, {}});
  line.words.push_back({"<344>", {130, 100, 80, 20}, {}, 0.5, {}});
  page.lines.push_back(line);
  return page;
}

model::PageImage picture() {
  model::PageImage image{300, 400, 1, 100, std::vector<std::uint8_t>(300 * 400, 255)};
  for (std::size_t x = 50; x < 210; ++x) image.pixels[110 * 300 + x] = static_cast<std::uint8_t>(x);
  return image;
}

std::string copy_of(const model::Page& page) {
  std::string file;
  PdfCopy copy(
      [&](std::string_view bytes) {
        file += bytes;
        return true;
      },
      "báo cáo <1>.pdf", "Luyke 1", std::string(64, 'a'));
  EXPECT_TRUE(copy.add_page(page, intake::packed(picture()).value()));
  EXPECT_TRUE(copy.finish());
  return file;
}

TEST(PdfCopy, ThePictureStaysAsItIs) {
  const std::string file = copy_of(page());
  const auto source = intake::open_pages(file, {});
  ASSERT_TRUE(source.ok()) << source.error().describe();
  ASSERT_EQ(source.value()->pages(), 1u);
  const auto content = source.value()->page(0);
  ASSERT_TRUE(content.ok());
  ASSERT_TRUE(content->image);
  EXPECT_EQ(content->image->pixels, picture().pixels);
  EXPECT_NEAR(content->image->dpi, 100, 0.01);
  // The layer of words is no visible text.
  EXPECT_EQ(content->page.source, model::TextSource::kOcr);
}

TEST(PdfCopy, EachObjectStandsWhereTheTableSays) {
  const std::string file = copy_of(page());
  const std::size_t table = std::stoul(file.substr(file.rfind("startxref") + 10));
  ASSERT_EQ(file.substr(table, 5), "xref\n");
  const std::size_t rows = file.find("0000000000 65535 f \n", table) + 20;
  for (std::size_t object = 1; object <= 12; ++object) {
    const std::size_t offset = std::stoul(file.substr(rows + 20 * (object - 1), 10));
    const std::string begin = std::to_string(object) + " 0 obj\n";
    EXPECT_EQ(file.substr(offset, begin.size()), begin);
  }
}

TEST(PdfCopy, SaysThatItIsPdfA) {
  const std::string file = copy_of(page());
  EXPECT_TRUE(file.starts_with("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
  EXPECT_NE(file.find("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"), std::string::npos);
  EXPECT_NE(file.find("báo cáo &lt;1&gt;.pdf"), std::string::npos);
  EXPECT_NE(file.find("/S /GTS_PDFA1"), std::string::npos);
  EXPECT_NE(file.find("/ID [<" + std::string(32, 'a') + ">"), std::string::npos);
  EXPECT_NE(file.find("BT 3 Tr"), std::string::npos);
}

TEST(PdfCopy, WordsStandOnTheirLineAndFillTheirBox) {
  const std::string file = copy_of(page());
  // 50 pixels from the left, 116 from the top, at 0.72 points a pixel; three
  // letters of half a height of 20 are 30 wide, the box is 60.
  EXPECT_NE(file.find("0.7200 -0.0000 -0.0000 0.7200 36.0000 204.4800 Tm /F0 20.0000 Tf 200.0000 Tz "
                      "<004C016900790020> Tj"),
            std::string::npos)
      << file.substr(file.find("BT"), 300);
}

TEST(PdfCopy, PagesReadUpsideDownHaveTheirWordsUpsideDown) {
  model::Page turned = page();
  turned.to_image = {-1, 0, 299, 0, -1, 399};
  const std::string file = copy_of(turned);
  EXPECT_NE(file.find("-0.7200 -0.0000 -0.0000 -0.7200 179.2800 84.2400 Tm"), std::string::npos)
      << file.substr(file.find("BT"), 300);
}

TEST(PdfCopy, AFullSinkIsTold) {
  PdfCopy copy([](std::string_view) { return false; }, "", "", std::string(32, '0'));
  EXPECT_FALSE(copy.add_page(page(), intake::packed(picture()).value()));
  EXPECT_FALSE(copy.finish());
}

TEST(SrgbProfile, ItsTagsLieWithinIt) {
  const std::string profile = srgb_profile();
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(profile[i]);
    return value;
  };
  EXPECT_EQ(number(0), profile.size());
  EXPECT_EQ(profile.substr(36, 4), "acsp");
  ASSERT_EQ(number(128), 9u);
  for (std::size_t i = 0; i < 9; ++i) {
    const std::size_t entry = 132 + 12 * i;
    EXPECT_EQ(number(entry + 4) % 4, 0u);
    EXPECT_LE(number(entry + 4) + number(entry + 8), profile.size());
  }
}

TEST(Hocr, WordsHaveBoxAndConfidence) {
  EXPECT_NE(
      hocr_page(page()).find("<span class=\"ocrx_word\" title=\"bbox 130 100 210 120; x_wconf 50\">&lt;344&gt;</span>"),
      std::string::npos)
      << hocr_page(page());
}

TEST(Alto, WordsHaveBoxAndConfidence) {
  EXPECT_NE(alto_page(page()).find(
                "<String CONTENT=\"Lũy\" WC=\"0.90\" HPOS=\"50\" VPOS=\"100\" WIDTH=\"60\" HEIGHT=\"20\"/>"),
            std::string::npos)
      << alto_page(page());
}

}  // namespace
}  // namespace luyke::render
