#include "intake/txt/txt.h"

#include <gtest/gtest.h>

#include "intake/intake.h"
#include "tests/intake/package.h"

namespace luyke::intake::test {
namespace {

std::string shown(const std::string& bytes) { return read_and_show(bytes, "report.txt"); }

TEST(Txt, BlankLinesPartParagraphs) {
  EXPECT_EQ(shown("một\nhai\n\n \t\nba\n"), "p \"một\\nhai\"\np \"ba\"\n");
  EXPECT_EQ(shown("một"), "p \"một\"\n");
  EXPECT_EQ(shown("\n\n"), "");
}

TEST(Txt, ALongLineThatEndsIsAParagraph) {
  std::string sentence = "Trong";
  while (sentence.size() < 300) sentence += " tháng";
  EXPECT_EQ(shown("Mở đầu\n" + sentence + ".\nVề y tế\n\nhết\n"),
            "p \"Mở đầu\\n" + sentence + ".\"\np \"Về y tế\"\np \"hết\"\n");
}

TEST(Txt, EveryKindOfLineBreakIsOne) {
  EXPECT_EQ(shown("a\r\nb\r\n\r\nc"), "p \"a\\nb\"\np \"c\"\n");
  EXPECT_EQ(shown("a\rb\r\rc"), "p \"a\\nb\"\np \"c\"\n");
}

TEST(Txt, LinesStayAsTheyAre) { EXPECT_EQ(shown("  1 | 2\t3  \n"), "p \"  1 | 2\\t3  \"\n"); }

TEST(Txt, TheByteOrderMarkIsNoText) { EXPECT_EQ(shown("\xef\xbb\xbfSố 1"), "p \"Số 1\"\n"); }

TEST(Txt, FormFeedsArePages) {
  EXPECT_EQ(shown("a\n\fb\n\nc\f"), "page=1 p \"a\"\nbreak page=2 p \"b\"\npage=2 p \"c\"\n");
  const auto document = read("a.txt", "a\fb\f");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->pages, 2u);
}

TEST(Txt, NamesTheByteThatIsNoUtf8) {
  EXPECT_EQ(shown("S\xe1\xbb\x91 \xff 1"), "damaged: report.txt: byte 5: not UTF-8 text\n");
  EXPECT_EQ(shown("\xef\xbb\xbf\x41\xe1\xbb"), "damaged: report.txt: byte 4: not UTF-8 text\n");
}

TEST(Txt, StopsAtTheLimitOfBlocks) {
  Limits limits;
  limits.blocks = 2;
  EXPECT_TRUE(read("a.txt", "1\n\n2\n", limits).ok());
  const auto document = read("a.txt", "1\n\n2\n\n3\n", limits);
  ASSERT_FALSE(document.ok());
  EXPECT_EQ(document.error().code, base::ErrorCode::kTooLarge);
  EXPECT_EQ(document.error().describe(), "a.txt: more than 2 blocks");
}

}  // namespace
}  // namespace luyke::intake::test
