#include "extract/filter_pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace luyke::extract {
namespace {

struct Case {
  const char* pattern;
  const char* filter;
};

TEST(FilterPattern, LeavesOutWhatMultipliesStates) {
  const Case cases[] = {
      {"ngày ([0-9]{1,2})", "ngày ([0-9]+)"},
      {"([0-9]{4}) ?tháng", "([0-9]{4}) ?tháng"},
      {"số[^0-9]{0,40}([0-9]+)", "số"},
      {"từ ([0-9]+)[^.;]{0,30} trở lên", " trở lên"},
      {"số[^0-9]{0,40}?x", "số"},
      {"a(?:b[^c]{0,9}d)", "a(?:b[^c]*d)"},
      {"lễ[^.]{0,9}x|tết", "lễ[^.]*x|tết"},
      {"[A-Z\\x{C0}-\\x{D6}]x", "[A-Z\\x{80}-\\x{10FFFF}]x"},
      {"x[^a-z\\x{C0}-\\x{D6}\\x{DF}]", "x[^a-z]"},
      {"[[({}]x\\{0,3}", "[[({}]x\\{0,3}"},
      {"[\\PLx\\x{D6}]", "[\\PLx\\x{D6}]"},
      {"[a-\\x{D6}]", "[a-\\x{D6}]"},
      {"(?:^|[^a-z])năm ([0-9]+)(?:$|[^a-z])", "năm ([0-9]+)"},
      {"x(?:^|[^a-z])y(?:$|[^a-z])?", "x(?:^|[^a-z])y(?:$|[^a-z])?"},
  };
  for (const Case& each : cases) EXPECT_EQ(filter_pattern(each.pattern), each.filter) << each.pattern;
}

}  // namespace
}  // namespace luyke::extract
