#include "audit/table_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "audit/verdict.h"
#include "model/names.h"
#include "tests/extract/table_samples.h"

namespace luyke::audit {
namespace {

// "sum_of_parts 30 = 12 18 holds" for each relation, in order.
std::vector<std::string> relations_of(const model::Reading& reading) {
  std::vector<Candidate> candidates;
  table_relations(reading, candidates);
  std::vector<std::string> lines;
  for (const Candidate& candidate : candidates) {
    const auto judgement = judge(reading.figures, candidate);
    if (!judgement) continue;
    std::string line =
        std::string(model::name_of(candidate.kind)) + " " + reading.figures[candidate.result].text + " =";
    for (const model::FigureIndex term : candidate.terms) line += " " + reading.figures[term].text;
    lines.push_back(line + " " + std::string(model::name_of(judgement->verdict)));
  }
  return lines;
}

std::vector<std::string> check(std::string_view table) {
  return relations_of(extract::read_tables(extract::table_document(table)));
}

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(TableChecks, ATotalRowLastAndAColumnLast) {
  EXPECT_THAT(check("TT | Đơn vị | Bác sĩ | Dược sĩ | Khác | Cộng\n"
                    "1 | A | 120 | 20 | 60 | 200\n"
                    "2 | B | 30 | 6 | 21 | 58\n"
                    " | Tổng cộng | 150 | 26 | 81 | 258\n"),
              UnorderedElementsAre("sum_of_parts 150 = 120 30 holds", "sum_of_parts 26 = 20 6 holds",
                                   "sum_of_parts 81 = 60 21 holds", "sum_of_parts 258 = 200 58 holds",
                                   "sum_of_parts 200 = 120 20 60 holds", "sum_of_parts 58 = 30 6 21 broken",
                                   "sum_of_parts 258 = 150 26 81 broken"));
}

TEST(TableChecks, ATotalRowFirst) {
  EXPECT_THAT(check("STT | Địa phương | Mắc trong tuần\n"
                    " | Toàn tỉnh | 50\n"
                    "1 | A | 24\n"
                    "2 | B | 26\n"),
              ElementsAre("sum_of_parts 50 = 24 26 holds"));
}

TEST(TableChecks, PartsWithPercentagesBetweenThem) {
  EXPECT_THAT(check("Khối | Số học sinh | Tốt | % tốt | Khá | % khá | Chưa đạt | % chưa đạt\n"
                    "Khối 6 | 200 | 100 | 50,0 | 80 | 40,0 | 20 | 10,0\n"
                    "Khối 7 | 300 | 120 | 40,0 | 150 | 50,0 | 30 | 10,0\n"
                    "Khối 8 | 100 | 40 | 40,0 | 50 | 50,0 | 11 | 10,0\n"
                    "Khối 9 | 400 | 100 | 25,0 | 280 | 70,0 | 20 | 5,0\n"
                    "Toàn trường | 1.000 | 360 | 36,0 | 560 | 56,0 | 80 | 8,0\n"),
              AllOf(Contains("sum_of_parts 200 = 100 80 20 holds"), Contains("sum_of_parts 100 = 40 50 11 broken"),
                    Contains("sum_of_parts 80 = 20 30 11 20 broken"), Contains("share 10,0 = 20 200 holds"),
                    Contains("share 10,0 = 11 100 broken")));
}

TEST(TableChecks, AGroupBesideTheColumnItIsPartOf) {
  EXPECT_THAT(check("Trường | Số học sinh | Nữ\n"
                    "A | 285 | 141\n"
                    "B | 248 | 256\n"),
              AllOf(Contains("subset 285 = 141 holds"), Contains("subset 248 = 256 broken")));
}

TEST(TableChecks, MonthsThatMakeUpAQuarterThoughOneRowFails) {
  EXPECT_THAT(check("Nội dung | Tháng 1 | Tháng 2 | Tháng 3 | Quý I\n"
                    "Khám | 16.840 | 14.320 | 17.460 | 48.620\n"
                    "Nội trú | 2.560 | 2.215 | 2.640 | 7.415\n"
                    "Phẫu thuật | 648 | 556 | 658 | 1.826\n"
                    "Xét nghiệm | 98.410 | 82.615 | 101.325 | 282.350\n"),
              AllOf(Contains("sum_of_parts 48.620 = 16.840 14.320 17.460 holds"),
                    Contains("sum_of_parts 1.826 = 648 556 658 broken")));
}

TEST(TableChecks, HeadsThatNumberColumnsWithLetters) {
  EXPECT_THAT(check("TT | Lĩnh vực | Kỳ trước (a) | Nhận mới (b) | Trả kết quả (c) | Còn giữ (a+b-c)\n"
                    "1 | Đất đai | 96 | 545 | 529 | 112\n"
                    "2 | Tư pháp | 7 | 546 | 546 | 9\n"),
              ElementsAre("stock_flow 112 = 96 545 529 holds", "stock_flow 9 = 7 546 546 broken"));
}

TEST(TableChecks, ACumulativeRowRunsOnThroughTheMonths) {
  EXPECT_THAT(check("Chỉ tiêu | Tháng 1 | Tháng 2 | Tháng 3 | Tháng 4 | Tháng 5 | Tháng 6\n"
                    "Thu nội địa | 100 | 120 | 90 | 110 | 130 | 95\n"
                    "Lũy kế thu nội địa | 100 | 220 | 310 | 420 | 550 | 654\n"),
              AllOf(Contains("cumulative 220 = 100 120 holds"), Contains("cumulative 654 = 550 95 broken")));
}

TEST(TableChecks, APercentageBehindAChangeIsOfThatChange) {
  EXPECT_THAT(check("Địa phương | Quý III/2024 | Quý III/2023 | +/- | %\n"
                    "A | 31 | 36 | -5 | -13,9\n"
                    "B | 22 | 20 | +2 | +10,0\n"
                    "C | 14 | 19 | -5 | -36,3\n"),
              AllOf(Contains("growth 5 = 31 36 holds"), Contains("growth 13,9 = 31 5 holds"),
                    Contains("growth 36,3 = 14 5 broken")));
}

TEST(TableChecks, APartBesideAColumnWithAFormulaOfItsOwn) {
  EXPECT_THAT(check("Xã | Hộ nghèo đầu năm | Thoát nghèo | Phát sinh | Hộ nghèo cuối năm | Trong đó: hộ DTTS\n"
                    "A | 1 | 2 | 3 | 4=1-2+3 | 5\n"
                    "X | 71 | 24 | 6 | 53 | 8\n"
                    "Y | 96 | 41 | 9 | 64 | 65\n"),
              AllOf(Contains("stock_flow 53 = 71 24 6 holds"), Contains("subset 53 = 8 holds"),
                    Contains("subset 64 = 65 broken")));
}

TEST(TableChecks, ATotalOverBullets) {
  EXPECT_THAT(check("Nội dung | Số lượng\n"
                    "Tổng số đơn | 60\n"
                    "- Khiếu nại | 20\n"
                    "- Tố cáo | 5\n"
                    "- Kiến nghị, phản ánh | 35\n"
                    "Đã giải quyết | 48\n"),
              ElementsAre("sum_of_parts 60 = 20 5 35 holds"));
}

TEST(TableChecks, LevelsAndSubtotals) {
  EXPECT_THAT(check("TT | Nội dung | Quý I | Quý II\n"
                    "I | Cấp tỉnh | 30 | 40\n"
                    "1 | Sở A | 10 | 15\n"
                    "2 | Sở B | 20 | 25\n"
                    "II | Cấp huyện | 70 | 60\n"
                    "1 | Huyện A | 50 | 30\n"
                    "2 | Huyện B | 20 | 31\n"
                    " | Tổng cộng | 100 | 100\n"),
              UnorderedElementsAre("sum_of_parts 30 = 10 20 holds", "sum_of_parts 40 = 15 25 holds",
                                   "sum_of_parts 70 = 50 20 holds", "sum_of_parts 60 = 30 31 broken",
                                   "sum_of_parts 100 = 30 70 holds", "sum_of_parts 100 = 40 60 holds"));
}

TEST(TableChecks, LevelsThatDoNotAddUpAreNoSums) {
  EXPECT_THAT(check("TT | Chỉ tiêu | ĐVT | Số liệu\n"
                    "1 | Số doanh nghiệp | Đơn vị | 120\n"
                    "1.1 | Có công đoàn | Đơn vị | 45\n"
                    "1.2 | Có thỏa ước | Đơn vị | 38\n"),
              IsEmpty());
}

TEST(TableChecks, OneOfWhichRowIsASubsetAndNoAddend) {
  EXPECT_THAT(check("TT | Nội dung | Số tiền (triệu đồng)\n"
                    " | Tổng số | 100\n"
                    "1 | Đất | 60\n"
                    " | Trong đó: ghi thu | 15\n"
                    "2 | Phí | 40\n"),
              UnorderedElementsAre("sum_of_parts 100 = 60 40 holds", "subset 60 = 15 holds"));
}

TEST(TableChecks, SeveralOfWhichRowsStayOpenOrOverlap) {
  EXPECT_THAT(check("TT | Chỉ tiêu | ĐVT | Hiện có\n"
                    "1 | Gia cầm | Nghìn con | 70\n"
                    "- | Trong đó: Gà | Nghìn con | 41\n"
                    "- | Vịt | Nghìn con | 25\n"),
              ElementsAre("sum_of_parts 70 = 41 25 open"));
  EXPECT_THAT(check("TT | Chỉ tiêu | ĐVT | Hiện có\n"
                    "1 | Đối tượng | Người | 70\n"
                    "- | Trong đó: Nữ | Người | 41\n"
                    "- | Dân tộc thiểu số | Người | 35\n"),
              ElementsAre("subset 70 = 41 35 holds"));
}

TEST(TableChecks, FormulasOfColumnsTakeTheirKindFromTheOperands) {
  EXPECT_THAT(check("TT | Địa phương | Kế hoạch | Thực hiện | Cùng kỳ 2023 | Tỷ lệ (%) | So cùng kỳ (%) | Còn lại\n"
                    "A | B | 1 | 2 | 3 | 4=2/1*100 | 5=2/3 | 6=1-2\n"
                    "1 | A | 200 | 150 | 120 | 75,0 | 125,0 | 50\n"
                    "2 | B | 400 | 300 | 200 | 70,0 | 150,0 | 100\n"),
              UnorderedElementsAre("plan_percent 75,0 = 150 200 holds", "plan_percent 70,0 = 300 400 broken",
                                   "growth 125,0 = 150 120 holds", "growth 150,0 = 300 200 holds",
                                   "difference 50 = 200 150 holds", "difference 100 = 400 300 holds"));
}

TEST(TableChecks, FormulasOfRows) {
  EXPECT_THAT(check("STT | Chỉ tiêu | ĐVT | Số liệu\n"
                    "1 | Nhiệm vụ được giao (1 = 1.1 + 1.2) | Nhiệm vụ | 186\n"
                    "1.1 | Hoàn thành | Nhiệm vụ | 158\n"
                    "1.2 | Chưa hoàn thành | Nhiệm vụ | 28\n"
                    "2 | Tỷ lệ hoàn thành (2 = 1.1/1*100) | % | 84,95\n"
                    "3 | Biên chế | Biên chế | 50\n"
                    "3.1 | Có mặt | Biên chế | 45\n"
                    "3.2 | Chưa tuyển (3.2 = 3 - 3.1) | Biên chế | 6\n"
                    "4 | Thủ tục (a+b) | Thủ tục | 9\n"
                    "a) | Cấp tỉnh | Thủ tục | 5\n"
                    "b) | Cấp xã | Thủ tục | 4\n"),
              UnorderedElementsAre("sum_of_parts 186 = 158 28 holds", "share 84,95 = 158 186 holds",
                                   "difference 6 = 50 45 broken", "sum_of_parts 9 = 5 4 holds"));
}

TEST(TableChecks, PercentagesFindTheirPlanAmongTwo) {
  EXPECT_THAT(
      check("TT | Nguồn vốn | KH vốn TW giao | KH vốn tỉnh giao | Đã giải ngân | % so TW giao | % so tỉnh giao\n"
            "1 | A | 200 | 250 | 100 | 50,00 | 40,00\n"
            "2 | B | 400 | 400 | 300 | 75,00 | 75,00\n"
            "3 | C | 100 | 160 | 80 | 80,00 | 50,50\n"),
      UnorderedElementsAre("plan_percent 50,00 = 100 200 holds", "plan_percent 75,00 = 300 400 holds",
                           "plan_percent 80,00 = 80 100 holds", "plan_percent 40,00 = 100 250 holds",
                           "plan_percent 75,00 = 300 400 holds", "plan_percent 50,50 = 80 160 broken"));
}

TEST(TableChecks, ChangesRunsAndEarlierValues) {
  EXPECT_THAT(
      check("TT | Bệnh | Tháng 9/2024 | Tháng 8/2024 | Tăng (+), giảm (-) | Lũy kế | Cùng kỳ 2023 | So cùng kỳ (%)\n"
            "1 | Cúm | 86 | 73 | +13 | 1.942 | 3.518 | -44,8\n"
            "2 | Sởi | 54 | 60 | -6 | 365 | 568 | -35,7\n"),
      UnorderedElementsAre("growth 13 = 86 73 holds", "growth 6 = 54 60 holds", "growth 44,8 = 1.942 3.518 holds",
                           "growth 35,7 = 365 568 holds", "cumulative 1.942 = 86 holds", "cumulative 365 = 54 holds"));
}

TEST(TableChecks, PairsAndTheirShare) {
  EXPECT_THAT(
      check("TT | Huyện | Đạt chuẩn/tổng số trường | Tỷ lệ (%)\n"
            "1 | A | 12/20 | 60,0\n"
            "2 | B | 18/24 | 75,5\n"
            " | Toàn tỉnh | 30/44 | 68,2\n"),
      UnorderedElementsAre("sum_of_parts 30 = 12 18 holds", "sum_of_parts 44 = 20 24 holds", "share 60,0 = 12 20 holds",
                           "share 75,5 = 18 24 broken", "share 68,2 = 30 44 holds"));
}

TEST(TableChecks, ProductsAndMeansThatAreNotAdded) {
  EXPECT_THAT(check("TT | Địa bàn | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)\n"
                    "1 | A | 1.120 | 58,2 | 6.518\n"
                    "2 | B | 2.340 | 59,5 | 13.932\n"
                    "3 | C | 6.850 | 62,4 | 42.744\n"
                    " | Toàn tỉnh | 10.310 | 61,3 | 63.194\n"),
              UnorderedElementsAre("sum_of_parts 10.310 = 1.120 2.340 6.850 holds",
                                   "sum_of_parts 63.194 = 6.518 13.932 42.744 holds",
                                   "product 6.518 = 1.120 58,2 holds", "product 13.932 = 2.340 59,5 rounding",
                                   "product 42.744 = 6.850 62,4 holds", "product 63.194 = 10.310 61,3 rounding"));
}

TEST(TableChecks, StocksThatFlow) {
  EXPECT_THAT(check("TT | Xã | Hộ nghèo đầu năm | Số hộ thoát nghèo | Số hộ phát sinh | Hộ nghèo cuối năm\n"
                    "1 | A | 120 | 30 | 5 | 95\n"
                    "2 | B | 210 | 44 | 3 | 196\n"
                    "3 | C | 310 | 40 | 10 | 280\n"),
              UnorderedElementsAre("stock_flow 95 = 120 30 5 holds", "stock_flow 196 = 210 44 3 broken",
                                   "stock_flow 280 = 310 40 10 holds"));
}

TEST(TableChecks, SharesOfTheTotal) {
  EXPECT_THAT(check("Ngành | Số người | Cơ cấu (%)\n"
                    "Nông nghiệp | 4.000 | 40,0\n"
                    "Công nghiệp | 3.500 | 35,0\n"
                    "Dịch vụ | 2.500 | 24,0\n"
                    "Tổng số | 10.000 | 100,0\n"),
              UnorderedElementsAre("sum_of_parts 10.000 = 4.000 3.500 2.500 holds", "share 40,0 = 4.000 10.000 holds",
                                   "share 35,0 = 3.500 10.000 holds", "share 24,0 = 2.500 10.000 broken"));
}

TEST(TableChecks, RowsOfPlansAndPercentages) {
  EXPECT_THAT(
      check("Nội dung | Diện tích (ha) | Sản lượng (tấn)\n"
            "Thực hiện năm 2023 | 12.500 | 75.000\n"
            "Kế hoạch năm 2024 | 12.800 | 78.080\n"
            "Thực hiện 9 tháng | 13.000 | 79.950\n"
            "So với kế hoạch (%) | 101,56 | 102,39\n"),
      UnorderedElementsAre("plan_percent 101,56 = 13.000 12.800 holds", "plan_percent 102,39 = 79.950 78.080 holds"));
}

TEST(TableChecks, ListsWithoutATotalHaveNone) {
  EXPECT_THAT(check("TT | Bệnh | Mắc | Chết\n"
                    "1 | Cúm | 86 | 1\n"
                    "2 | Sởi | 54 | 2\n"
                    "3 | Dại | 20 | 3\n"
                    "4 | Tay chân miệng | 12 | 0\n"),
              IsEmpty());
}

// Sums, percentages and flows of one table, all of them right.
constexpr std::string_view kSound =
    "TT | Đơn vị | Kế hoạch năm 2024 | Tháng 9 | Lũy kế 9 tháng | Tỷ lệ (%)\n"
    "I | Vùng A | 3.000 | 315 | 2.460 | 82,0\n"
    "1 | Huyện A | 1.000 | 105 | 820 | 82,0\n"
    "2 | Huyện B | 2.000 | 210 | 1.640 | 82,0\n"
    "II | Vùng B | 1.600 | 130 | 1.250 | 78,1\n"
    "1 | Huyện C | 800 | 64 | 600 | 75,0\n"
    "2 | Huyện D | 800 | 66 | 650 | 81,3\n"
    " | Tổng cộng | 4.600 | 445 | 3.710 | 80,7\n";

bool is_broken(const std::string& line) { return line.ends_with(" broken"); }

TEST(TableChecks, ASoundTableBreaksNothing) {
  const std::vector<std::string> lines = check(kSound);
  EXPECT_EQ(lines.size(), 9u + 7u + 7u);
  EXPECT_TRUE(std::none_of(lines.begin(), lines.end(), is_broken));
}

// Each digit of each addend, made one more: some relation breaks, and each one
// that breaks holds the changed figure.
TEST(TableChecks, AChangedDigitBreaksOnlyItsOwnRelations) {
  model::Reading reading = extract::read_tables(extract::table_document(kSound));
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const model::Figure sound = reading.figures[i];
    if (sound.measure != model::Measure::kAmount) continue;
    for (base::Decimal step = 1; step < sound.value; step = *base::Decimal::multiply(step, 10)) {
      reading.figures[i].value = sound.value + step;
      std::vector<Candidate> candidates;
      table_relations(reading, candidates);
      std::size_t broken = 0;
      for (const Candidate& candidate : candidates) {
        const auto judgement = judge(reading.figures, candidate);
        if (!judgement || judgement->verdict != model::Verdict::kBroken) continue;
        ++broken;
        const bool member = candidate.result == i ||
                            std::find(candidate.terms.begin(), candidate.terms.end(), i) != candidate.terms.end();
        EXPECT_TRUE(member) << sound.text << " + " << step.to_string();
      }
      EXPECT_GE(broken, 1u) << sound.text << " + " << step.to_string();
    }
    reading.figures[i] = sound;
  }
}

TEST(TableChecks, RatesHaveNoParts) {
  EXPECT_THAT(check("Cây trồng | Đơn vị | Năng suất\n"
                    "Lúa | tạ/ha | 43\n"
                    "Trong đó: Đông xuân | tạ/ha | 52\n"),
              IsEmpty());
}

}  // namespace
}  // namespace luyke::audit
