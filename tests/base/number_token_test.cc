#include "base/number_token.h"

#include <gtest/gtest.h>

#include <string>

namespace luyke::base {
namespace {

std::string tokens(const std::string& text) {
  std::string all;
  for (const Bytes range : number_tokens(text)) all += text.substr(range.begin, range.size()) + "|";
  return all;
}

TEST(NumberTokens, ArePartedByAllButASingleMarkBetweenDigits) {
  EXPECT_EQ(tokens("1.234,5 và 12/3"), "1.234,5|12|3|");
  EXPECT_EQ(tokens("1..2 3., 4.a"), "1|2|3|4|");
  EXPECT_EQ(tokens("số 7."), "7|");
  EXPECT_EQ(tokens("m²"), "");
  EXPECT_EQ(tokens(""), "");
}

}  // namespace
}  // namespace luyke::base
