#include <gtest/gtest.h>

#include "render/figure_table.h"
#include "render/plain_text.h"
#include "tests/render/sample.h"

namespace luyke::render {
namespace {

TEST(FigureTable, AlignsItsColumns) {
  Sample sample;
  sample.paragraph("tuyển sinh 17.540 người");
  sample.paragraph("đạt 114,66%");
  model::Figure& people = sample.figure(0);
  people.basis = model::Basis::kCumulative;
  people.period = base::Period{{}, {}, "11 tháng năm 2023"};
  people.indicator.phrase = "tuyển sinh";
  people.section = {"I. Kết quả", "2. Dạy nghề"};
  sample.figure(1).unit = "%";
  EXPECT_EQ(figure_table(sample.view(), {Language::kVietnamese, false, 120}),
            "báo cáo.txt\n"
            "Giá trị  Đơn vị  Phạm vi  Kỳ                 Chỉ tiêu    Mục          Vị trí\n"
            " 17.540  người   lũy kế   11 tháng năm 2023  tuyển sinh  2. Dạy nghề  đoạn 1\n"
            " 114,66  %                                                            đoạn 2\n"
            "2 số liệu\n");
}

TEST(FigureTable, ListsWhatNoRuleSpeaksFor) {
  Sample sample;
  sample.paragraph("mã 77 có 5 lớp");
  sample.reading.numbers[0].number_class = model::NumberClass::kUnclaimed;
  sample.reading.figures.erase(sample.reading.figures.begin());
  const std::string text = figure_table(sample.view(), {Language::kVietnamese, false, 100});
  EXPECT_NE(text.find("Số chưa có quy tắc: 77 (đoạn 1)\n1 số liệu\n"), std::string::npos) << text;
}

TEST(PlainText, NumbersBlocksAndKeepsTables) {
  Sample sample;
  sample.paragraph("Dòng một\ndòng hai");
  sample.table({{"TT", "Số hộ"}, {"1", "57\nhộ"}});
  EXPECT_EQ(plain_text(sample.document, true),
            "1  Dòng một\n"
            "   dòng hai\n"
            "2  TT | Số hộ\n"
            "   1 | 57 hộ\n");
  EXPECT_EQ(plain_text(sample.document, false), "Dòng một\ndòng hai\nTT | Số hộ\n1 | 57 hộ\n");
}

}  // namespace
}  // namespace luyke::render
