#include "rules/dialogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "rules/load.h"

namespace luyke {
namespace {

using rules::Language;
using testing::ElementsAre;
using testing::HasSubstr;

model::RuleSet project_rules() {
  auto loaded = rules::load(LUYKE_SOURCE_DIR "/rules");
  EXPECT_TRUE(loaded.ok()) << loaded.error().describe();
  return std::move(loaded).value();
}

struct Talk {
  std::optional<rules::RuleProposal> proposal;
  std::string said;
};

Talk talk(const std::string& answers, Language language = Language::kEnglish) {
  std::istringstream in(answers);
  std::ostringstream out;
  Talk result;
  result.proposal = rules::ask_for_rule(project_rules(), language, in, out);
  result.said = out.str();
  return result;
}

TEST(RuleDialogue, LeadsFromASentenceToARule) {
  const Talk done = talk(
      "Tuyến buýt số 16 chạy 40 chuyến\n"
      "1\n"
      "Tuyến buýt số\n"
      "name\n"
      "name.bus-line\n"
      "16 tuyến buýt\n"
      "\n");
  ASSERT_TRUE(done.proposal.has_value()) << done.said;
  EXPECT_THAT(done.said, HasSubstr("Which numbers is the rule about? 1: 16  2: 40"));
  EXPECT_EQ(rules::make_rule_yaml(*done.proposal).value(),
            "classes:\n"
            "  - id: name.bus-line\n"
            "    class: name\n"
            "    pattern: '{<}tuyến buýt số {number}{>}'\n"
            "    examples:\n"
            "      - 'Tuyến buýt số [16] chạy 40 chuyến'\n"
            "    not:\n"
            "      - '16 tuyến buýt'\n");
}

TEST(RuleDialogue, AsksAgainWhereAnAnswerDoesNotDo) {
  const std::string taken = project_rules().classes.at(0).id;
  const Talk done = talk(
      "không có số\n"
      "theo [mục] 7 và 8\n"
      "3\n"
      "2 1\n"
      "chương\n"
      "mục\n"
      "referense\n"
      "reference\n" +
      taken + "\nTên mới\nown.rule\n");
  ASSERT_TRUE(done.proposal.has_value()) << done.said;
  EXPECT_EQ(done.proposal->sentence, "theo \\[mục\\] [7] và [8]");
  EXPECT_THAT(done.proposal->words, ElementsAre("mục"));
  EXPECT_EQ(done.proposal->id, "own.rule");
  for (const std::string& said :
       {std::string("There is no number in this sentence."), std::string("There is no number '3'."),
        std::string("That does not do: 'chương' does not stand in the sentence"),
        std::string("There is no class 'referense'; did you mean 'reference'?"), "The name '" + taken + "' is taken",
        std::string("The name 'Tên mới' is taken")}) {
    EXPECT_THAT(done.said, HasSubstr(said));
  }
}

TEST(RuleDialogue, EndsWithTheInput) {
  for (const char* answers : {"", "Quốc lộ 60\n", "Quốc lộ 60\nQuốc lộ\n", "Quốc lộ 60\nQuốc lộ\nname\n"}) {
    EXPECT_FALSE(talk(answers).proposal.has_value()) << answers;
  }
}

TEST(RuleDialogue, SpeaksVietnamese) {
  EXPECT_THAT(talk("", Language::kVietnamese).said, HasSubstr("Câu trong báo cáo"));
}

TEST(AddRule, WritesAFileThatLoadsWithTheOthers) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(testing::TempDir()) / ("luyke-add-rule-" + std::to_string(getpid()));
  fs::remove_all(folder);
  fs::create_directories(folder);
  std::ofstream(folder / "units.yaml") << "units: [{phrase: người}]\n";

  rules::RuleProposal proposal;
  proposal.id = "name.bus-line";
  proposal.number_class = model::NumberClass::kName;
  proposal.sentence = "Tuyến buýt số [16]";
  proposal.words = {"Tuyến buýt số"};
  const auto added = rules::add_rule(folder.string(), proposal);
  ASSERT_TRUE(added.ok()) << added.error().describe();
  EXPECT_EQ(added.value(), (folder / "classes" / "own" / "name.bus-line.yaml").string());
  EXPECT_EQ(rules::load(folder.string())->classes.at(0).id, "name.bus-line");

  const auto again = rules::add_rule(folder.string(), proposal);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.error().describe(), added.value() + ": there is a rule file of this name already");

  // A name that another file has: the rules would not load, so nothing stays.
  fs::rename(added.value(), folder / "moved.yaml");
  const auto doubled = rules::add_rule(folder.string(), proposal);
  ASSERT_FALSE(doubled.ok());
  EXPECT_THAT(doubled.error().message, HasSubstr("rule id 'name.bus-line' is given twice"));
  EXPECT_FALSE(fs::exists(added.value()));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace luyke
