#include "rules/propose.h"

#include <gtest/gtest.h>

#include "tests/rules/rule_folder.h"

namespace luyke {
namespace {

rules::RuleProposal proposal(std::string sentence, std::vector<std::string> words) {
  rules::RuleProposal each;
  each.id = "name.new";
  each.number_class = model::NumberClass::kName;
  each.sentence = std::move(sentence);
  each.words = std::move(words);
  return each;
}

// The pattern line of the rule, or the reason why there is none.
std::string pattern_for(const rules::RuleProposal& wanted) {
  const auto yaml = rules::make_rule_yaml(wanted);
  if (!yaml.ok()) return yaml.error().message;
  const auto loaded = load_texts({{"new.yaml", yaml.value()}});
  EXPECT_TRUE(loaded.ok()) << loaded.error().describe() << "\n" << yaml.value();
  const std::size_t begin = yaml->find("pattern: ") + 9;
  return yaml->substr(begin, yaml->find('\n', begin) - begin);
}

TEST(ProposeRule, KeepsWordsAndGeneralisesTheRest) {
  struct Case {
    const char* sentence;
    std::vector<std::string> words;
    const char* pattern;
  };
  const std::vector<Case> cases = {
      {"Nâng cấp Quốc lộ [60] dài 12 km", {"Quốc lộ"}, "'{<}quốc lộ {number}{>}'"},
      {"Tuyến ĐƯỜNG TỈNH mới số [912]", {"ĐƯỜNG TỈNH"}, "'{<}đường tỉnh[^0-9.;]{0,40}{number}{>}'"},
      {"Trong [3] năm 2021, 2022", {"năm"}, "'{<}{number} năm{>}'"},
      {"xã An Lạc 5 và ấp [7]", {"xã", "ấp"}, "'{<}xã[^0-9.;]{0,40}{number:-}[^0-9.;]{0,40}ấp {number}{>}'"},
      {"quyết định [12]/[2023]/QĐ", {"quyết định", "/QĐ"}, "'{<}quyết định {number}/{number}/qđ{>}'"},
      {"cúm H5N[1].", {"H5N"}, "'{<}h{number:-}n{number}{>}'"},
      {"(*) theo mẫu {a} [4]", {"{a}"}, "'\\{a\\} {number}{>}'"},
      {"nước 'sạch' [2] ca", {"'sạch'"}, "'''sạch'' {number}{>}'"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(pattern_for(proposal(each.sentence, each.words)), each.pattern) << each.sentence;
  }
}

TEST(ProposeRule, TakesTheNearestOccurrenceOfAWord) {
  EXPECT_EQ(pattern_for(proposal("số liệu của ấp số [4]", {"số"})), "'{<}số {number}{>}'");
}

TEST(ProposeRule, WidensAGapOnlyAsFarAsTheExample) {
  const std::string far = "mã định danh của cơ quan đăng ký và quản lý hồ sơ: [93]";
  EXPECT_EQ(pattern_for(proposal(far, {"mã"})), "'{<}mã[^0-9.;]{0,49}{number}{>}'");
  EXPECT_EQ(pattern_for(proposal("mã v.v. và [93]", {"mã"})), "'{<}mã[^0-9]{0,40}{number}{>}'");
}

TEST(ProposeRule, WritesTheWholeRule) {
  rules::RuleProposal wanted = proposal("mạng [5]G", {"G"});
  wanted.case_sensitive = true;
  wanted.counter_examples = {"5 gói thầu", "rộng 'hơn' 5g"};
  EXPECT_EQ(rules::make_rule_yaml(wanted).value(),
            "classes:\n"
            "  - id: name.new\n"
            "    class: name\n"
            "    case: sensitive\n"
            "    pattern: '{<}{number}G{>}'\n"
            "    examples:\n"
            "      - 'mạng [5]G'\n"
            "    not:\n"
            "      - '5 gói thầu'\n"
            "      - 'rộng ''hơn'' 5g'\n");
}

TEST(ProposeRule, RefusesWhatMakesNoRule) {
  EXPECT_EQ(pattern_for(proposal("Quốc lộ 60", {"Quốc lộ"})), "the sentence marks no number");
  EXPECT_EQ(pattern_for(proposal("Quốc lộ 6[0]", {"Quốc lộ"})), "'[0]' is not one whole number");
  EXPECT_EQ(pattern_for(proposal("Quốc lộ [60", {"Quốc lộ"})), "'[' is not closed in 'Quốc lộ [60'");
  EXPECT_EQ(pattern_for(proposal("Quốc lộ [60]", {"Tỉnh lộ"})), "'Tỉnh lộ' does not stand in the sentence");
  EXPECT_EQ(pattern_for(proposal("Quốc lộ [60]", {"Quốc lộ", "lộ"})), "'lộ' overlaps another of the words");
  EXPECT_EQ(pattern_for(proposal("Quốc lộ [60]", {})),
            "the rule needs a word that matters: without one it would claim every number");
  EXPECT_EQ(pattern_for(proposal("Quốc lộ [60]", {"60"})),
            "the rule needs a word that matters: without one it would claim every number");
}

}  // namespace
}  // namespace luyke
