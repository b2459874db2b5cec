#include "render/papers/entries.h"

#include <gtest/gtest.h>

#include "render/papers/page.h"
#include "tests/render/sample.h"

namespace luyke::render {
namespace {

const Words& vietnamese() {
  static const Words words(messages(), Language::kVietnamese);
  return words;
}

Sample of_my_tu() {
  Sample sample = swapped_total();
  model::Metadata& known = sample.reading.metadata;
  known.number = "05";
  known.symbol = "BC-LĐTBXH";
  known.issuer = "PHÒNG LĐTBXH";
  known.parent_issuer = "UBND HUYỆN MỸ TÚ";
  known.date = base::Date::make(2023, 11, 20);
  return sample;
}

std::vector<PaperEntry> entries(const Sample& sample, const std::vector<model::Decision>& decisions = {}) {
  model::ArchivedDocument listed;
  listed.paths = {"thang-11/my-tu.docx"};
  const View view = sample.view();
  return entries_of({view, listed, decisions}, vietnamese());
}

TEST(PaperEntries, SayBothSidesOfADifference) {
  const auto all = entries(of_my_tu());
  ASSERT_EQ(all.size(), 1u);
  const PaperEntry& entry = all[0];
  EXPECT_EQ(entry.unit, "PHÒNG LĐTBXH (UBND HUYỆN MỸ TÚ)");
  EXPECT_EQ(entry.reported, "17.450 người");
  EXPECT_EQ(entry.computed, "17.540");
  EXPECT_EQ(entry.difference, "−90");
  EXPECT_EQ(entry.tolerance, "0 (số đếm)");
  ASSERT_EQ(entry.sides.size(), 1u);
  EXPECT_EQ(entry.sides[0].report, "số 05/BC-LĐTBXH ngày 20/11/2023");
  EXPECT_EQ(entry.sides[0].file, "thang-11/my-tu.docx");
  EXPECT_EQ(entry.sides[0].place, "I. Kết quả › đoạn 2");
  EXPECT_FALSE(entry.sides[0].excerpt.empty());
  EXPECT_TRUE(entry.decisions.empty());
}

TEST(PaperEntries, AllowForTheRoundingOfEachNumberOfASum) {
  Sample sample = of_my_tu();
  for (model::Figure& figure : sample.reading.figures) {
    figure.continuous = true;
    figure.written_decimals = 1;
    figure.text += ",0";
  }
  const std::size_t numbers = sample.reading.relations.at(0).terms.size() + 1;
  EXPECT_EQ(numbers, 6u);
  EXPECT_EQ(entries(sample).at(0).tolerance, "± 0,3");
}

TEST(PaperEntries, QuoteDecisionsOnTheirFigures) {
  const Sample sample = of_my_tu();
  model::Decision about;
  about.time = "2023-12-01";
  about.who = "Lan";
  about.what = "confirmed";
  about.why = "biểu gốc: 17.540";
  about.n = sample.reading.findings.at(0).figures.at(0);
  model::Decision other = about;
  other.n.reset();
  EXPECT_EQ(entries(sample, {other, about}).at(0).decisions,
            std::vector<std::string>{"confirmed, Lan, 2023-12-01: biểu gốc: 17.540"});
}

TEST(PaperEntries, AReportWithoutAHeadIsNamedByWhatItHas) {
  Sample sample = swapped_total();
  EXPECT_EQ(entries(sample).at(0).unit, "đơn vị lập báo cáo");
  sample.reading.metadata.symbol = "BC-LĐTBXH";
  EXPECT_EQ(entries(sample).at(0).sides[0].report, "số ……/BC-LĐTBXH");
  sample.reading.metadata.symbol.clear();
  sample.reading.metadata.title = "BÁO CÁO tháng 11";
  EXPECT_EQ(entries(sample).at(0).sides[0].report, "BÁO CÁO tháng 11");
}

TEST(AuditPage, NothingOfAReportBecomesMarkup) {
  AuditPaper paper;
  PaperEntry entry;
  entry.unit = "</article><script>alert()</script>";
  entry.indicator = "\" onmouseover=\"alert()";
  entry.computed = "<b>1</b>";
  entry.sides.push_back({"<i>", "<img src=x>", "", {{{"<mark>", false}}}});
  paper.entries.push_back(entry);
  const std::string page = audit_page(paper, vietnamese());
  for (const char* markup : {"<script>alert", "onmouseover=\"", "<b>", "<i>", "<img"}) {
    EXPECT_EQ(page.find(markup), std::string::npos) << markup;
  }
  EXPECT_NE(page.find("<option value=\"&lt;/article&gt;"), std::string::npos);
}

}  // namespace
}  // namespace luyke::render
