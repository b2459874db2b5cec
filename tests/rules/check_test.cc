#include "rules/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/rules/rule_folder.h"

namespace luyke {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kRules = R"(
classes:
  - id: day
    class: date
    pattern: 'ngày {number}'
    examples: ["ngày [5], 3 xã", "ghi chú \\[a\\] ngày [1.000]"]
    not: ["5 ngày"]
metadata:
  - id: head
    pattern: 'Số: (?P<number>{number})/(?P<symbol>\pL+)'
    examples: ["Số: [05]/[BC]", "Số: 7/CV"]
    not: ["số 5"]
)";

std::vector<std::string> described(const std::vector<rules::ExampleFailure>& failures) {
  std::vector<std::string> lines;
  for (const rules::ExampleFailure& failure : failures) lines.push_back(failure.describe());
  return lines;
}

// Runs the class examples with claims given by sentence; others have none.
std::vector<std::string> check_with(const std::map<std::string, std::vector<rules::Claim>>& claims) {
  auto loaded = load_texts({{"a.yaml", kRules}});
  EXPECT_TRUE(loaded.ok()) << loaded.error().describe();
  for (auto& rule : loaded->classes) {
    for (auto& example : rule.examples) example.source.file = "a.yaml";
  }
  return described(rules::check_examples(loaded.value(), [&](std::string_view text) {
    const auto found = claims.find(std::string(text));
    return found == claims.end() ? std::vector<rules::Claim>() : found->second;
  }));
}

rules::Claim claim(std::uint32_t index, std::string text, std::string rule) {
  return {index, std::move(text), model::NumberClass::kDate, std::move(rule)};
}

TEST(CheckExamples, KeptExamplesGiveNoFailure) {
  EXPECT_THAT(check_with({{"ngày 5, 3 xã", {claim(0, "5", "day"), claim(1, "3", "")}},
                          {"ghi chú [a] ngày 1.000", {claim(0, "1.000", "day")}},
                          {"5 ngày", {claim(0, "5", "other")}}}),
              IsEmpty());
}

TEST(CheckExamples, SaysWhoGotTheNumber) {
  EXPECT_THAT(
      check_with(
          {{"ngày 5, 3 xã", {claim(0, "5", "date.full"), claim(1, "3", "day")}}, {"5 ngày", {claim(0, "5", "day")}}}),
      ElementsAre(
          "a.yaml: line 6, column 16: rule 'day': must get number 1 ('5'), but rule 'date.full' gets it as "
          "date, in 'ngày [5], 3 xã'",
          "a.yaml: line 6, column 16: rule 'day': gets number 2 ('3'), which is not marked, in 'ngày [5], 3 xã'",
          "a.yaml: line 6, column 34: rule 'day': must get number 1 ('1.000'), but no rule gets it, in "
          "'ghi chú \\[a\\] ngày [1.000]'",
          "a.yaml: line 7, column 11: rule 'day': gets number 1 ('5'), but must not speak here, in '5 ngày'"));
}

TEST(CheckExamples, TellsWhenTheNumbersThemselvesDiffer) {
  EXPECT_THAT(
      check_with({{"ngày 5, 3 xã", {claim(0, "5", "day")}}, {"ghi chú [a] ngày 1.000", {claim(0, "1", "day")}}}),
      ElementsAre("a.yaml: line 6, column 34: rule 'day': number 1 ('1.000') was read as '1', in "
                  "'ghi chú \\[a\\] ngày [1.000]'"));
}

std::vector<std::string> check_fields(const std::map<std::string, std::vector<rules::Field>>& fields) {
  auto loaded = load_texts({{"a.yaml", kRules}});
  EXPECT_TRUE(loaded.ok()) << loaded.error().describe();
  for (auto& rule : loaded->metadata) {
    for (auto& example : rule.examples) example.source.file = "a.yaml";
  }
  return described(rules::check_metadata_examples(loaded.value(), [&](std::string_view text) {
    const auto found = fields.find(std::string(text));
    return found == fields.end() ? std::vector<rules::Field>() : found->second;
  }));
}

TEST(CheckExamples, MetadataRulesMustReadTheMarkedParts) {
  EXPECT_THAT(check_fields({{"Số: 05/BC", {{"head", "number", "05"}, {"head", "symbol", "BC"}, {"x", "kind", "BC"}}},
                            {"Số: 7/CV", {{"head", "number", "7"}}}}),
              IsEmpty());
  EXPECT_THAT(
      check_fields({{"Số: 05/BC", {{"head", "number", "05"}}}, {"số 5", {{"head", "number", "5"}}}}),
      ElementsAre("a.yaml: line 11, column 16: rule 'head': reads other parts than those marked: number '05', in "
                  "'Số: [05]/[BC]'",
                  "a.yaml: line 11, column 33: rule 'head': does not speak, in 'Số: 7/CV'",
                  "a.yaml: line 12, column 11: rule 'head': must not speak here, but reads number '5', in 'số 5'"));
}

}  // namespace
}  // namespace luyke
