#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "pipeline/run.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

struct Result {
  int code = 0;
  std::string out;
  std::string err;
};

// The shipped rules in a folder of their own, with one more rule that reads
// "zzz 7" as `other`.
class RuleCommands : public testing::Test {
 protected:
  RuleCommands() {
    std::filesystem::copy(LUYKE_SOURCE_DIR "/rules", rules(), std::filesystem::copy_options::recursive);
  }

  std::string rules() const { return folder_.path() + "/rules"; }

  void add_rule(const std::string& id, const std::string& number_class, const std::string& example) {
    folder_.write("rules/classes/" + id + ".yaml",
                  "classes:\n  - id: " + id + "\n    class: " + number_class +
                      "\n    priority: 999\n    pattern: 'zzz {number}'\n    examples: ['" + example + "']\n");
  }

  Result run_command(Command command, const std::string& text = "", const std::string& standard_input = "",
                     std::size_t number = 0) {
    Job job;
    job.command = command;
    job.rules = rules();
    job.number = number;
    if (!text.empty()) job.inputs = {folder_.write("a.txt", text)};
    std::istringstream in(standard_input);
    std::ostringstream out;
    std::ostringstream err;
    const int code = run(job, {in, out, err});
    return {code, out.str(), err.str()};
  }

  TemporaryFolder folder_;
};

TEST_F(RuleCommands, TestNamesTheExampleThatFails) {
  add_rule("zz.test", "other", "zzz [77] và [78]");
  const Result result = run_command(Command::kRulesTest);
  EXPECT_EQ(result.code, kErrorsFound);
  EXPECT_NE(result.out.find("zz.test.yaml: line 6, column 16: rule 'zz.test'"), std::string::npos) << result.out;
}

TEST_F(RuleCommands, TestRunsMetadataExamplesToo) {
  folder_.write(
      "rules/metadata/zz.yaml",
      "metadata:\n  - id: zz.head\n    pattern: '^zzz (?P<number>[0-9]+)'\n    examples: ['zzz 7', 'yyy 7']\n");
  const Result result = run_command(Command::kRulesTest);
  EXPECT_EQ(result.code, kErrorsFound);
  EXPECT_NE(result.out.find("zz.yaml: line 4, column 25: rule 'zz.head'"), std::string::npos) << result.out;
}

TEST_F(RuleCommands, ListShowsEachRuleWithItsFile) {
  add_rule("zz.test", "other", "zzz [77]");
  const std::string out = run_command(Command::kRulesList).out;
  const std::size_t line = out.find("\nzz.test ");
  ASSERT_NE(line, std::string::npos) << out;
  EXPECT_NE(out.find("zz.test.yaml:2\n", line), std::string::npos) << out;
}

TEST_F(RuleCommands, CoverageNamesConflictsAndSilentRules) {
  add_rule("zz.one", "other", "zzz [77]");
  add_rule("zz.two", "name", "zzz [77]");
  const Result result = run_command(Command::kRulesCoverage, "Đây là zzz 77 ở đoạn một.\n");
  EXPECT_EQ(result.code, kDone) << result.err;
  EXPECT_NE(result.out.find("nhiều quy tắc ngang nhau  0  đoạn 1: Đây là zzz [77] ở đoạn một.\n"
                            "     zz.one (other, ưu tiên 999)\n     zz.two (name, ưu tiên 999)\n"),
            std::string::npos)
      << result.out;
  EXPECT_EQ(result.out.find("\n  zz.one\n"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("\n  date.full-one-token\n"), std::string::npos) << result.out;
}

TEST_F(RuleCommands, ExplainNamesTheRuleThatWon) {
  add_rule("zz.one", "other", "zzz [77]");
  const Result result = run_command(Command::kRulesExplain, "Có 5 lớp.\n\nĐây là zzz 77 ở đây.\n", "", 1);
  EXPECT_EQ(result.code, kDone) << result.err;
  EXPECT_TRUE(result.out.starts_with("1  đoạn 2: Đây là zzz [77] ở đây.\n   zz.one (other, ưu tiên 999)  "))
      << result.out;
  EXPECT_TRUE(result.out.ends_with("   → other, theo zz.one\n")) << result.out;
}

TEST_F(RuleCommands, ExplainKnowsHowManyNumbersThereAre) {
  const Result result = run_command(Command::kRulesExplain, "Có 5 lớp.\n", "", 7);
  EXPECT_EQ(result.code, kWrongUsage);
  EXPECT_TRUE(result.err.ends_with("a.txt: không có số thứ 7; tài liệu có 1 số, đếm từ 0\n")) << result.err;
}

TEST_F(RuleCommands, NewWritesARuleAndTriesIt) {
  const std::string answers = "Xưởng zzz 178 mở cửa\nXưởng zzz\nname\nname.zzz-shop\n\n";
  const Result result = run_command(Command::kRulesNew, "", answers);
  EXPECT_NE(result.out.find("Đã ghi quy tắc vào " + rules()), std::string::npos) << result.out << result.err;
  EXPECT_TRUE(std::filesystem::exists(rules() + "/classes/own/name.zzz-shop.yaml"));
  EXPECT_EQ(result.out.find("rule 'name.zzz-shop'"), std::string::npos) << result.out;
}

TEST_F(RuleCommands, NewWithoutAnswersWritesNothing) {
  EXPECT_EQ(run_command(Command::kRulesNew).code, kWrongUsage);
  EXPECT_FALSE(std::filesystem::exists(rules() + "/classes/own"));
}

}  // namespace
}  // namespace luyke::pipeline
