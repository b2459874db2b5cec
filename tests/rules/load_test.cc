#include "rules/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "rules/regex_text.h"
#include "tests/rules/rule_folder.h"

namespace luyke {
namespace {

using model::NumberClass;
using testing::ElementsAre;

// A class rule with this pattern; the examples do not matter to the loader.
std::string rule_with(const std::string& pattern) {
  return "classes:\n  - {id: r, class: date, pattern: '" + pattern + "', examples: ['[1]']}\n";
}

std::string regex_of(const std::string& pattern, const std::string& more = "") {
  const auto rules = load_texts({{"a.yaml", rule_with(pattern)}, {"b.yaml", more}});
  return rules.ok() ? rules->classes.at(0).pattern : rules.error().describe();
}

TEST(LoadRules, ReadsVocabulary) {
  const auto rules = load_texts({{"a.yaml", R"(
units:
  - {phrase: triệu đồng, unit: đồng, dimension: money, scale: 6, continuous: true}
  - phrase: "%"
    rate: true
scales: [{phrase: tỷ, exponent: 9}]
approximations: [{phrase: hơn, approx: over}]
cues:
  parts_closed: [gồm, bao gồm]
  plan: [kế hoạch]
messages:
  sum_mismatch: {vi: "Chênh lệch {difference}", en: "Off by {difference}"}
indicators:
  - {code: L01, name: Việc làm mới, synonyms: [tạo việc làm], unit: người, kind: flow, year_start: 12-15}
areas: [{name: Sóc Trăng, code: "94"}]
)"}});
  ASSERT_TRUE(rules.ok()) << rules.error().describe();
  ASSERT_EQ(rules->units.size(), 2U);
  EXPECT_EQ(rules->units[0].canonical, "đồng");
  EXPECT_EQ(rules->units[0].scale, 6);
  EXPECT_TRUE(rules->units[0].continuous);
  EXPECT_EQ(rules->units[1].canonical, "%");
  EXPECT_TRUE(rules->units[1].rate);
  EXPECT_EQ(rules->scales.at(0).exponent, 9);
  EXPECT_EQ(rules->approximations.at(0).approx, model::Approx::kOver);
  ASSERT_EQ(rules->cues.size(), 3U);
  EXPECT_EQ(rules->cues[1].phrase, "bao gồm");
  EXPECT_EQ(rules->cues[1].kind, model::CueKind::kPartsClosed);
  EXPECT_EQ(rules->cues[1].source.line, 9);
  EXPECT_EQ(rules->cues[1].source.column, 23);
  EXPECT_EQ(rules->messages.at("sum_mismatch").en, "Off by {difference}");
  EXPECT_EQ(rules->indicators.at(0).year_start, "12-15");
  EXPECT_EQ(rules->areas.at(0).code, "94");
}

TEST(LoadRules, GivesOneClassRuleForEachPattern) {
  const auto rules = load_texts({{"a.yaml", R"(
classes:
  - id: date.words
    class: date
    priority: 50
    case: sensitive
    patterns:
      - 'ngày {number} tháng {number}(?: năm {number:year})?'
      - 'mùng {number} {number:-}'
    examples: ["ngày [5] tháng [11]"]
    not: ["5 ngày"]
)"}});
  ASSERT_TRUE(rules.ok()) << rules.error().describe();
  ASSERT_EQ(rules->classes.size(), 2U);
  const model::ClassRule& first = rules->classes[0];
  EXPECT_THAT(first.groups, ElementsAre(NumberClass::kDate, NumberClass::kDate, NumberClass::kYear));
  EXPECT_EQ(first.priority, 50);
  EXPECT_TRUE(first.case_sensitive);
  ASSERT_EQ(first.examples.size(), 2U);
  EXPECT_TRUE(first.examples[0].must_speak);
  EXPECT_FALSE(first.examples[1].must_speak);
  EXPECT_EQ(first.source.line, 3);
  EXPECT_EQ(first.pattern_source.line, 8);
  const model::ClassRule& second = rules->classes[1];
  EXPECT_EQ(second.id, "date.words");
  EXPECT_THAT(second.groups, ElementsAre(NumberClass::kDate));
  EXPECT_EQ(second.pattern, "mùng ([0-9]+(?:[.,][0-9]+)*) (?:[0-9]+(?:[.,][0-9]+)*)");
  EXPECT_TRUE(second.examples.empty());
  EXPECT_EQ(second.pattern_source.line, 9);
}

TEST(LoadRules, FillsInPlaceholders) {
  const std::string number = "([0-9]+(?:[.,][0-9]+)*)";
  const std::string word = rules::with_latin_letters("[^\\pL\\pM\\pN]");
  const std::string capital = rules::with_latin_letters("\\p{Lu}");
  const std::string vocabulary = R"yaml(
units: [{phrase: lượt}, {phrase: lượt người}, {phrase: "đồng/m2 (sàn)"}]
scales: [{phrase: tỷ, exponent: 9}]
approximations: [{phrase: hơn, approx: over}]
cues: {plan: [kế hoạch, KH.]}
lists: {day_word: [ngày, mùng]}
fragments: {day: '[12][0-9]', span: '{number}-{number:year}', two_spans: '{span};{span}'}
)yaml";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{<}{number}{>}", "(?:^|" + word + ")" + number + "(?:$|" + word + ")"},
      {"{number} {unit}", number + " (?:đồng/m2 \\(sàn\\)|lượt người|lượt)"},
      {"{approx} {number} {scale}", "(?:hơn) " + number + " (?:tỷ)"},
      {"{cue.plan} {number}", "(?:kế hoạch|KH\\.) " + number},
      {"{day_word} {number}", "(?:mùng|ngày) " + number},
      {"{number=day}", "((?:[12][0-9]))"},
      {"{number:year=day}/{number:-=day}", "((?:[12][0-9]))/(?:(?:[12][0-9]))"},
      {"{two_spans}", "(?:(?:" + number + "-" + number + ");(?:" + number + "-" + number + "))"},
      {"[{unit}]{1,3}{2}\\p{Lu}\\x{2013}\\({number}", "[{unit}]{1,3}{2}" + capital + "\\x{2013}\\(" + number},
      {"[](]{number}[^]][[:alpha:]()]", "[](]" + number + "[^]][[:alpha:]()]"},
  };
  for (const auto& [pattern, regex] : cases) EXPECT_EQ(regex_of(pattern, vocabulary), regex) << pattern;
  const auto rules = load_texts({{"a.yaml", rule_with("{two_spans}")}, {"b.yaml", vocabulary}});
  ASSERT_TRUE(rules.ok());
  EXPECT_THAT(rules->classes.at(0).groups,
              ElementsAre(NumberClass::kDate, NumberClass::kYear, NumberClass::kDate, NumberClass::kYear));
}

TEST(LoadRules, ReadsMetadataRules) {
  const auto rules = load_texts({{"a.yaml", R"(
metadata:
  - id: number
    pattern: 'Số: (?P<number>{number})/(?P<symbol>[\pL-]+)'
    case: sensitive
    examples: ["Số: [05]/[BC-STC]", "Số: 05/BC-STC"]
    not: ["tổng số: 05"]
)"}});
  ASSERT_TRUE(rules.ok()) << rules.error().describe();
  const model::MetadataRule& rule = rules->metadata.at(0);
  EXPECT_EQ(rule.pattern, rules::with_latin_letters("Số: (?P<number>(?:[0-9]+(?:[.,][0-9]+)*))/(?P<symbol>[\\pL-]+)"));
  EXPECT_TRUE(rule.case_sensitive);
  EXPECT_EQ(rule.examples.size(), 3U);
}

TEST(LoadRules, VersionFollowsNamesAndBytes) {
  const auto version = [](const std::map<std::string, std::string>& files) { return load_texts(files)->version; };
  const std::string first = version({{"a.yaml", "cues: {plan: [x]}"}});
  EXPECT_EQ(first.size(), 12U);
  EXPECT_EQ(first, version({{"a.yaml", "cues: {plan: [x]}"}}));
  EXPECT_NE(first, version({{"a.yaml", "cues: {plan: [y]}"}}));
  EXPECT_NE(first, version({{"b.yaml", "cues: {plan: [x]}"}}));
  EXPECT_NE(first, version({{"a.yaml", "cues: {plan: [x]}"}, {"sub/b.yaml", "# nothing yet"}}));
  // Files that are no rules do not count.
  EXPECT_EQ(first, version({{"a.yaml", "cues: {plan: [x]}"}, {"README.md", "words"}}));
}

TEST(LoadRules, NamesAMissingFolder) {
  const auto missing = rules::load("/no/such/folder");
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code, base::ErrorCode::kNotFound);
  EXPECT_EQ(missing.error().describe(), "/no/such/folder: no folder of rules: No such file or directory");
}

TEST(RuleFiles, Load) {
  const auto rules = rules::load(LUYKE_SOURCE_DIR "/rules");
  ASSERT_TRUE(rules.ok()) << rules.error().describe();
  EXPECT_FALSE(rules->units.empty());
  EXPECT_FALSE(rules->cues.empty());
  std::set<std::string> with_examples;
  for (const model::ClassRule& rule : rules->classes) {
    for (const model::RuleExample& example : rule.examples) {
      if (example.must_speak) with_examples.insert(rule.id);
    }
    EXPECT_TRUE(with_examples.contains(rule.id)) << rule.id << " has no examples";
  }
}

}  // namespace
}  // namespace luyke
