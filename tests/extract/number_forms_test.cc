// The forms in which offices print numbers → the figures read from them.
#include <gtest/gtest.h>

#include "extract/extractor.h"
#include "model/names.h"
#include "tests/extract/samples.h"

namespace luyke::extract {
namespace {

// "value unit[ measure][ approx][ -]" of each figure, parted by " | ".
std::string forms(const std::string& sentence) {
  static const Extractor extractor = [] {
    auto made = Extractor::make(sample_rules());
    if (!made.ok()) throw std::runtime_error(made.error().describe());
    return std::move(made).value();
  }();
  std::string text;
  for (const model::Figure& figure : extractor.read(sample_document({sentence})).figures) {
    text += (text.empty() ? "" : " | ") + figure.value.to_string() + (figure.unit.empty() ? "" : " " + figure.unit);
    if (figure.measure != model::Measure::kAmount) text += " " + std::string(name_of(figure.measure));
    if (figure.approx != model::Approx::kNone) text += " " + std::string(name_of(figure.approx));
    if (figure.negative) text += " -";
  }
  return text;
}

struct Row {
  const char* sentence;
  const char* figures;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(forms(row.sentence), row.figures) << row.sentence;
}

TEST(NumberForms, RangesShareUnitScaleAndMeasure) {
  expect_rows({
      {"Trong tháng mỗi lớp có 10 - 12 học viên.", "10 học viên | 12 học viên"},
      {"Trong tháng giá lúa 110.000 – 120.000 đồng/kg.", "110000 đồng/kg | 120000 đồng/kg"},
      {"Trong tháng thu tăng 3,5-4% so cùng kỳ.", "3.5 % percent | 4 % percent"},
      {"Trong tháng thu tăng từ 3,5 đến 4% so cùng kỳ.", "3.5 % percent | 4 % percent"},
      {"Trong tháng hỗ trợ từ 10 đến 12 triệu đồng.", "10000000 đồng | 12000000 đồng"},
      {"Trong tháng giá tăng 1.000-2.000 đồng/kg.", "1000 đồng/kg change | 2000 đồng/kg change"},
      {"Trong tháng giảm 5 vụ - 2 người bị thương.", "5 vụ change | 2 người"},
  });
}

TEST(NumberForms, SignsInBracketsTellChanges) {
  expect_rows({
      {"Trong tháng xảy ra 12 vụ (-18,74%).", "12 vụ | 18.74 % percent -"},
      {"Trong tháng năng suất 62 tạ/ha (+0,5 tạ/ha).", "62 tạ/ha | 0.5 tạ/ha change"},
      {"Trong tháng gieo trồng giảm (-850 ha).", "850 ha change -"},
      {"- 5 lớp khai giảng trong tháng.", "5 lớp"},
  });
}

TEST(NumberForms, WordsBlurNumbers) {
  expect_rows({
      {"Trong tháng có trên 600 người, hơn 1.200 lượt, gần 50 hộ, khoảng 300 đồng bào.",
       "600 người over | 1200 lượt over | 50 hộ under | 300 đồng bào about"},
      {"Trong tháng mở khoảng trên 30 lớp.", "30 lớp over"},
      {"Ước tháng 8 thu khoảng 25 tỷ đồng.", "25000000000 đồng about"},
      {"Trong tháng ước thu 25 tỷ đồng.", "25000000000 đồng"},
  });
}

TEST(NumberForms, ScaleWordsMultiply) {
  expect_rows({
      {"Trong tháng tiếp nhận 4,52 ngàn hồ sơ.", "4520 hồ sơ"},
      {"Trong tháng đón 1,494 triệu lượt.", "1494000 lượt"},
      {"Trong tháng thu 2.101,3 nghìn tỉ đồng.", "2101300000000000 đồng"},
      {"Trong tháng trồng 5 vạn cây, 3 chục con, 2 trăm hộ.", "50000 cây | 30 con | 200 hộ"},
      {"Trong tháng chi 3 trăm triệu đồng.", "300000000 đồng"},
      {"Trong tháng chi 5 triệu rưỡi đồng.", "5500000 đồng"},
      {"Trong tháng giúp 3 nghìn đồng bào và 12 đồng chí.", "3000 đồng bào | 12 đồng chí"},
      {"Trong tháng thu 12,5 tr.đ.", "12500000 đồng"},
  });
}

TEST(NumberForms, CompoundMoneyIsOneFigure) {
  expect_rows({
      {"Trong tháng chi 168.182 tỷ 330 triệu 867 nghìn đồng.", "168182330867000 đồng"},
      {"Trong tháng thu 15 tỷ 250 triệu, chi 12 tỷ 100 triệu đồng.", "15250000000 đồng | 12100000000 đồng"},
      {"Trong tháng chi 2 tỷ 500 triệu đồng cho 25 hộ.", "2500000000 đồng | 25 hộ"},
  });
}

TEST(NumberForms, BlanksOfAnyKindPartGroups) {
  for (const char* blank : {" ", "\u00a0", "\u202f", "\u2009"}) {
    const std::string b = blank;
    EXPECT_EQ(forms("Trong tháng gieo 12" + b + "486 ha, thu 1" + b + "322" + b + "500 tấn."), "12486 ha | 1322500 tấn")
        << b;
    EXPECT_EQ(forms("Trong tháng gieo 12" + b + "486,5 ha."), "12486.5 ha") << b;
  }
  EXPECT_EQ(forms("Trong tháng gieo 12  486 ha."), "12486 ha");
}

TEST(NumberForms, BlanksPartNoOtherNumbers) {
  expect_rows({
      {"Trong tháng thu 1.234 486 hộ.", "1234 | 486 hộ"},
      {"Trong tháng giúp 12 48 hộ.", "12 | 48 hộ"},
      {"Trong tháng thu 05 486 hộ.", "5 | 486 hộ"},
  });
}

}  // namespace
}  // namespace luyke::extract
