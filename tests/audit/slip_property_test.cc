#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "audit/audit.h"
#include "audit/slips.h"
#include "tests/audit/reading_builder.h"

namespace luyke::audit {
namespace {

std::string grouped(int value) {
  std::string digits = std::to_string(value);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ".");
  return digits;
}

// A bracketed list of random parts with its true total.
std::string list_text(std::mt19937& random) {
  const int count = std::uniform_int_distribution<int>(2, 8)(random);
  int total = 0;
  std::string parts;
  for (int i = 0; i < count; ++i) {
    const int value = std::uniform_int_distribution<int>(11, 9999)(random);
    total += value;
    parts += std::string(i > 0 ? " , " : "") + "nhóm [" + grouped(value) + " người]";
  }
  return "tuyển sinh [" + grouped(total) + " người] (" + parts + ")";
}

long errors_of(model::Reading reading) {
  check(reading);
  return std::count_if(reading.findings.begin(), reading.findings.end(),
                       [](const auto& finding) { return finding.severity == model::Severity::kError; });
}

TEST(Slips, ATrueSumGivesNoFindingAndEachChangedDigitExactlyOneError) {
  std::mt19937 random(20231105);
  for (int round = 0; round < 12; ++round) {
    const std::string text = list_text(random);
    const model::Reading reading = testing::reading_of(text);
    ASSERT_EQ(errors_of(reading), 0) << text;
    for (std::size_t f = 0; f < reading.figures.size(); ++f) {
      for (const Variant& variant : variants_of(reading.figures[f])) {
        if (std::string_view(variant.why) != "one_digit") continue;
        model::Reading changed = reading;
        changed.figures[f].value = variant.value;
        changed.figures[f].text = variant.print;
        EXPECT_EQ(errors_of(changed), 1) << text << " with " << variant.print;
      }
    }
  }
}

TEST(Slips, AnOpenListThatOnceAddedUpIsWatchedToo) {
  const model::Reading reading = testing::reading_of(
      "tốt nghiệp [17.251 người], <parts_open trong đó> cao đẳng [461 người], trung cấp [319 người], sơ cấp [5.891 "
      "người], ngắn hạn [9.329 người], thường xuyên [1.251 người]");
  ASSERT_EQ(errors_of(reading), 0);
  for (std::size_t f = 0; f < reading.figures.size(); ++f) {
    for (const Variant& variant : variants_of(reading.figures[f])) {
      if (std::string_view(variant.why) != "one_digit") continue;
      model::Reading changed = reading;
      changed.figures[f].value = variant.value;
      changed.figures[f].text = variant.print;
      check(changed);
      EXPECT_EQ(changed.findings.size(), 1U) << variant.print;
    }
  }
}

}  // namespace
}  // namespace luyke::audit
