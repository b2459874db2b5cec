// Sentences as offices write them → the figures read from them, with the
// project's own rules. One row a habit.
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/extractor.h"
#include "model/names.h"
#include "tests/extract/samples.h"

namespace luyke::extract {
namespace {

const Extractor& extractor() {
  static const Extractor instance = [] {
    auto made = Extractor::make(sample_rules());
    if (!made.ok()) throw std::runtime_error(made.error().describe());
    return std::move(made).value();
  }();
  return instance;
}

// "value unit basis[ measure]" of each figure, parted by " | ".
std::string figures(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const model::Figure& figure : extractor().read(sample_document(paragraphs)).figures) {
    if (!text.empty()) text += " | ";
    text += figure.value.to_string() + (figure.unit.empty() ? "" : " " + figure.unit) + " " +
            std::string(name_of(figure.basis));
    if (figure.measure != model::Measure::kAmount) text += " " + std::string(name_of(figure.measure));
  }
  return text;
}

struct Row {
  const char* habit;
  std::vector<std::string> paragraphs;
  const char* figures;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(figures(row.paragraphs), row.figures) << row.habit;
}

TEST(Prose, UnitsAreReadOrInherited) {
  expect_rows({
      {"behind the number", {"Trong tháng tiếp nhận 153 hồ sơ và 04 đơn."}, "153 hồ sơ period | 4 đơn period"},
      {"the shortest counting word",
       {"Trong tháng cấp 12 giấy chứng nhận cho 30 hộ nghèo."},
       "12 giấy chứng nhận period | 30 hộ period"},
      {"parts of a bracket are counted as their total",
       {"Trong tháng mở 12 lớp (quý trước chuyển sang 5, mới 7)."},
       "12 lớp period | 5 lớp period | 7 lớp period"},
      {"a chain hands its unit back", {"Trong tháng xảy ra 41 + 25 vụ."}, "41 vụ period | 25 vụ period"},
      {"a move hands its unit back",
       {"Trong tháng, số doanh nghiệp tăng từ 310 lên 342 doanh nghiệp (tăng 32 doanh nghiệp)."},
       "310 doanh nghiệp prior | 342 doanh nghiệp period | 32 doanh nghiệp period change"},
      {"a counting word inside a cue", {"Trong tháng giới thiệu 15 lao động nữ."}, "15 lao động period"},
      {"a list of counts behind money",
       {"Trong tháng có 101 doanh nghiệp, vốn 629 tỷ; vùng A 61, vùng B 22, vùng C 18."},
       "101 doanh nghiệp period | 629000000000 đồng period | 61 doanh nghiệp period | 22 doanh nghiệp period | "
       "18 doanh nghiệp period"},
      {"shares of a count behind money",
       {"Trong tháng có 15.979 doanh nghiệp, vốn 247 tỷ; vùng A 6.409 (40,1%)."},
       "15979 doanh nghiệp period | 247000000000 đồng period | 6409 doanh nghiệp period | 40.1 % period percent"},
      {"the label before the number", {"Trong tháng, số vụ: 14."}, "14 period"},
      {"a place names what its own total counts",
       {"Trong tháng có 228 nhà tốc mái (Cà Mau 25 nhà, Sóc Trăng 58 nhà); 6 tàu chìm (Cà Mau 2, Bình Định 4)."},
       "228 nhà period | 25 nhà period | 58 nhà period | 6 tàu period | 2 tàu period | 4 tàu period"},
      {"rows of a listing share their columns",
       {"Trong tháng: An Phú (120 người, 1,5 tỷ đồng), Tân Lập (85; 1,1)."},
       "120 người period | 1500000000 đồng period | 85 người period | 1100000000 đồng period"},
      {"deaths are not counted in accidents",
       {"Trong tháng xảy ra 12 vụ, 5 chết, 9 bị thương."},
       "12 vụ period | 5 period | 9 period"},
      {"money that only its scale tells",
       {"Trong tháng thu 3.115 tỷ, chi 2.040 tỷ."},
       "3115000000000 đồng period | 2040000000000 đồng period"},
      {"compound money", {"Trong tháng thu 168 tỷ 330 triệu 867 nghìn đồng."}, "168330867000 đồng period"},
      {"groups parted by blanks", {"Trong tháng gieo trồng 12 486 ha."}, "12486 ha period"},
  });
}

TEST(Prose, BasisFollowsTheWordsOfTime) {
  expect_rows({
      {"month, then the run of months",
       {"Trong tháng tạo việc làm cho 218 lao động, lũy kế 7 tháng 1.694 lao động."},
       "218 lao động period | 1694 lao động cumulative"},
      {"the other placement of the tone mark",
       {"Trong tháng 05 người; luỹ kế 31 người."},
       "5 người period | 31 người cumulative"},
      {"a level",
       {"Trung tâm đang nuôi dưỡng 109 đối tượng. Trong tháng tiếp nhận 4 đối tượng."},
       "109 đối tượng stock | 4 đối tượng period"},
      {"time behind its figure",
       {"Trong tháng có mưa. Cấp 11.246 thẻ từ đầu năm đến nay, gồm: hộ nghèo 2.416 thẻ."},
       "11246 thẻ cumulative | 2416 thẻ cumulative"},
      {"the plan in brackets",
       {"Lũy kế 31 người, đạt 68,88% kế hoạch (45 người)."},
       "31 người cumulative | 68.88 % cumulative percent | 45 người plan"},
      {"the earlier value in brackets",
       {"Lũy kế 1.365 ca, tăng 2,4 lần so với cùng kỳ (568 ca)."},
       "1365 ca cumulative | 2.4 lần cumulative percent | 568 ca prior"},
      {"done of planned",
       {"Đến 30/9/2024 giải quyết việc làm 42.493/40.300 người, đạt 105,4% kế hoạch."},
       "42493 người cumulative | 40300 người plan | 105.4 % cumulative percent"},
      {"coming work",
       {"Trong tháng tới phấn đấu mở 02 lớp, đạt trên 95% kế hoạch."},
       "2 lớp planned | 95 % plan percent"},
      {"behind a growth stand parts when a word says so",
       {"Trong tháng bán 1.063 con gia cầm, tăng 6,61% (trong đó, gà 743 con)."},
       "1063 con period | 6.61 % period percent | 743 con period"},
      {"a share goes on with this time's figures",
       {"Trong tháng sản xuất 235 tấn, tăng 58,5% so với cùng kỳ chiếm 6% (điện đạt 516 tấn)."},
       "235 tấn period | 58.5 % period percent | 6 % period percent | 516 tấn period"},
      {"parts that moved themselves are of now",
       {"Trong tháng đón 349 lượt, tăng 11% so với cùng kỳ (quốc tế 210 lượt, tăng 7%; trong nước 139 lượt, tăng "
        "17%)."},
       "349 lượt period | 11 % period percent | 210 lượt period | 7 % period percent | 139 lượt period | "
       "17 % period percent"},
      {"a day from hour to hour, a month with dots",
       {"Từ 16h ngày 11/2 đến 16h ngày 12/2 có 27 ca.", "Từ ngày 15.10 đến 14.11 xảy ra 32 vụ."},
       "27 ca period | 32 vụ period"},
  });
}

TEST(Prose, ChangesAndRatesAreTold) {
  expect_rows({
      {"a change and its percentage",
       {"Trong tháng xảy ra 86 vụ, tăng 13 vụ (17,8%) so với tháng trước."},
       "86 vụ period | 13 vụ period change | 17.8 % period percent"},
      {"changes in a row",
       {"Trong tháng giảm 400 vụ (-18,74%), 47 chết (-6,23%)."},
       "400 vụ period change | 18.74 % period percent | 47 period change | 6.23 % period percent"},
      {"a rate changes in points",
       {"Tỷ lệ hộ nghèo còn 2,14%, giảm 0,86% so với năm trước."},
       "2.14 % stock percent | 0.86 % stock change"},
      {"an amount grows in percent",
       {"Trong tháng thu 30 tỷ đồng, tăng 5%."},
       "30000000000 đồng period | 5 % period percent"},
      {"a score and its change",
       {"Chỉ số hài lòng đạt 86,42 điểm, tăng 1,18 điểm; xếp thứ 17/63 tỉnh."},
       "86.42 điểm period rank | 1.18 điểm period change | 17 period rank | 63 tỉnh period"},
      {"words that only look like change",
       {"Trong tháng tăng cường 12 cán bộ, hỗ trợ giảm nghèo 30 hộ."},
       "12 cán bộ period | 30 hộ period"},
      {"two measures of one change",
       {"Trong tháng xét xử 770 vụ, tăng 14 vụ với 42 bị cáo; khởi tố 390 vụ, tăng 26 vụ/12 bị can."},
       "770 vụ period | 14 vụ period change | 42 bị cáo period change | 390 vụ period | 26 vụ period change | "
       "12 bị can period change"},
  });
}

TEST(Prose, OneEnglishNumberTellsTheStyleOfAText) {
  expect_rows({
      {"points among Vietnamese numbers",
       {"Trong tháng thu 1.234 tỷ đồng, chi 7.2 tỷ đồng."},
       "1234000000000 đồng period | 7200000000 đồng period"},
      {"a text in the English style",
       {"Trong tháng thu 1,234.5 triệu đồng, chi 1.125 triệu đồng của 2,350 hộ."},
       "1234500000 đồng period | 1125000 đồng period | 2350 hộ period"},
  });
}

// "12:reference 05:date", number by number.
std::string classes(const std::vector<std::string>& paragraphs) {
  std::string dump;
  for (const model::NumberToken& number : extractor().read(sample_document(paragraphs)).numbers) {
    dump += (dump.empty() ? "" : " ") + number.text + ":" + std::string(name_of(number.number_class));
  }
  return dump;
}

TEST(Prose, ListsOfNamesGoOnBehindCommas) {
  EXPECT_EQ(classes({"Số ca tăng tại quận 1, 3, 4 và 7, huyện Cần Giờ."}), "1:name 3:name 4:name 7:name");
  // A counting word, a percentage and a ratio are no names.
  EXPECT_EQ(classes({"Tại quận 1, 3 ca mắc mới."}), "1:name 3:figure");
  EXPECT_EQ(classes({"Tại quận 1, 3% số hộ."}), "1:name 3:figure");
  EXPECT_EQ(classes({"Tại quận 1, 3/4 số hộ."}).substr(0, 6), "1:name");
}

TEST(Prose, AShortNumberAloneAtTheEndOfAPageNumbersIt) {
  EXPECT_EQ(classes({"2", "Đã mở 12 lớp."}), "2:other 12:figure");
  EXPECT_EQ(classes({"Đã mở 12 lớp.", "3"}), "12:figure 3:other");
  EXPECT_EQ(classes({"2\nđã mở 12 lớp.", "Hết."}), "2:other 12:figure");
  EXPECT_EQ(classes({"2.450", "Đã mở 12 lớp."}).substr(0, 11), "2.450:figur");
}

TEST(Prose, EveryNumberHasAClassOrIsListed) {
  const model::Reading reading = extractor().read(sample_document(
      {"Số: 12/BC-SYT", "Ngày 05/8/2024, xã An Lạc 1 tổ chức 03 lớp (theo khoản 2 Điều 9) cho người dưới 18 tuổi."}));
  std::string dump;
  for (const model::NumberToken& number : reading.numbers) {
    dump += number.text + ":" + std::string(name_of(number.number_class)) + " ";
    EXPECT_FALSE(number.rule.empty()) << number.text;
  }
  EXPECT_EQ(dump, "12:reference 05:date 8:date 2024:date 1:name 03:figure 2:reference 9:reference 18:qualifier ");
}

TEST(Prose, ASumCutByAFootnoteStaysOneSentence) {
  model::Document document = sample_document({"Kiểm tra 12 cơ quan [cc: Gồm Sở 3.] (04 sở, 08 xã)."});
  auto& text = std::get<model::Paragraph>(document.blocks[0].content).text;
  const auto begin = static_cast<std::uint32_t>(std::u32string(U"Kiểm tra 12 cơ quan ").size());
  text.spans.push_back({model::SpanKind::kFootnote, {begin, begin + 17}});
  const model::Reading reading = extractor().read(document);
  std::size_t longest = 0;
  for (const model::Sentence& sentence : reading.sentences) {
    longest = std::max(longest, static_cast<std::size_t>(std::count_if(
                                    sentence.items.begin(), sentence.items.end(),
                                    [](const model::Item& i) { return i.kind == model::ItemKind::kFigure; })));
  }
  EXPECT_EQ(longest, 3u);
}

// What lasts is a level where no verb makes it and no word of time is near.
TEST(Prose, ThingsThatLastAreStocks) {
  expect_rows({
      {"schools that are there",
       {"Báo cáo tháng 9/2024.", "Huyện Tân An có 52 trường, tăng 02 trường so với năm trước."},
       "52 trường stock | 2 trường stock change"},
      {"a ratio of them",
       {"Báo cáo tháng 9/2024.", "Có 49/71 trường đạt chuẩn quốc gia, đạt 69,01%."},
       "49 trường stock | 71 trường stock | 69.01 % stock percent"},
      {"built in the month", {"Trong tháng xây mới 02 trường."}, "2 trường period"},
      {"built, with no word of time", {"Báo cáo tháng 9/2024.", "Hỗ trợ xây nhà cho 30 hộ."}, "30 hộ period"},
      {"as of a day", {"Tính đến ngày 30/9/2024, toàn huyện có 45 hợp tác xã."}, "45 hợp tác xã stock"},
      {"counted up in words", {"Lũy kế toàn huyện có 45 hợp tác xã thành lập mới."}, "45 hợp tác xã cumulative"},
      {"a debt as of a day", {"Dư nợ đến ngày 30/11/2024 là 186 tỷ đồng."}, "186000000000 đồng stock"},
      {"what came in behind the stock",
       {"Báo cáo tháng 9/2024.", "Tồn kỳ trước chuyển sang 173 hồ sơ; tiếp nhận mới 866 hồ sơ."},
       "173 hồ sơ stock | 866 hồ sơ period"},
      {"parts of a stock last, whatever is built there",
       {"Hiện có 735 lao động; trong đó khu vực công nghiệp - xây dựng có 373 lao động."},
       "735 lao động stock | 373 lao động stock"},
  });
}

TEST(Prose, DatesOfDocumentsAndShortSpansNameNoRun) {
  expect_rows({
      {"the day of a document",
       {"Báo cáo 6 tháng đầu năm 2024.", "6 tháng đầu năm, thực hiện Kết luận số 44-KL/TW ngày 22/11/2022, mở 12 lớp."},
       "12 lớp cumulative"},
      {"a month between two days",
       {"Tháng 3/2024 (tính từ ngày 15/02/2024 đến ngày 14/3/2024): xảy ra 26 vụ."},
       "26 vụ period"},
  });
}

}  // namespace
}  // namespace luyke::extract
