#include "ocr/marks.h"

#include <gtest/gtest.h>

namespace luyke::ocr {
namespace {

// The ink of a number: a letter stands for a piece, from the left. `d` a digit,
// `p` a point, `c` a comma, `s` a speck on the line, `u` a part of the digit before
// that broke off.
std::vector<model::Box> ink(std::string_view pieces) {
  std::vector<model::Box> boxes;
  std::int32_t x = 100;
  for (const char piece : pieces) {
    switch (piece) {
      case 'd': boxes.push_back({x, 200, 20, 34}); break;
      case 'p': boxes.push_back({x, 228, 6, 6}); break;
      case 'c': boxes.push_back({x, 228, 7, 13}); break;
      case 's': boxes.push_back({x, 231, 3, 3}); break;
      case 'u': boxes.push_back({x - 20, 222, 12, 12}); break;
    }
    x += piece == 'd' ? 24 : 10;
  }
  return boxes;
}

TEST(Marks, AreWhereTheInkHasThem) {
  struct Case {
    const char* text;
    const char* pieces;
    const char* parted;
  };
  for (const Case& each : {
           Case{"7753", "ddcdd", "77,53"},
           Case{"77/13", "ddcdd", "77,13"},
           Case{"47.33", "ddcdd", "47,33"},
           Case{"298,760", "dddpddd", "298.760"},
           Case{"298.760", "dddpddd", "298.760"},
           Case{"1.298,5", "dpdddcd", "1.298,5"},
           // A true slash is as high as a digit, so that the count does not fit.
           Case{"12/96", "ddddd", "12/96"},
           Case{"12/96", "dddd", "12/96"},
           Case{"7753", "dddd", "7753"},
           Case{"7753", "ddsdd", "7753"},
           Case{"7753", "ddudd", "7753"},
           // Digits that touch, or more than a number.
           Case{"7753", "dcdd", "7753"},
           Case{"7753%", "ddcddd", "7753%"},
           // A thin mark that was read and whose ink is gone.
           Case{"77,53", "dddd", "77,53"},
       }) {
    EXPECT_EQ(parted_by_ink(each.text, ink(each.pieces)), each.parted) << each.text << " " << each.pieces;
  }
}

}  // namespace
}  // namespace luyke::ocr
