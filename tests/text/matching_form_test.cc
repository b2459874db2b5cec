#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/passage.h"

namespace luyke::text {
namespace {

struct Case {
  std::string printed;
  std::string expected;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(matching_form(c.printed), c.expected) << "printed: " << c.printed;
}

TEST(MatchingForm, PlacesToneMarksTheNewWay) {
  expect_all({
      {"hoà bình", "hòa bình"},
      {"CỘNG HOÀ", "CỘNG HÒA"},
      {"Hoà", "Hòa"},
      {"luỹ kế", "lũy kế"},
      {"thuỷ lợi", "thủy lợi"},
      {"uỷ ban, Uỷ ban, UỶ BAN", "ủy ban, Ủy ban, ỦY BAN"},
      {"khoẻ", "khỏe"},
      {"ma tuý", "ma túy"},
      {"goá", "góa"},
      {"loà xoà", "lòa xòa"},
  });
}

TEST(MatchingForm, KeepsToneMarksThatHaveOnePlace) {
  expect_all({
      {"hoàn toàn", "hoàn toàn"},
      {"ngoài", "ngoài"},
      {"khoảng", "khoảng"},
      {"huyện", "huyện"},
      {"huỳnh quỳnh", "huỳnh quỳnh"},
      {"quý, quỹ, quà, quá, quả", "quý, quỹ, quà, quá, quả"},
      {"giá, già, giả", "giá, già, giả"},
      {"khuya, tuya", "khuya, tuya"},
      {"chuyển", "chuyển"},
      {"múa, của", "múa, của"},
      {"lòe loẹt", "lòe loẹt"},
  });
}

TEST(MatchingForm, MovesMisplacedToneMarks) {
  expect_all({
      {"hòan tòan", "hoàn toàn"},
      {"ngòai", "ngoài"},
      {"hùynh", "huỳnh"},
      {"qúy, qúa, qủa", "quý, quá, quả"},
  });
}

TEST(MatchingForm, WritesFreeEndingsWithY) {
  expect_all({
      {"tỉ đồng, TỈ LỆ, 5tỉ", "tỷ đồng, TỶ LỆ, 5tỷ"},
      {"quí III, Quí", "quý III, Quý"},
      {"kĩ thuật, kỉ luật, kì, kí", "kỹ thuật, kỷ luật, kỳ, ký"},
      {"liệt sĩ", "liệt sỹ"},
      {"lí do", "lý do"},
      {"nước Mĩ", "nước Mỹ"},
      {"qui định, quĩ", "quy định, quỹ"},
      {"hi vọng", "hy vọng"},
  });
}

TEST(MatchingForm, KeepsOtherWordsWithI) {
  expect_all({
      {"lì xì, sỉ, chỉ, thị, nghỉ", "lì xì, sỉ, chỉ, thị, nghỉ"},
      {"XI, LI, I", "XI, LI, I"},
      {"tỉnh, kinh, lít", "tỉnh, kinh, lít"},
      {"tui, cúi", "tui, cúi"},
  });
}

TEST(MatchingForm, UnifiesLookAlikes) {
  expect_all({
      {"phƣơng, TRƢỜNG", "phương, TRƯỜNG"},
      {"nhƣ\u0301", "nhứ"},
      {"Ðẩy mạnh, Ɖịnh, ðịnh", "Đẩy mạnh, Định, định"},
      {"a–b—c−d‐e‑f", "a-b-c-d-e-f"},
      {"“a” „b″ ‘c’", "\"a\" \"b\" 'c'"},
      {"125⁄NQ-CP, 3∕4", "125/NQ-CP, 3/4"},
      {"…", "…"},
      {"m², ½, №", "m², ½, №"},
      {"１２３", "１２３"},
  });
}

TEST(MatchingForm, UnifiesWhiteSpace) {
  expect_all({
      {"1\u00A0322", "1 322"},
      {"1\u202F322\u2009người\u3000x", "1 322 người x"},
      {"a  \u00A0 b", "a b"},
      {"a\t\tb\nc\n\nd", "a\tb\nc\n\nd"},
      {"lao\u00AD động \uFEFFviệc\u200B làm", "lao động việc làm"},
      {"a \u200B b", "a b"},
  });
}

TEST(MatchingForm, NeverLetsNumbersGrowTogether) {
  expect_all({
      {"1\u200B322", "1\u200B322"},
      {"1\u200B\u200B.322", "1\u200B.322"},
      {"1\u200B người", "1 người"},
  });
}

TEST(MatchingForm, ReplacesStrayBytes) { EXPECT_EQ(matching_form("a\xFF\xC3 1"), "a\uFFFD\uFFFD 1"); }

TEST(Key, HoldsWordsOnly) {
  EXPECT_EQ(key_of("Luỹ  kế"), "lũy kế");
  EXPECT_EQ(key_of(" (LĐ-TB&XH: 1.463 hồ sơ) "), "lđ tb xh 1 463 hồ sơ");
  EXPECT_EQ(key_of("km²"), "km²");
  EXPECT_EQ(key_of("…"), "");
  EXPECT_EQ(markless_key_of("Luỹ  kế"), "luy ke");
  EXPECT_EQ(markless_key_of("ĐƯỜNG Đẹp ỡ"), "duong dep o");
}

}  // namespace
}  // namespace luyke::text
