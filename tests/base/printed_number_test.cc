#include "base/printed_number.h"

#include <gtest/gtest.h>

#include <string>

namespace luyke::base {
namespace {

std::string dump(std::string_view token, NumberStyle style) {
  const auto number = read_number(token, style);
  if (!number) return "no number";
  std::string text = number->value.to_string();
  if (number->decimals > 0) text += " decimals=" + std::to_string(number->decimals);
  if (number->trailing_zeros > 0) text += " zeros=" + std::to_string(number->trailing_zeros);
  if (number->grouped) text += " grouped";
  if (number->odd) text += " odd";
  return text;
}

struct Row {
  const char* token;
  const char* vietnamese;
  const char* english;
};

TEST(NumberValue, ReadsEachFormInBothStyles) {
  const Row rows[] = {
      {"02", "2", "2"},
      {"600", "600 zeros=2", "600 zeros=2"},
      {"17.540", "17540 zeros=1 grouped", "17.54 decimals=3"},
      {"1.322.500", "1322500 zeros=2 grouped", "1322500 zeros=2 grouped odd"},
      {"114,66", "114.66 decimals=2", "114.66 decimals=2 odd"},
      {"3.798,254", "3798.254 decimals=3 grouped", "3798.254 decimals=3 grouped odd"},
      {"1,234.5", "1234.5 decimals=1 grouped odd", "1234.5 decimals=1 grouped"},
      {"1,234,567", "1234567 grouped odd", "1234567 grouped"},
      {"101.86", "101.86 decimals=2 odd", "101.86 decimals=2"},
      {"6644.00", "6644 decimals=2 odd", "6644 decimals=2"},
      {"24,023", "24.023 decimals=3", "24023 grouped"},
      {"0.125", "0.125 decimals=3 odd", "0.125 decimals=3"},
      {"0299.000.115", "no number", "no number"},
      {"1.2.3", "no number", "no number"},
      {"97,0300", "97.03 decimals=4", "97.03 decimals=4 odd"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(dump(row.token, NumberStyle::kVietnamese), row.vietnamese) << row.token;
    EXPECT_EQ(dump(row.token, NumberStyle::kEnglish), row.english) << row.token;
  }
}

TEST(NumberValue, ForgetsNoDigitOfALongNumberAndRefusesTooLongOnes) {
  EXPECT_EQ(dump("123.456.789.012.345", NumberStyle::kVietnamese), "123456789012345 grouped");
  EXPECT_EQ(dump(std::string(60, '9'), NumberStyle::kVietnamese), "no number");
}

TEST(NumberValue, KnowsWhichTokensProveAStyle) {
  EXPECT_TRUE(proves("1,234.5", NumberStyle::kEnglish));
  EXPECT_TRUE(proves("1,234,567", NumberStyle::kEnglish));
  EXPECT_TRUE(proves("3.798,254", NumberStyle::kVietnamese));
  EXPECT_FALSE(proves("17.540", NumberStyle::kVietnamese));
  EXPECT_FALSE(proves("114,66", NumberStyle::kVietnamese));
}

TEST(NumberStyle, ManyDecimalPointsShowTheEnglishStyle) {
  EXPECT_EQ(style_of({"25.6", "101.6017", "43.1", "16.732"}), NumberStyle::kEnglish);
  // One among thousands is a slip, and one comma shows what commas are for.
  EXPECT_EQ(style_of({"1.250", "10.98", "6.208", "3.114"}), NumberStyle::kVietnamese);
  EXPECT_EQ(style_of({"25.6", "101.6", "43.1", "7,5"}), NumberStyle::kVietnamese);
  EXPECT_EQ(style_of({"25.6", "101.6", "43.1", "1.234.567"}), NumberStyle::kVietnamese);
}

}  // namespace
}  // namespace luyke::base
