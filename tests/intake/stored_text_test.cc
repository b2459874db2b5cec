#include "intake/txt/stored_text.h"

#include <gtest/gtest.h>

#include "intake/intake.h"
#include "intake/sniff/sniff.h"

namespace luyke::intake {
namespace {

using namespace std::string_literals;

TEST(StoredText, Utf16IsToldByItsMark) {
  EXPECT_EQ(utf8_of_stored("\xff\xfeS\0\xd1\x1e \0\x35\0"s), "Số 5");
  EXPECT_EQ(utf8_of_stored("\xfe\xff\0S\x1e\xd1\0 \0\x35"s), "Số 5");
  EXPECT_EQ(utf8_of_stored("\xff\xfe\x3d\xd8\x00\xde\x3d\xd8.\0\x00\xde"s), "😀\uFFFD.\uFFFD");
}

TEST(StoredText, OldBytesAreKeptApart) {
  EXPECT_EQ(utf8_of_stored("Thủ tướng \xff"s), std::nullopt);  // UTF-8 with a stray byte
  EXPECT_EQ(utf8_of_stored("Th\xf1 t\xad\xedng \x93"s), "Thñ t\u00adíng “");
}

TEST(StoredText, OldBytesAreTextToTheSniffer) {
  EXPECT_EQ(sniff("Th\xf1 t\xad\xedng Ch\xddnh ph\xf1"), ContentKind::kBrokenText);
  EXPECT_EQ(sniff("C\x12NG H\xbc"
                  "A X\x82 H\x12I CH\xd1 NGH\xb8"
                  "A VI\x06T NAM"),
            ContentKind::kBrokenText);
  EXPECT_EQ(sniff("Th\xf1 t\xad\xedng\0 Ch\xddnh ph\xf1"s), ContentKind::kBinary);
  EXPECT_EQ(sniff("<html><body>Th\xf1 t\xad\xedng"), ContentKind::kHtml);
}

TEST(StoredText, IsReadLineByLine) {
  const auto document = read("a.txt", "Th\xf1 t\xad\xedng\n\nCh\xddnh ph\xf1: 12");
  ASSERT_TRUE(document.ok());
  ASSERT_EQ(document->blocks.size(), 2U);
  EXPECT_EQ(document->blocks[1].paragraph()->text.printed, "ChÝnh phñ: 12");
}

}  // namespace
}  // namespace luyke::intake
