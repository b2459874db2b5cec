#include "audit/verdict.h"

#include <gtest/gtest.h>

#include "audit/interval_of.h"
#include "model/names.h"
#include "tests/audit/figures.h"

namespace luyke::audit {
namespace {

using model::RelationKind;
using model::Strength;
using testing::figure;

struct IntervalCase {
  const char* print;
  const char* expected;
};

TEST(IntervalOf, SaysWhatAPrintedNumberCanMean) {
  const IntervalCase cases[] = {
      {"1.322 người", "[1322, 1322]"},
      {"226 ha", "[225.5, 226.5]"},
      {"7,2 ha", "[7.15, 7.25]"},
      {"27,87 tỷ đồng", "[27865000000, 27875000000]"},
      {"22.056 tỷ đồng", "[22055500000000, 22056500000000]"},
      {"114,66 %", "[114.655, 114.665]"},
      {"100 %", "[99.5, 100.5]"},
      {"trên 436.500 lượt", "[436500, 436600]"},
      {"trên 3.000 lượt", "[3000, 4000]"},
      {"gần 14,9 nghìn", "[14800, 14900]"},
      {"khoảng 600 người", "[500, 700]"},
      {"400.000 đồng", "[400000, 400000]"},
  };
  for (const IntervalCase& c : cases) EXPECT_EQ(interval_of(figure(c.print)).to_string(), c.expected) << c.print;
}

struct VerdictCase {
  RelationKind kind;
  std::vector<const char*> prints;  // result, then terms
  const char* expected;             // "verdict computed difference implied"
  Strength strength = Strength::kStrong;
  PercentForm form = PercentForm::kAuto;
};

std::string dump(const std::optional<Judgement>& judgement) {
  if (!judgement) return "none";
  std::string text(model::name_of(judgement->verdict));
  for (const auto& number : {judgement->computed, judgement->difference, judgement->implied}) {
    text += " " + (number ? number->to_string() : "-");
  }
  return text;
}

void expect_verdicts(const std::vector<VerdictCase>& cases) {
  for (const VerdictCase& c : cases) {
    std::vector<model::Figure> figures;
    Candidate candidate;
    std::string print;
    for (std::size_t i = 0; i < c.prints.size(); ++i) {
      figures.push_back(figure(c.prints[i]));
      if (i > 0) candidate.terms.push_back(static_cast<model::FigureIndex>(i));
      print += std::string(i > 0 ? " | " : "") + c.prints[i];
    }
    candidate.kind = c.kind;
    candidate.strength = c.strength;
    candidate.form = c.form;
    EXPECT_EQ(dump(judge(figures, candidate)), c.expected) << model::name_of(c.kind) << ": " << print;
  }
}

TEST(Verdict, SumsHoldOnlyWhenExact) {
  const auto sum = RelationKind::kSumOfParts;
  expect_verdicts({
      {sum, {"109", "31", "31", "47"}, "holds 109 0 -"},
      {sum, {"81", "65", "10"}, "broken 75 6 -"},
      {sum, {"74", "16", "2", "58"}, "broken 76 -2 -", Strength::kOpen},
      {sum, {"12.985 vụ", "7.345 vụ", "79 vụ", "59 vụ", "12 vụ"}, "open 7495 5490 -", Strength::kOpen},
      {sum, {"226 ha", "115 ha", "33 ha", "72 ha", "7,2 ha"}, "rounding 227.2 -1.2 -"},
      {sum, {"5.181,155 tấn", "1.860,63 tấn", "3.321,525 tấn"}, "broken 5182.155 -1 -"},
      {sum, {"hơn 17,9 tỷ đồng", "5,1 tỷ đồng", "10,2 tỷ đồng", "2,5 tỷ đồng"}, "rounding 17800000000 100000000 -"},
      {sum,
       {"5,65 ngàn hồ sơ", "1,07 ngàn hồ sơ", "3,19 ngàn hồ sơ", "1,25 ngàn hồ sơ", "132 hồ sơ"},
       "rounding 5642 8 -"},
      {sum, {"4.561 hồ sơ", "4,52 ngàn hồ sơ", "12 hồ sơ"}, "broken 4532 29 -"},
  });
}

TEST(Verdict, SumsOfChangesGoByTheirDirections) {
  const auto sum = RelationKind::kSumOfParts;
  expect_verdicts({
      {sum, {"Δ-58 vụ", "Δ-65 vụ", "Δ+7 vụ"}, "holds -58 0 -"},
      {sum, {"Δ-29 vụ", "Δ-6 vụ", "Δ23 vụ"}, "holds -29 0 -"},
      {sum, {"Δ+12 vụ", "Δ+20 vụ", "Δ-7 vụ"}, "broken 13 -1 -"},
  });
}

TEST(Verdict, PartsAreAtMostTheirWhole) {
  expect_verdicts({
      {RelationKind::kSubset, {"424", "12"}, "holds 12 412 -"},
      {RelationKind::kSubset, {"424", "12", "431"}, "broken 431 -7 -"},
      {RelationKind::kSubset, {"4,5 nghìn người", "4.520 người"}, "rounding 4520 -20 -"},
      {RelationKind::kCumulative, {"28.000", "6.208"}, "holds 6208 21792 -"},
      {RelationKind::kCumulative, {"5.208", "6.208"}, "broken 6208 -1000 -"},
      {RelationKind::kCumulative, {"28.000", "21.792", "6.208"}, "holds 28000 0 -"},
  });
}

TEST(Verdict, PercentOfAPrintedBase) {
  const auto plan = RelationKind::kPlanPercent;
  const auto share = RelationKind::kShare;
  expect_verdicts({
      {plan, {"105,4 %", "42.493", "40.300"}, "holds 105.4417 -0.0417 -"},
      {plan, {"99,13 %", "115", "116"}, "truncation 99.1379 -0.0079 -"},
      {plan, {"133,3 %", "160.000", "120.000"}, "holds 133.3333 -0.0333 -"},
      {plan, {"4,76 %", "91.143", "87.000"}, "holds 4.7621 -0.0021 -", Strength::kStrong, PercentForm::kExcess},
      {plan, {"gần 4 %", "53.000", "51.000"}, "holds 3.9216 0.0784 -", Strength::kStrong, PercentForm::kExcess},
      {share, {"99,7 %", "4,52 ngàn hồ sơ", "4.561 hồ sơ"}, "broken 99.1011 0.5989 -"},
      {share, {"15,40 %", "63.379", "412.204"}, "broken 15.3756 0.0244 -"},
      {share, {"44,3 %", "319,1 ha", "719,7 ha"}, "holds 44.3379 -0.0379 -"},
      {share, {"12,6 %", "1,2 tỷ đồng", "9,6 tỷ đồng"}, "rounding 12.5 0.1 -"},
      {share, {"5 %", "5", "0"}, "none"},
  });
}

TEST(Verdict, PercentOfAPlanThatIsNotPrinted) {
  const auto plan = RelationKind::kPlanPercent;
  expect_verdicts({
      {plan, {"100 %", "28.000"}, "holds 100 0 28000"},
      {plan, {"114,66 %", "344"}, "truncation 114.6667 -0.0067 300"},
      {plan, {"124,66 %", "344"}, "broken - - -"},
      {plan, {"148 %", "74"}, "holds 148 0 50"},
      {plan, {"4,76 %", "91.143"}, "holds 4.7621 -0.0021 87000", Strength::kStrong, PercentForm::kExcess},
      {plan, {"74,6 %", "25.271,9 ha"}, "holds 74.6364 -0.0364 33860"},
      {plan, {"0 %", "0"}, "holds - - -"},
      {plan, {"45 %", "trên 436.500 lượt"}, "holds 45.4688 -0.4688 960000"},
  });
}

TEST(Verdict, GrowthInBothDirections) {
  const auto growth = RelationKind::kGrowth;
  expect_verdicts({
      {growth, {"8,4 %", "42.493", "39.203"}, "holds 8.3922 0.0078 -"},
      {growth, {"+8,4 %", "42.493", "39.203"}, "holds 8.3922 0.0078 -"},
      {growth, {"-8,4 %", "42.493", "39.203"}, "broken -8.3922 16.7922 -"},
      {growth, {"81,7 %", "817", "1.000"}, "holds 81.7 0 -", Strength::kStrong, PercentForm::kOf},
      {growth, {"-18,3 %", "817", "1.000"}, "holds 18.3 0 -"},
      {growth, {"-18,74 %", "1.734 vụ", "Δ400 vụ"}, "holds 18.7441 -0.0041 2134"},
      {growth, {"18,66 %", "7.718 vụ", "Δ+1.214 vụ"}, "truncation 18.6654 -0.0054 6504"},
      {growth, {"2,4 lần", "240", "100"}, "holds 2.4 0 -"},
      {growth, {"4,8 lần", "580", "120"}, "holds 4.8333 -0.0333 -"},
      {growth, {"khoảng Δ167.000 liều", "1.167.888 liều", "1.012.281 liều"}, "broken 155607 11393 -"},
      {growth, {"Δ-5 ca", "12 ca", "17 ca"}, "holds 5 0 -"},
      {growth, {"+0,49 %", "81,49 %", "81 %"}, "holds 0.49 0 -"},
  });
}

TEST(Verdict, DifferencesFlowsProductsAndEqualFacts) {
  expect_verdicts({
      {RelationKind::kDifference, {"Δ1,5 ha", "33 ha", "31,5 ha"}, "holds 1.5 0 -"},
      {RelationKind::kDifference, {"3", "38", "41"}, "holds 3 0 -"},
      {RelationKind::kDifference, {"4", "38", "41"}, "broken -3 7 -"},
      {RelationKind::kStockFlow, {"100", "120", "30", "50"}, "holds 100 0 -"},
      {RelationKind::kStockFlow, {"101", "120", "30", "50"}, "broken 100 1 -"},
      {RelationKind::kProduct, {"719,67 tấn", "115 ha", "62,58 tạ/ha"}, "holds 719.67 0 -"},
      {RelationKind::kProduct, {"281,3 tấn", "50,3 ha", "55,92 tạ/ha"}, "holds 281.2776 0.0224 -"},
      {RelationKind::kProduct, {"820 tấn", "115 ha", "62,58 tạ/ha"}, "broken 719.67 100.33 -"},
      {RelationKind::kProduct, {"41,6884 tỷ đồng", "104.221 người", "400.000 đồng/người"}, "holds 41688400000 0 -"},
      {RelationKind::kProduct,
       {"247.384 tỷ đồng", "15.979", "15,5 tỷ đồng"},
       "rounding 247674500000000 -290500000000 -"},
      {RelationKind::kEqual, {"5.650 hồ sơ", "5,65 ngàn hồ sơ"}, "holds 5650 0 -"},
      {RelationKind::kEqual, {"5.652 hồ sơ", "5,65 ngàn hồ sơ"}, "rounding 5650 2 -"},
      {RelationKind::kEqual, {"5.650 hồ sơ", "5.560 hồ sơ"}, "broken 5560 90 -"},
  });
}

}  // namespace
}  // namespace luyke::audit
