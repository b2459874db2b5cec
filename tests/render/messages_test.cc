#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "base/result.h"
#include "model/names.h"
#include "render/message.h"
#include "tests/render/sample.h"

namespace luyke::render {
namespace {

const std::vector<std::string> kCodes = {
    "sum_mismatch",    "parts_above_total",    "part_above_whole",        "percent_mismatch",    "percent_truncated",
    "growth_mismatch", "difference_mismatch",  "cumulative_below_period", "stock_flow_mismatch", "product_mismatch",
    "equal_mismatch",  "formula_mismatch",     "suspected_slip",          "parallel_above",      "odd_number",
    "draft_document",  "words_digits_mismatch"};
const std::vector<std::string> kReasons = {"one_digit",    "transposed_digits", "thousand_slip",
                                           "missing_part", "uncounted_part",    "explains_all"};

std::set<std::string> slots_in(const std::string& text) {
  static const std::regex slot(R"(\{([^}]*)\})");
  std::set<std::string> slots;
  for (std::sregex_iterator each(text.begin(), text.end(), slot), end; each != end; ++each) slots.insert((*each)[1]);
  return slots;
}

void expect_message(const std::string& name) {
  const auto found = messages().find(name);
  ASSERT_NE(found, messages().end()) << name << " is missing in rules/messages.yaml";
  EXPECT_FALSE(found->second.vi.empty()) << name;
  EXPECT_FALSE(found->second.en.empty()) << name;
}

TEST(Messages, EveryFindingHasWordsAndAdvice) {
  for (const std::string& code : kCodes) {
    expect_message(code);
    expect_message(code + "_advice");
  }
  for (const std::string& why : kReasons) expect_message("why_" + why);
}

TEST(Messages, EveryNameThatIsShownHasALabel) {
  const auto expect_all = [](const char* prefix, auto first, auto last) {
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
      expect_message(prefix + std::string(model::name_of(static_cast<decltype(first)>(i))));
    }
  };
  expect_all("basis_", model::Basis::kNone, model::Basis::kPlanned);
  expect_all("measure_", model::Measure::kAmount, model::Measure::kRank);
  expect_all("approx_", model::Approx::kAbout, model::Approx::kUnder);
  expect_all("relation_", model::RelationKind::kSumOfParts, model::RelationKind::kEqual);
  expect_all("verdict_", model::Verdict::kHolds, model::Verdict::kBroken);
  expect_all("severity_", model::Severity::kError, model::Severity::kInfo);
}

TEST(Messages, EveryErrorHasACause) {
  for (int i = 0; i <= static_cast<int>(base::ErrorCode::kInternal); ++i) {
    expect_message("error_" + std::string(base::name_of(static_cast<base::ErrorCode>(i))));
  }
}

TEST(Messages, BothLanguagesHaveTheSameSlots) {
  for (const auto& [name, message] : messages()) {
    if (name == "error_detail") continue;  // English needs no cause before its detail
    EXPECT_EQ(slots_in(message.vi), slots_in(message.en)) << name;
  }
}

TEST(Messages, FindingsStayNeutral) {
  for (const std::string& code : kCodes) {
    const model::Message& message = messages().at(code);
    EXPECT_EQ(message.vi.find(" sai"), std::string::npos) << code;
    EXPECT_EQ(message.en.find("wrong"), std::string::npos) << code;
  }
}

// Every slot of every finding's sentence is filled from a broken relation of
// two terms.
TEST(Messages, NoSlotStaysEmpty) {
  Sample sample;
  sample.paragraph("10: 4, 7");
  const auto id = sample.relate(model::RelationKind::kSumOfParts, 0, {1, 2}, model::Verdict::kBroken, "11", "-1");
  sample.reading.spelled.push_back({0, base::Decimal(12), "mười hai", {}});
  for (const std::string& code : kCodes) {
    sample.find(code.c_str(), model::Severity::kError, {0, 1, 2}).relation = id;
    for (Language language : {Language::kVietnamese, Language::kEnglish}) {
      const Words words(messages(), language);
      const std::string text = found_text(sample.view(), sample.reading.findings.back(), words);
      EXPECT_EQ(text.find("…"), std::string::npos) << text;
      EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << text;
    }
  }
}

TEST(Messages, WordsAreShownAsPrinted) {
  Sample sample;
  sample.paragraph("chi 120.000.000");
  sample.reading.spelled.push_back({0, base::Decimal(125000000), "một trăm hai mươi lăm triệu", {}});
  sample.find("words_digits_mismatch", model::Severity::kError, {0});
  const Words words(messages(), Language::kVietnamese);
  EXPECT_EQ(found_text(sample.view(), sample.reading.findings[0], words),
            "Số viết bằng chữ là “một trăm hai mươi lăm triệu” (125.000.000), viết bằng chữ số là 120.000.000 người.");
}

TEST(Messages, ParallelFiguresAreOrderedByValue) {
  Sample sample;
  sample.paragraph("tuyển sinh sơ cấp 5.386; tốt nghiệp sơ cấp 5.891");
  sample.figure(0).indicator.phrase = "tuyển sinh sơ cấp";
  sample.figure(1).indicator.phrase = "tốt nghiệp sơ cấp";
  sample.find("parallel_above", model::Severity::kWarning, {0, 1});
  const Words words(messages(), Language::kVietnamese);
  EXPECT_EQ(found_text(sample.view(), sample.reading.findings[0], words),
            "5.891 người (tốt nghiệp sơ cấp) nhiều hơn 5.386 người (tuyển sinh sơ cấp) của cùng một nhóm.");
  EXPECT_EQ(sum_text(sample.view(), sample.reading.findings[0], words), "5.891 > 5.386, nhiều hơn 505");
}

TEST(Messages, SuspectsSayWhatTheyWouldBe) {
  Sample sample;
  sample.paragraph("29.175: 9.096");
  model::Finding& finding = sample.find("sum_mismatch", model::Severity::kError, {0, 1});
  finding.suspects = {
      {1, "9.106", "transposed_digits", 0.856}, {0, "10", "missing_part", 0.144}, {0, "", "explains_all", 0}};
  std::vector<std::string> texts;
  const Words words(messages(), Language::kVietnamese);
  for (const SuspectText& each : suspect_texts(sample.view(), finding, words)) texts.push_back(each.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"9.096 → 9.106: hai chữ số đổi chỗ (86%)",
                                             "29.175: có thể thiếu một phần là 10 (14%)",
                                             "29.175: một số này giải thích mọi chênh lệch"}));
}

TEST(Words, UnknownNamesShowThemselves) {
  const Words words(messages(), Language::kVietnamese);
  EXPECT_EQ(words("no_such_label"), "no_such_label");
  EXPECT_EQ(words.fill("place_paragraph", {}), "đoạn …");
  EXPECT_EQ(words.count(1, "count_figures"), "1 số liệu");
  EXPECT_EQ(Words(messages(), Language::kEnglish).count(1, "count_figures"), "1 figure");
  EXPECT_EQ(Words(messages(), Language::kEnglish).count(1234, "count_figures"), "1,234 figures");
}

}  // namespace
}  // namespace luyke::render
