#include "ocr/photo.h"

#include <gtest/gtest.h>

namespace luyke::ocr {
namespace {

constexpr l_int32 kWidth = 1600;
constexpr l_int32 kHeight = 2000;

// A bright sheet on a dark table; its left and right edges slant inwards to the
// top by `slant` pixels.
PixPtr sheet_on_table(double slant) {
  PixPtr grey(pixCreate(kWidth, kHeight, 8));
  for (l_int32 y = 0; y < kHeight; ++y) {
    const double in = 100 + slant * (kHeight - y) / kHeight;
    for (l_int32 x = 0; x < kWidth; ++x) {
      const bool paper = y >= 80 && y < kHeight - 80 && x >= in && x < kWidth - in;
      pixSetPixel(grey.get(), x, y, paper ? 220 : 70);
    }
  }
  return grey;
}

TEST(Photo, ASheetSeenFromAsideBecomesARectangle) {
  PixPtr grey = sheet_on_table(200);
  const model::Turn back = straighten(grey);
  EXPECT_NEAR(pixGetWidth(grey.get()), 1384, 25) << "the longer one of its edges across";
  EXPECT_NEAR(pixGetHeight(grey.get()), 1848, 40);
  const model::Box top_left = back.apply({0, 0, 1, 1});
  EXPECT_NEAR(top_left.x, 100 + 200 * 0.96, 12);
  EXPECT_NEAR(top_left.y, 80, 12);
  const model::Box bottom_right = back.apply({pixGetWidth(grey.get()) - 1, pixGetHeight(grey.get()) - 1, 1, 1});
  EXPECT_NEAR(bottom_right.x, kWidth - 100 - 200 * 0.04, 12);
  EXPECT_NEAR(bottom_right.y, kHeight - 80, 12);
  Numa* counts = pixGetGrayHistogram(grey.get(), 4);
  l_float32 dark = 0;
  numaGetFValue(counts, 70, &dark);
  numaDestroy(&counts);
  EXPECT_LT(dark, 0.01F * kWidth * kHeight / 16) << "nothing of the table is left";
}

TEST(Photo, ShadowsAndScannersLidsAreNoTable) {
  for (const bool sharp : {false, true}) {
    PixPtr grey(pixCreate(kWidth, kHeight, 8));
    for (l_int32 y = 0; y < kHeight; ++y) {
      for (l_int32 x = 0; x < kWidth; ++x) {
        const int shade = sharp ? (x > 1400 || y < 50 ? 200 : 0) : 150 * x / kWidth;
        pixSetPixel(grey.get(), x, y, static_cast<l_uint32>(240 - shade));
      }
    }
    const model::Turn back = straighten(grey);
    EXPECT_EQ(pixGetWidth(grey.get()), kWidth);
    EXPECT_EQ(back.apply({10, 20, 30, 40}), (model::Box{10, 20, 30, 40}));
  }
}

}  // namespace
}  // namespace luyke::ocr
