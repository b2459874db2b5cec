#include "rules/regex_text.h"

#include <gtest/gtest.h>

namespace luyke {
namespace {

using rules::with_latin_letters;

TEST(RegexText, WritesPropertiesAsRanges) {
  const std::string marks = "\\x{300}-\\x{36F}";
  EXPECT_EQ(with_latin_letters("a\\pMb"), "a[" + marks + "]b");
  EXPECT_EQ(with_latin_letters("\\p{M}{2}"), "[" + marks + "]{2}");
  EXPECT_EQ(with_latin_letters("[^\\pM&.-]"), "[^" + marks + "&.-]");
  const std::string capitals = with_latin_letters("\\p{Lu}");
  for (const char* each : {"A-Z", "\\x{110}", "\\x{1AF}", "\\x{1EA0}", "\\x{1EF8}"}) {
    EXPECT_NE(capitals.find(each), std::string::npos) << each;
  }
  EXPECT_EQ(capitals.find("\\x{1EA1}"), std::string::npos);
  EXPECT_NE(with_latin_letters("\\p{Ll}").find("\\x{1EA1}"), std::string::npos);
}

TEST(RegexText, LeavesTheRestAsItIs) {
  for (const char* regex :
       {"\\\\pM", "\\[\\pZ]", "[]\\]x]", "[[:alpha:]]\\x{2013}\\x41", "\\p{Greek}\\PM", "(?:^|$)", ""}) {
    EXPECT_EQ(with_latin_letters(regex), regex);
  }
}

TEST(RegexText, SkipsEscapesAndClasses) {
  EXPECT_EQ(rules::skip_escape("\\pLx", 0), 3U);
  EXPECT_EQ(rules::skip_escape("\\p{Lu}x", 0), 6U);
  EXPECT_EQ(rules::skip_escape("\\x{2013}x", 0), 8U);
  EXPECT_EQ(rules::skip_escape("\\.x", 0), 2U);
  EXPECT_EQ(rules::skip_escape("\\.", 0), 2U);
  EXPECT_EQ(rules::skip_class("[^]a]b", 0), 5U);
  EXPECT_EQ(rules::skip_class("[\\]a]b", 0), 5U);
  EXPECT_EQ(rules::skip_class("[[:alpha:]]b", 0), 11U);
  EXPECT_EQ(rules::skip_class("[ab", 0), std::string::npos);
}

TEST(RegexText, EscapesWhatHasAMeaning) { EXPECT_EQ(rules::escaped_regex("a.b(c)|d%"), "a\\.b\\(c\\)\\|d%"); }

}  // namespace
}  // namespace luyke
