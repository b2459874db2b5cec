#include <gtest/gtest.h>

#include "audit/audit.h"
#include "model/names.h"
#include "tests/audit/reading_builder.h"

namespace luyke::audit {
namespace {

const std::vector<model::Confusion> kConfusions = {{"3", "8", 8}, {"8", "3", 8}, {",", "", 60}, {".", ",", 30}};

// The text as read from a page, each figure surely.
model::Reading scan_of(std::string_view text) {
  model::Reading reading = testing::reading_of(text);
  for (model::Figure& figure : reading.figures) {
    figure.recognised = true;
    figure.confidence = 0.96;
  }
  return reading;
}

void doubt(model::Figure& figure, std::vector<model::Alternative> readings) {
  figure.confidence = 0.5;
  figure.alternatives = std::move(readings);
}

// Cause, then suspects: "ocr 17.640 → 17.540 other_reading".
std::string judged(model::Reading reading) {
  check(reading, kConfusions);
  std::string text;
  for (const model::Finding& finding : reading.findings) {
    text += (text.empty() ? "" : "; ") + std::string(model::name_of(finding.cause));
    if (finding.suspects.empty()) continue;
    const model::Suspect& first = finding.suspects.front();
    text += " " + reading.figures[first.n].text + " → " + first.suggestion + " " + first.why;
  }
  return text;
}

constexpr const char* kSum = "tuyển sinh [17.640 người] (nhóm [1.322 người] , nhóm [6.362 người] , nhóm [9.856 người])";

TEST(Misreads, AnotherReadingThatFitsIsTheLikelyPrint) {
  model::Reading scan = scan_of(kSum);
  doubt(scan.figures[0], {{"17.540", 0.4}});
  EXPECT_EQ(judged(scan), "ocr 17.640 → 17.540 other_reading");
}

TEST(Misreads, AClearPrintIsTheReports) { EXPECT_EQ(judged(scan_of(kSum)), "report 17.640 → 17.540 one_digit"); }

TEST(Misreads, TextHasNone) {
  model::Reading text = testing::reading_of(kSum);
  text.figures[0].alternatives = {{"17.540", 0.4}};
  EXPECT_EQ(judged(text), "report 17.640 → 17.540 one_digit");
}

TEST(Misreads, AConfusionExplainsADoubtfulNumber) {
  model::Reading scan =
      scan_of("tuyển sinh [17.540 người] (nhóm [1.822 người] , nhóm [6.362 người] , nhóm [9.856 người])");
  doubt(scan.figures[1], {{"1.522", 0.3}});
  EXPECT_EQ(judged(scan), "ocr 1.822 → 1.322 misread_digit");
}

TEST(Misreads, AMarkThatIsTurnedGivesAThousandth) {
  model::Reading scan =
      scan_of("tuyển sinh [17,540 người] (nhóm [1.322 người] , nhóm [6.362 người] , nhóm [9.856 người])");
  doubt(scan.figures[0], {{"17.540", 0.5}});
  EXPECT_NE(judged(scan).find("ocr 17,540 → 17.540 other_reading"), std::string::npos) << judged(scan);
}

TEST(Misreads, ASuggestionHarmsNoOtherRelation) {
  // The total is told twice, and clear the second time.
  model::Reading scan = scan_of(std::string(kSum) + " . đạt [50 %] kế hoạch ( [17.640 người] / [35.280 người] )");
  doubt(scan.figures[1], {{"1.422", 0.3}});
  EXPECT_EQ(judged(scan), "ocr 1.322 → 1.422 other_reading");
}

TEST(Misreads, RelationsThatHoldMakeFiguresSurer) {
  model::Reading scan =
      scan_of("tuyển sinh [17.540 người] (nhóm [1.322 người] , nhóm [6.362 người] , nhóm [9.856 người])");
  doubt(scan.figures[2], {{"6.862", 0.4}});
  check(scan, kConfusions);
  EXPECT_TRUE(scan.findings.empty());
  EXPECT_EQ(scan.figures[2].proofs, 1);
  EXPECT_DOUBLE_EQ(scan.figures[2].confidence, 0.95);
  EXPECT_EQ(scan.figures[2].text, "6.362");
}

// 5592 for 55,92: the product holds all the same, between units that differ.
TEST(Misreads, AProductProvesNoMark) {
  model::Reading scan = scan_of("thu hoạch [50,3 ha], năng suất [5592 tạ/ha], sản lượng [281,3 tấn]");
  for (model::Figure& figure : scan.figures) doubt(figure, {{"1", 0.2}});
  check(scan, kConfusions);
  EXPECT_GT(scan.figures[2].proofs, 0) << testing::dump(scan);
  for (const model::Figure& figure : scan.figures) EXPECT_DOUBLE_EQ(figure.confidence, 0.5) << figure.text;
}

TEST(Misreads, NoDigitOfTheRecordChanges) {
  model::Reading scan = scan_of(kSum);
  doubt(scan.figures[0], {{"17.540", 0.4}});
  check(scan, kConfusions);
  EXPECT_EQ(scan.figures[0].text, "17.640");
  EXPECT_EQ(scan.figures[0].value, base::Decimal(17640));
  ASSERT_EQ(scan.findings.size(), 1u);
  EXPECT_EQ(scan.findings[0].severity, model::Severity::kWarning);
  EXPECT_EQ(scan.findings[0].suspects[0].satisfied, 1);
  EXPECT_TRUE(scan.findings[0].suspects[0].only);
  EXPECT_GT(scan.findings[0].suspects[0].probability, 0.9);
}

}  // namespace
}  // namespace luyke::audit
