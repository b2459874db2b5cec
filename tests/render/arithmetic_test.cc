#include "render/arithmetic.h"

#include <gtest/gtest.h>

#include "render/numerals.h"
#include "tests/render/sample.h"

namespace luyke::render {
namespace {

using model::Measure;
using model::RelationKind;
using model::Verdict;

struct Case {
  const char* name;
  const char* printed;  // its numbers are 0, 1, 2 …; number 0 is the result
  RelationKind kind;
  Verdict verdict;
  const char* computed;
  const char* difference;
  const char* expected;
};

void PrintTo(const Case& each, std::ostream* out) { *out << each.name; }

bool gives_percent(RelationKind kind) {
  return kind == RelationKind::kShare || kind == RelationKind::kPlanPercent || kind == RelationKind::kGrowth;
}

class Arithmetic : public testing::TestWithParam<Case> {};

TEST_P(Arithmetic, ShowsTheSum) {
  const Case& each = GetParam();
  Sample sample;
  sample.paragraph(each.printed);
  std::vector<model::NumberIndex> terms;
  for (const model::Figure& figure : sample.reading.figures) {
    if (figure.n > 0) terms.push_back(figure.n);
  }
  if (gives_percent(each.kind)) {
    sample.figure(0).unit = "%";
    sample.figure(0).measure = Measure::kPercent;
  }
  sample.relate(each.kind, 0, terms, each.verdict, each.computed, each.difference);
  const Words words(messages(), Language::kVietnamese);
  EXPECT_EQ(arithmetic(sample.reading, sample.reading.relations[0], words), each.expected);
}

const Case kCases[] = {
    {"Sum", "109: 31, 31, 47", RelationKind::kSumOfParts, Verdict::kHolds, "109", "0", "31 + 31 + 47 = 109"},
    {"SumThatDiffers", "109: 31, 32, 47", RelationKind::kSumOfParts, Verdict::kBroken, "110", "-1",
     "31 + 32 + 47 = 110; in báo cáo: 109; chênh lệch −1"},
    {"Decimals", "12,5: 7,25; 5,3", RelationKind::kSumOfParts, Verdict::kRounding, "12.55", "-0.05",
     "7,25 + 5,3 = 12,55; in báo cáo: 12,5; chênh lệch −0,05"},
    {"PartAboveWhole", "424: 512", RelationKind::kSubset, Verdict::kBroken, "", "", "512 > 424, nhiều hơn 88"},
    {"PartsOfAWhole", "424: 12, 30", RelationKind::kSubset, Verdict::kHolds, "", "", "12 < 424; 30 < 424"},
    {"Share", "45,4: 109, 240", RelationKind::kShare, Verdict::kHolds, "45.4", "0", "109 : 240 × 100 = 45,4%"},
    {"PlanPercent", "100: 28.000, 30.000", RelationKind::kPlanPercent, Verdict::kBroken, "93.33", "6.67",
     "28.000 : 30.000 × 100 = 93,33%; in báo cáo: 100%; chênh lệch +6,67"},
    {"PercentCutOff", "114,66: 344, 300", RelationKind::kPlanPercent, Verdict::kTruncation, "114.666666", "-0.006666",
     "344 : 300 × 100 = 114,67%; in báo cáo: 114,66%; chênh lệch −0,01"},
    {"MonthAboveCumulative", "4: 6", RelationKind::kCumulative, Verdict::kBroken, "", "", "6 > 4, nhiều hơn 2"},
    {"CumulativeChain", "350: 344, 7", RelationKind::kCumulative, Verdict::kBroken, "351", "-1",
     "344 + 7 = 351; in báo cáo: 350; chênh lệch −1"},
    {"Difference", "10: 110, 99", RelationKind::kDifference, Verdict::kBroken, "11", "-1",
     "110 − 99 = 11; in báo cáo: 10; chênh lệch −1"},
    {"StockFlow", "12: 10, 5, 2", RelationKind::kStockFlow, Verdict::kBroken, "13", "-1",
     "10 + 5 − 2 = 13; in báo cáo: 12; chênh lệch −1"},
    {"SameFact", "498: 489", RelationKind::kEqual, Verdict::kBroken, "489", "9", "489 ≠ 498"},
    {"GrowthOnEarlier", "25: 125, 100", RelationKind::kGrowth, Verdict::kHolds, "25", "0",
     "(125 − 100) : 100 × 100 = 25%"},
    {"AsLargeAs", "81,7: 817, 1.000", RelationKind::kGrowth, Verdict::kHolds, "81.7", "0", "817 : 1.000 × 100 = 81,7%"},
};

INSTANTIATE_TEST_SUITE_P(Kinds, Arithmetic, testing::ValuesIn(kCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(ArithmeticText, ImpliedPlanStandsForThePrintedOne) {
  Sample sample;
  sample.paragraph("114,66: 344");
  sample.figure(0).unit = "%";
  sample.relate(RelationKind::kPlanPercent, 0, {1}, Verdict::kTruncation, "114.67", "-0.01");
  sample.reading.relations[0].implied = base::Decimal(300);
  EXPECT_EQ(arithmetic(sample.reading, sample.reading.relations[0], Words(messages(), Language::kEnglish)),
            "344 : 300 × 100 = 114,67%; printed: 114,66%; difference −0,01");
}

TEST(ArithmeticText, SharedScaleWordIsKept) {
  Sample sample;
  sample.paragraph("12,5 tỷ: 7,2 tỷ; 5,4 tỷ");
  for (model::Figure& figure : sample.reading.figures) {
    figure.scale = 9;
    figure.value = *figure.value.shifted(9);
    figure.unit = "đồng";
  }
  sample.relate(RelationKind::kSumOfParts, 0, {1, 2}, Verdict::kBroken, "12600000000", "-100000000");
  const Words words(messages(), Language::kVietnamese);
  EXPECT_EQ(arithmetic(sample.reading, sample.reading.relations[0], words),
            "7,2 + 5,4 = 12,6; in báo cáo: 12,5; chênh lệch −0,1");
  EXPECT_EQ(text_with_unit(sample.figure(0), words), "12,5 tỷ đồng");
}

TEST(ArithmeticText, MixedScaleWordsAreWrittenOut) {
  Sample sample;
  sample.paragraph("12,5 tỷ: 7,2 tỷ; 5.300 triệu");
  sample.figure(0).scale = sample.figure(1).scale = 9;
  sample.figure(2).scale = 6;
  for (model::Figure& figure : sample.reading.figures) figure.value = *figure.value.shifted(*figure.scale);
  sample.relate(RelationKind::kSumOfParts, 0, {1, 2}, Verdict::kHolds, "12500000000", "0");
  EXPECT_EQ(arithmetic(sample.reading, sample.reading.relations[0], Words(messages(), Language::kVietnamese)),
            "7.200.000.000 + 5.300.000.000 = 12.500.000.000");
}

TEST(ArithmeticText, RelationWithoutItsFiguresSaysNothing) {
  Sample sample;
  sample.paragraph("5: 2, 3");
  sample.relate(RelationKind::kSumOfParts, 0, {1, 7}, Verdict::kHolds, "5", "0");
  EXPECT_EQ(arithmetic(sample.reading, sample.reading.relations[0], Words(messages(), Language::kVietnamese)), "");
}

TEST(Numerals, EnglishNumeralsStayEnglish) {
  model::Figure figure;
  figure.text = "1,234.5";
  figure.written_decimals = 1;
  figure.grouped = true;
  EXPECT_EQ(style_of(figure), NumeralStyle::kEnglish);
  EXPECT_EQ(format(*base::Decimal::parse("-1234567.5"), NumeralStyle::kEnglish, 2), "−1,234,567.50");
  EXPECT_EQ(format(*base::Decimal::parse("-1234567.5"), NumeralStyle::kVietnamese, 2), "−1.234.567,50");
  EXPECT_EQ(format_signed(90, NumeralStyle::kVietnamese, 0), "+90");
  EXPECT_EQ(format_signed(0, NumeralStyle::kVietnamese, 0), "0");
}

}  // namespace
}  // namespace luyke::render
