#include "extract/indicator.h"

#include <gtest/gtest.h>

#include <set>

#include "extract/extractor.h"
#include "model/names.h"
#include "tests/extract/samples.h"

namespace luyke::extract {
namespace {

const Extractor& extractor() {
  static const Extractor made = [] {
    auto result = Extractor::make(sample_rules());
    if (!result.ok()) throw std::runtime_error(result.error().describe());
    return std::move(result).value();
  }();
  return made;
}

// A report of November 2023 with these paragraphs; one figure a line:
// "17.540 tuyển sinh | LD.DN.TUYENSINH | 2023-01-01..2023-11-30".
std::string figures(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> all = {"Số: 12/BC-SLĐTBXH", "Sóc Trăng, ngày 20 tháng 11 năm 2023",
                                  "**BÁO CÁO\nKết quả thực hiện tháng 11 năm 2023"};
  all.insert(all.end(), paragraphs.begin(), paragraphs.end());
  const model::Document document = sample_document(all);
  const model::Reading reading = extractor().read(document);
  std::string result;
  for (const model::Figure& figure : reading.figures) {
    result += figure.text + " " + figure.indicator.phrase + " | " + figure.indicator.code + " | " +
              (figure.period ? dump(*figure.period) : "") + "\n";
  }
  return result;
}

TEST(Indicators, MonthAndCumulativeCountTheSame) {
  EXPECT_EQ(figures({"Trong tháng 11 năm 2023, toàn tỉnh đã tạo việc làm cho 6.208 lao động, lũy kế 28.000 người đạt "
                     "100% kế hoạch."}),
            "6.208 tạo việc làm lao động | LD.VL.TAOVIECLAM | 2023-11-01..2023-11-30\n"
            "28.000 tạo việc làm lao động | LD.VL.TAOVIECLAM | 2023-01-01..2023-11-30\n"
            "100 tạo việc làm lao động | LD.VL.TAOVIECLAM | 2023-01-01..2023-11-30\n");
}

TEST(Indicators, PartsAreCompletedFromTheirTotal) {
  EXPECT_EQ(
      figures({"Lũy kế đến hết tháng 11/2023, tuyển sinh được 17.540 người (cao đẳng là 1.322 người, dưới 3 tháng "
               "là 8.605 người)."}),
      "17.540 tuyển sinh | LD.DN.TUYENSINH | 2023-01-01..2023-11-30\n"
      "1.322 tuyển sinh, cao đẳng | LD.DN.TUYENSINH.CAODANG | 2023-01-01..2023-11-30\n"
      "8.605 tuyển sinh, dưới 3 tháng |  | 2023-01-01..2023-11-30\n");
}

TEST(Indicators, WomenAmongThoseCounted) {
  EXPECT_EQ(figures({"Cơ sở Cai nghiện ma túy tỉnh đang quản lý, giáo dục 424 đối tượng (có 12 đối tượng là nữ)."}),
            "424 Cơ sở Cai nghiện ma túy tỉnh đang quản lý giáo dục đối tượng | TNXH.CAINGHIEN | ..2023-11-30\n"
            "12 Cơ sở Cai nghiện ma túy tỉnh đang quản lý giáo dục đối tượng, đối tượng nữ |  | ..2023-11-30\n");
}

TEST(Indicators, WordsBehindACommaGoOn) {
  EXPECT_EQ(figures({"Gieo trồng rau, màu 500 ha, lũy kế 1.200 ha. Khám, chữa bệnh cho 900 lượt người.",
                     "Mở 02 lớp tập huấn, tư vấn cho 100 người."}),
            "500 Gieo trồng rau màu | NN.MAU.GIEOTRONG | 2023-11-01..2023-11-30\n"
            "1.200 Gieo trồng rau màu | NN.MAU.GIEOTRONG | 2023-01-01..2023-11-30\n"
            "900 Khám chữa bệnh lượt người | YT.KHAMBENH | 2023-11-01..2023-11-30\n"
            "02 Mở lớp tập huấn |  | 2023-11-01..2023-11-30\n"
            "100 tư vấn |  | 2023-11-01..2023-11-30\n");
}

TEST(Indicators, OfAPartTheLastNameSpeaks) {
  EXPECT_EQ(
      figures(
          {"Tiếp nhận 1.047 hồ sơ thủ tục hành chính (gồm: đã giải quyết trước hạn 525 hồ sơ, đúng hạn 522 hồ sơ)."}),
      "1.047 Tiếp nhận hồ sơ thủ tục hành chính | TTHC.TIEPNHAN | 2023-11-01..2023-11-30\n"
      "525 Tiếp nhận hồ sơ thủ tục hành chính, giải quyết trước hạn | TTHC.TRUOCHAN | 2023-11-01..2023-11-30\n"
      "522 Tiếp nhận hồ sơ thủ tục hành chính, đúng hạn | TTHC.DUNGHAN | 2023-11-01..2023-11-30\n");
}

TEST(Indicators, RunningSumsInBracketsCountTheSame) {
  EXPECT_EQ(figures({"Giải ngân vốn đầu tư công 21.050 triệu đồng (lũy kế 38.151 triệu đồng)."}),
            "21.050 Giải ngân vốn đầu tư công | DTC.GIAINGAN | 2023-11-01..2023-11-30\n"
            "38.151 Giải ngân vốn đầu tư công | DTC.GIAINGAN | 2023-01-01..2023-11-30\n");
}

TEST(Indicators, LevelsKeepTheirName) {
  EXPECT_EQ(figures({"1. Chăn nuôi", "Đàn heo 13.102 con. Tổng đàn gia cầm hiện có 341.081 con."}),
            "13.102 Đàn heo con | NN.CN.HEO | ..2023-11-30\n"
            "341.081 đàn gia cầm con | NN.CN.GIACAM | ..2023-11-30\n");
}

TEST(Indicators, ARunningSumOfItsOwnMakesAFigureOneOfThePeriod) {
  EXPECT_EQ(
      figures({"Trong tháng, tư vấn cho 100 người, lũy kế 400 người. Có 06 doanh nghiệp đăng ký thành lập mới, lũy kế "
               "14 doanh nghiệp."}),
      "100 tư vấn |  | 2023-11-01..2023-11-30\n"
      "400 tư vấn |  | 2023-01-01..2023-11-30\n"
      "06 doanh nghiệp đăng ký thành lập | DN.THANHLAP | 2023-11-01..2023-11-30\n"
      "14 doanh nghiệp đăng ký thành lập | DN.THANHLAP | 2023-01-01..2023-11-30\n");
}

TEST(Indicators, ReferencesAreNotCounted) {
  EXPECT_EQ(figures({"Cấp kinh phí hưởng trợ cấp một lần theo Quyết định số 24/2016/QĐ-TTg cho 04 trường hợp."}),
            "04 Cấp kinh phí hưởng trợ cấp một lần | NCC.MOTLAN | 2023-11-01..2023-11-30\n");
}

TEST(Indicators, WorkToComeHasThePeriodOfItsSection) {
  EXPECT_EQ(figures({"**I. KẾT QUẢ", "Mở 02 lớp tập huấn.", "**II. NHIỆM VỤ TRỌNG TÂM THÁNG 12 NĂM 2023",
                     "Tổ chức 13 lớp tuyên truyền năm 2023."}),
            "02 Mở lớp tập huấn |  | 2023-11-01..2023-11-30\n"
            "13 Tổ chức lớp tuyên truyền |  | 2023-12-01..2023-12-31\n");
}

// "value key" of each figure of a report of that month.
std::multiset<std::string> keys_of(const std::string& month, const std::vector<std::string>& paragraphs) {
  std::vector<std::string> all = {"Số: 12/BC-SLĐTBXH", "Sóc Trăng, ngày 20 tháng " + month + " năm 2023",
                                  "**BÁO CÁO\nKết quả thực hiện tháng " + month + " năm 2023"};
  all.insert(all.end(), paragraphs.begin(), paragraphs.end());
  const model::Document document = sample_document(all);
  std::multiset<std::string> keys;
  for (const model::Figure& figure : extractor().read(document).figures) {
    keys.insert(std::string(name_of(figure.basis)) + " " + std::string(name_of(figure.measure)) + ": " +
                figure.indicator.key);
  }
  return keys;
}

TEST(Indicators, TwoMonthsOfOneOfficeHaveTheSameKeys) {
  EXPECT_EQ(keys_of("10", {"Trong tháng, toàn tỉnh đã giải quyết việc làm cho 2.100 lao động, lũy kế 21.792 lao động, "
                           "đạt 77,8% kế hoạch. Đưa 38 người đi làm việc ở nước ngoài theo hợp đồng, lũy kế 338 người.",
                           "Toàn tỉnh hiện còn 5.120 hộ nghèo, chiếm 1,62%; hộ cận nghèo 9.870 hộ.",
                           "Trong tháng tiếp nhận 1.200 hồ sơ TTHC, trong đó trực tuyến 57 hồ sơ; giải quyết trước hạn "
                           "919 hồ sơ, đúng hạn 10 hồ sơ."}),
            keys_of("11", {"Trong tháng tiếp nhận 1.463 hồ sơ thủ tục hành chính (có 60 hồ sơ trực tuyến). Đã giải "
                           "quyết trước hạn 920 hồ sơ, đúng hạn 12 hồ sơ.",
                           "Số LĐ được GQVL trong tháng là 6.208 người; luỹ kế đến hết tháng 11: 28.000 người, đạt "
                           "100% KH. Số người đi làm việc ở nước ngoài theo hợp đồng là 06 người, luỹ kế 344 người.",
                           "Số hộ nghèo hiện còn 5.012 hộ (1,59%); số hộ cận nghèo 9.644 hộ."}));
}

TEST(Indicators, KeysForgetFormAndAbbreviations) {
  const IndicatorReader reader(sample_rules());
  EXPECT_EQ(reader.key_of("Số LĐ được giải quyết việc làm"), reader.key_of("số lao động giải quyết việc làm"));
  EXPECT_EQ(reader.key_of("hồ sơ TTHC"), "hồ sơ thủ tục hành chính");
  EXPECT_EQ(reader.key_of("Luỹ kế thoả ước"), reader.key_of("lũy kế thỏa ước"));
  EXPECT_NE(reader.key_of("hộ nghèo"), reader.key_of("hộ cận nghèo"));
}

}  // namespace
}  // namespace luyke::extract
