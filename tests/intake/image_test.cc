#include "intake/image/image.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <cstdlib>

namespace luyke::intake {
namespace {

// A picture of 40×30 with one dark pixel at (3, 2).
Pix* sample(int depth) {
  Pix* pix = pixCreate(40, 30, depth);
  pixSetAllArbitrary(pix, depth == 32 ? 0xffffff00 : depth == 8 ? 255 : 0);
  pixSetPixel(pix, 3, 2, depth == 1 ? 1 : 0);
  pixSetResolution(pix, 200, 200);
  return pix;
}

std::string encoded(int depth, l_int32 format) {
  Pix* pix = sample(depth);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  const bool failed = pixWriteMem(&data, &size, pix, format) != 0;
  pixDestroy(&pix);
  std::string bytes = failed ? "" : std::string(reinterpret_cast<const char*>(data), size);
  std::free(data);
  return bytes;
}

base::Result<PageContent> first_page(const std::string& bytes) {
  const auto source = open_pages(bytes, {});
  if (!source.ok()) return source.error();
  return source.value()->page(0);
}

class ImageFormats : public testing::TestWithParam<std::tuple<const char*, l_int32, int>> {};

TEST_P(ImageFormats, AreReadByContent) {
  const auto& [name, format, depth] = GetParam();
  const std::string bytes = encoded(depth, format);
  if (bytes.empty()) GTEST_SKIP() << "leptonica was built without " << name;
  EXPECT_TRUE(has_pages(bytes));
  const auto page = first_page(bytes);
  ASSERT_TRUE(page.ok()) << page.error().describe();
  const model::PageImage& image = *page.value().image;
  EXPECT_EQ(image.width, 40u);
  EXPECT_EQ(image.height, 30u);
  EXPECT_EQ(image.channels, depth == 32 ? 3 : 1);
  ASSERT_EQ(image.pixels.size(), static_cast<std::size_t>(40 * 30 * image.channels));
  const std::size_t dark = static_cast<std::size_t>(2 * 40 + 3) * image.channels;
  EXPECT_LT(image.pixels[dark], 120);
  EXPECT_GT(image.pixels[dark + 20u * image.channels], 200);
}

INSTANTIATE_TEST_SUITE_P(All, ImageFormats,
                         testing::Values(std::tuple("PNG", IFF_PNG, 32), std::tuple("grey PNG", IFF_PNG, 8),
                                         std::tuple("black and white PNG", IFF_PNG, 1),
                                         std::tuple("JPEG", IFF_JFIF_JPEG, 8), std::tuple("TIFF", IFF_TIFF_ZIP, 32),
                                         std::tuple("fax TIFF", IFF_TIFF_G4, 1), std::tuple("WebP", IFF_WEBP, 32),
                                         std::tuple("JPEG 2000", IFF_JP2, 32), std::tuple("BMP", IFF_BMP, 8)));

TEST(Image, TiffPagesComeOneByOne) {
  Pixa* pages = pixaCreate(3);
  for (int i = 0; i < 3; ++i) {
    Pix* pix = pixCreate(40 + i, 30, 1);
    pixaAddPix(pages, pix, L_INSERT);
  }
  l_uint8* data = nullptr;
  std::size_t size = 0;
  ASSERT_EQ(pixaWriteMemMultipageTiff(&data, &size, pages), 0);
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  std::free(data);
  pixaDestroy(&pages);
  const auto source = open_pages(bytes, {});
  ASSERT_TRUE(source.ok()) << source.error().describe();
  ASSERT_EQ(source.value()->pages(), 3u);
  EXPECT_EQ(source.value()->page(2).value().image->width, 42u);
  Limits limits;
  limits.pages = 2;
  EXPECT_EQ(open_pages(bytes, limits).error().describe(), "more than 2 pages");
}

TEST(Image, PixelsAreCountedBeforeTheyAreDecoded) {
  std::string huge = encoded(8, IFF_PNG);
  huge[16] = '\0';  // width and height of the header: 100,000 each
  huge.replace(16, 8, std::string("\x00\x01\x86\xa0\x00\x01\x86\xa0", 8));
  const auto source = open_pages(huge, {});
  ASSERT_FALSE(source.ok());
  EXPECT_EQ(source.error().describe(), "page 1: 100000×100000 pixels, more than 200000000 in all");
}

TEST(Image, DamageIsNamed) {
  EXPECT_EQ(open_pages("\x89PNG\r\n\x1a\n", {}).error().describe(), "the image has no header that can be read");
  std::string cut = encoded(32, IFF_PNG);
  cut.resize(cut.size() / 2);
  EXPECT_EQ(first_page(cut).error().describe(), "page 1: the image cannot be decoded");
}

}  // namespace
}  // namespace luyke::intake
