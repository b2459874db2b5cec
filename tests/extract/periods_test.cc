#include "extract/periods.h"

#include <gtest/gtest.h>

#include "tests/extract/samples.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

PeriodContext month_context(int year, int month) { return {year, base::Period::month(year, month)}; }

const char* name_of(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::kPeriod: return "period";
    case PeriodKind::kCumulative: return "cumulative";
    case PeriodKind::kAsOf: return "as_of";
    case PeriodKind::kSpan: return "span";
    case PeriodKind::kPrior: return "prior";
  }
  return "";
}

// "[tháng 11/2023] period 2023-11-01..2023-11-30; …".
std::string find(const std::string& printed, const PeriodContext& context) {
  const model::Document document = sample_document({printed});
  const auto passages = text::passages_of(document);
  const PeriodFinder finder(sample_rules());
  std::string result;
  for (const PeriodMention& mention : finder.find(passages.at(0).lower, context)) {
    if (!result.empty()) result += "; ";
    result += "[" + mention.period.label + "] " + name_of(mention.kind) + " " + dump(mention.period);
    if (mention.before_document) result += " before";
    if (mention.after_document) result += " after";
  }
  return result;
}

struct Row {
  const char* text;
  const char* expected;
};

TEST(Periods, NamedWithTheirYear) {
  const Row rows[] = {
      {"Trong tháng 11/2023, tuyển sinh", "[tháng 11/2023] period 2023-11-01..2023-11-30"},
      {"THÁNG 11 NĂM 2023", "[tháng 11 năm 2023] period 2023-11-01..2023-11-30"},
      {"Tháng 10-2014: 7.774 người", "[tháng 10-2014] period 2014-10-01..2014-10-31"},
      {"tháng 5.2015", "[tháng 5.2015] period 2015-05-01..2015-05-31"},
      {"tháng mười một năm 2023", "[tháng mười một năm 2023] period 2023-11-01..2023-11-30"},
      {"quý III/2024", "[quý iii/2024] period 2024-07-01..2024-09-30"},
      {"Quý II năm 2024", "[quý ii năm 2024] period 2024-04-01..2024-06-30"},
      {"tuần 31/2024", "[tuần 31/2024] period 2024-07-29..2024-08-04"},
      {"năm 2023", "[năm 2023] period 2023-01-01..2023-12-31"},
      {"năm học 2023 – 2024", "[năm học 2023 - 2024] period 2023-09-01..2024-05-31"},
      {"6 tháng đầu năm 2023", "[6 tháng đầu năm 2023] cumulative 2023-01-01..2023-06-30"},
      {"06 tháng cuối năm 2023", "[06 tháng cuối năm 2023] span 2023-07-01..2023-12-31"},
      {"TH 9 tháng 2024", "[9 tháng 2024] cumulative 2024-01-01..2024-09-30"},
      {"tháng 8 và 8 tháng năm 2024",
       "[tháng 8] period 2024-08-01..2024-08-31; [8 tháng năm 2024] cumulative 2024-01-01..2024-08-31"},
      {"Kết quả tháng 12, nhiệm vụ tháng 01 năm 2024",
       "[tháng 12] period 2023-12-01..2023-12-31; [tháng 01 năm 2024] period 2024-01-01..2024-01-31"},
      {"tháng 1-6/2024", "[tháng 1-6/2024] span 2024-01-01..2024-06-30"},
  };
  for (const Row& row : rows) EXPECT_EQ(find(row.text, {}), row.expected) << row.text;
}

TEST(Periods, CompletedFromTheDocument) {
  const Row rows[] = {
      {"Trong tháng, toàn huyện giải quyết", "[trong tháng] period 2024-07-01..2024-07-31"},
      {"trong tháng 7 tổ chức", "[tháng 7] period 2024-07-01..2024-07-31"},
      {"luỹ kế 7 tháng đầu năm 1.694 lao động", "[lũy kế 7 tháng đầu năm] cumulative 2024-01-01..2024-07-31"},
      {"lũy kế 31 người", "[lũy kế] cumulative 2024-01-01..2024-07-31"},
      {"lũy kế 7 tháng 41 hồ sơ", "[lũy kế 7 tháng] cumulative 2024-01-01..2024-07-31"},
      {"Lũy kế đến hết tháng 7/2024", "[lũy kế đến hết tháng 7/2024] cumulative 2024-01-01..2024-07-31"},
      {"Luỹ kế từ đầu năm đến nay", "[lũy kế từ đầu năm đến nay] cumulative 2024-01-01..2024-07-31"},
      {"7 tháng ước đạt", "[7 tháng] cumulative 2024-01-01..2024-07-31"},
      {"từ đầu năm đến ngày 14/7", "[từ đầu năm đến ngày 14/7] cumulative 2024-01-01..2024-07-14"},
      {"Tính đến ngày 30/6/2024, có", "[tính đến ngày 30/6/2024] as_of ..2024-06-30 before"},
      {"Tính đến hết tháng 7, có 6.204/11.862 trẻ", "[tính đến hết tháng 7] as_of ..2024-07-31"},
      {"đến nay được 1.256 triệu đồng", "[đến nay] as_of ..2024-07-31"},
      {"so với cuối năm 2023 (3,00%)", "[cuối năm 2023] prior ..2023-12-31 before"},
      {"so với cùng kỳ năm 2023", "[cùng kỳ năm 2023] prior 2023-07-01..2023-07-31 before"},
      {"so với cùng kỳ năm trước", "[cùng kỳ năm trước] prior 2023-07-01..2023-07-31 before"},
      {"so với tháng trước", "[tháng trước] prior 2024-06-01..2024-06-30 before"},
      {"so với năm trước", "[năm trước] prior 2023-01-01..2023-12-31 before"},
      {"NHIỆM VỤ THÁNG 8 NĂM 2024", "[tháng 8 năm 2024] period 2024-08-01..2024-08-31 after"},
      {"đến năm 2030", "[đến năm 2030] as_of ..2030-12-31 after"},
      {"Tính chung 5 tháng (từ 15/12 đến 14/5) xảy ra",
       "[tính chung 5 tháng] cumulative 2024-01-01..2024-05-31 before; "
       "[từ 15/12 đến 14/5] span 2023-12-15..2024-05-14 before"},
      {"(Từ ngày 29/7/2024 – 04/8/2024)", "[từ ngày 29/7/2024 - 04/8/2024] span 2024-07-29..2024-08-04"},
      {"từ ngày 07 đến ngày 12/10/2024", "[từ ngày 07 đến ngày 12/10/2024] span 2024-10-07..2024-10-12 after"},
      {"(15/12/2022 - 14/12/2023)", "[15/12/2022 - 14/12/2023] span 2022-12-15..2023-12-14 before"},
  };
  for (const Row& row : rows) EXPECT_EQ(find(row.text, month_context(2024, 7)), row.expected) << row.text;
}

TEST(Periods, FromMonthsBeforeTheTurnOfTheYear) {
  EXPECT_EQ(find("so với tháng 12", month_context(2025, 1)), "[tháng 12] period 2024-12-01..2024-12-31 before");
}

TEST(Periods, AreNotLengthsDatesOrCounts) {
  const char* texts[] = {
      "trình độ dưới 3 tháng là 8.605 người",
      "trẻ 18 tháng tuổi, từ 6 đến 60 tháng tuổi",
      "sơ cấp 3 tháng",
      "hợp đồng 6 tháng",
      "hưởng trợ cấp hằng tháng cho 1.286 đối tượng",
      "trợ cấp hằng tháng 12 đối tượng",
      "ngày 05 tháng 01 năm 2020",
      "đường 30 Tháng 4, phường 1",
      "giai đoạn 2021 – 2025",
      "Ngày Thương binh - Liệt sĩ (27/7)",
      "hoàn thành đến 5/6 chỉ tiêu",
      "trong 5 năm",
      "có 2.023 người",
  };
  for (const char* text : texts) EXPECT_EQ(find(text, month_context(2024, 7)), "") << text;
}

TEST(Periods, ACountAfterTheMonthIsNoMonth) {
  EXPECT_EQ(find("Trong tháng 12 lớp được mở", month_context(2024, 7)), "[trong tháng] period 2024-07-01..2024-07-31");
}

}  // namespace
}  // namespace luyke::extract
