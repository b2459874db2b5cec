#include "render/cells.h"

#include <gtest/gtest.h>

#include "render/wrap.h"

namespace luyke::render {
namespace {

TEST(Cells, WidthCountsColumnsNotBytes) {
  EXPECT_EQ(display_width("Lũy kế"), 6u);
  EXPECT_EQ(display_width("Lu\u0303y ke\u0302\u0301"), 6u);  // the same, decomposed
  EXPECT_EQ(display_width("表"), 2u);
  EXPECT_EQ(display_width("a\u200bb"), 2u);
  EXPECT_EQ(display_width("\xff"), 1u);
}

TEST(Cells, NothingSteersTheTerminal) {
  EXPECT_EQ(printable("a\x1b[31mb\x07\r\nc"), "a [31mb   c");
  EXPECT_EQ(printable("a\u202eb\u2066c"), "abc");
  EXPECT_EQ(printable("a\u009bb"), "a b");
  EXPECT_EQ(printable("\xff"), "\uFFFD");
}

TEST(Cells, PadsAndShortens) {
  EXPECT_EQ(pad_right("kế", 4), "kế  ");
  EXPECT_EQ(pad_left("kế", 4), "  kế");
  EXPECT_EQ(shortened("lũy kế", 6), "lũy kế");
  EXPECT_EQ(shortened("lũy kế", 5), "lũy …");
  EXPECT_EQ(shortened("lu\u0303yk", 2), "l…");
  EXPECT_EQ(shortened("表表", 3), "表…");
  EXPECT_EQ(shortened("abc", 0), "");
}

TEST(Wrap, BreaksAtSpacesByColumns) {
  EXPECT_EQ(wrapped("lũy kế đến hết tháng mười", 2, 12), "lũy kế đến\n  hết tháng\n  mười\n");
  EXPECT_EQ(wrapped("mộttừrấtdàikhônggãy ngắn", 0, 8), "mộttừrấtdàikhônggãy\nngắn\n");
}

TEST(Wrap, MarksStayCloseToTheirBrackets) {
  const ExcerptLine line = {{"gồm (", false}, {"31", true}, {", ", false}, {"47", true}, {")", false}};
  EXPECT_EQ(wrapped(line, 0, 80, Paint(false)), "gồm ([31], [47])\n");
  EXPECT_EQ(wrapped(line, 0, 80, Paint(true)), "gồm (\x1b[1;33m31\x1b[0m, \x1b[1;33m47\x1b[0m)\n");
  EXPECT_EQ(wrapped(line, 0, 11, Paint(true)), "gồm (\x1b[1;33m31\x1b[0m,\n\x1b[1;33m47\x1b[0m)\n");
}

}  // namespace
}  // namespace luyke::render
