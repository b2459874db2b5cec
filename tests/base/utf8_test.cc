#include "base/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace luyke::base {
namespace {

std::vector<char32_t> decoded(std::string_view text) {
  std::vector<char32_t> points;
  for (std::size_t at = 0; at < text.size();) points.push_back(next_code_point(text, at));
  return points;
}

TEST(Utf8, DecodesVietnamese) {
  EXPECT_EQ(decoded("lũy kế"), (std::vector<char32_t>{'l', 0x169, 'y', ' ', 'k', 0x1EBF}));
  EXPECT_EQ(decoded("“…”"), (std::vector<char32_t>{0x201C, 0x2026, 0x201D}));
}

TEST(Utf8, StrayBytesComeBackOneByOne) {
  const std::vector<std::pair<std::string, std::size_t>> rows = {
      {"\x80", 1},         {"\xC3", 1},
      {"\xC0\xAF", 2},     {"\xE0\x80\xAF", 3},
      {"\xED\xA0\x80", 3}, {"\xF4\x90\x80\x80", 4},
      {"\xF8\x88", 2},     {"\xF0\x82\x82\xAC", 4},
      {"\xE1\xBA", 2},     {"\xFF\xFE", 2},
  };
  for (const auto& [bytes, count] : rows) {
    EXPECT_FALSE(is_valid_utf8(bytes));
    EXPECT_EQ(count_code_points(bytes), count);
    EXPECT_EQ(decoded(bytes), std::vector<char32_t>(count, 0xFFFD));
  }
  EXPECT_EQ(decoded("a\xE1\xBA z"), (std::vector<char32_t>{'a', 0xFFFD, 0xFFFD, ' ', 'z'}));
}

TEST(Utf8, EveryCodePointSurvivesTheRoundTrip) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_code_point(text, c);
    std::size_t at = 0;
    ASSERT_EQ(next_code_point(text, at), c);
    ASSERT_EQ(at, text.size());
    ASSERT_TRUE(is_valid_utf8(text));
  }
}

TEST(Utf8, OffsetsAndSlices) {
  const std::string text = "lũy kế 344";
  EXPECT_EQ(count_code_points(text), 10u);
  EXPECT_EQ(byte_offset(text, 0), 0u);
  EXPECT_EQ(byte_offset(text, 2), 3u);
  EXPECT_EQ(byte_offset(text, 99), text.size());
  EXPECT_EQ(slice(text, 4, 6), "kế");
  EXPECT_EQ(slice(text, 7, 10), "344");
  EXPECT_EQ(slice(text, 3, 3), "");
  EXPECT_EQ(slice(text, 8, 99), "44");
}

// Any bytes at all: the pieces between neighbouring offsets give the text back.
TEST(Utf8, SlicesOfAnyBytesJoinToTheText) {
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (auto size = random() % 40; size > 0; --size) text.push_back(static_cast<char>(random() % 256));
    std::string joined;
    for (std::uint32_t n = 0; n < count_code_points(text); ++n) joined += slice(text, n, n + 1);
    EXPECT_EQ(joined, text);
  }
}

}  // namespace
}  // namespace luyke::base
