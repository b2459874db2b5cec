#include "extract/sections.h"

#include <gtest/gtest.h>

#include "tests/extract/samples.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

struct Read {
  model::Document document;
  std::vector<text::Passage> passages;
  Outline outline;
};

Read read(const std::vector<std::string>& paragraphs, const PeriodContext& context = {}) {
  Read result;
  result.document = sample_document(paragraphs);
  result.passages = text::passages_of(result.document);
  result.outline = SectionReader(sample_rules()).read(result.passages, context);
  return result;
}

std::string path(const Outline& outline, std::uint32_t section) {
  const model::Section& own = outline.sections[section];
  return (own.parent ? path(outline, *own.parent) + "/" : "") + (own.label.empty() ? "*" : own.label);
}

// One section a line: "I/4/4.1 Hoạt động [planned]".
std::string tree(const Outline& outline) {
  std::string result;
  for (std::uint32_t i = 0; i < outline.sections.size(); ++i) {
    result += path(outline, i) + " " + outline.sections[i].title;
    if (outline.sections[i].planned) result += " [planned]";
    result += "\n";
  }
  return result;
}

std::string labels(const Read& read) {
  std::string result;
  for (const HeadingLabel& label : read.outline.labels) {
    result += read.passages[label.passage].text.substr(label.range.begin, label.range.size()) + " ";
  }
  return result;
}

const PeriodContext kNovember{2023, base::Period::month(2023, 11)};

TEST(Sections, ReportOfAnOffice) {
  const Read report =
      read({"I. TÌNH HÌNH THỰC HIỆN THÁNG 11 NĂM 2023", "1. Việc làm – Tiền lương – An toàn lao động",
            "Trong tháng 11 năm 2023, toàn tỉnh đã tạo việc làm cho 6.208 lao động.", "2. Quản lý giáo dục nghề nghiệp",
            "3. Chính sách Người có công", "4. Công tác Bảo trợ xã hội, trẻ em và Bình đẳng giới",
            "4.1. Hoạt động Bảo trợ xã hội", "4.2. Hoạt động Trẻ em", "5. Phòng, chống tệ nạn xã hội",
            "II. NHIỆM VỤ TRỌNG TÂM THÁNG 12 NĂM 2023", "1. Việc làm – Tiền lương – An toàn lao động",
            "Tổ chức 13 lớp tuyên truyền./."},
           kNovember);
  EXPECT_EQ(tree(report.outline),
            "I TÌNH HÌNH THỰC HIỆN THÁNG 11 NĂM 2023\n"
            "I/1 Việc làm – Tiền lương – An toàn lao động\n"
            "I/2 Quản lý giáo dục nghề nghiệp\n"
            "I/3 Chính sách Người có công\n"
            "I/4 Công tác Bảo trợ xã hội, trẻ em và Bình đẳng giới\n"
            "I/4/4.1 Hoạt động Bảo trợ xã hội\n"
            "I/4/4.2 Hoạt động Trẻ em\n"
            "I/5 Phòng, chống tệ nạn xã hội\n"
            "II NHIỆM VỤ TRỌNG TÂM THÁNG 12 NĂM 2023 [planned]\n"
            "II/1 Việc làm – Tiền lương – An toàn lao động [planned]\n");
  EXPECT_EQ(labels(report), "I. 1. 2. 3. 4. 4.1. 4.2. 5. II. 1. ");
  EXPECT_EQ(report.outline.section_of[2], 1u);
  EXPECT_EQ(dump(*report.outline.sections[8].period), "2023-12-01..2023-12-31");
}

TEST(Sections, NumberedSentencesKeepTheirNumberOnly) {
  const Read report = read({"**I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
                            "1. Trong quý, Ủy ban nhân dân tỉnh ban hành 04 văn bản chỉ đạo. Đến nay đã xong.",
                            "2. Tổ chức kiểm tra CCHC tại 12 cơ quan, đơn vị; phát hiện 31 vấn đề.",
                            "**II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG", "**1. Cải cách thể chế",
                            "a) Ban hành 14 văn bản quy phạm pháp luật, gồm 05 nghị quyết và 09 quyết định;",
                            "b) Rà soát 63 văn bản."});
  EXPECT_EQ(tree(report.outline),
            "I CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n"
            "II KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG\n"
            "II/1 Cải cách thể chế\n");
  EXPECT_EQ(labels(report), "I. 1. 2. II. 1. a) b) ");
  EXPECT_EQ(report.outline.section_of[1], 0u);
  EXPECT_EQ(report.outline.section_of[5], 2u);
}

TEST(Sections, FiguresAtTheStartOfALineAreNoLabels) {
  const Read report = read({"I. KẾT QUẢ", "1.463 hồ sơ đã giải quyết.", "12 lớp tập huấn cho 600 người.",
                            "5. người cao tuổi", "2.5 triệu đồng mỗi suất", "11/11 huyện đạt."});
  EXPECT_EQ(labels(report), "I. ");
}

TEST(Sections, LettersAndRomanNumbersBySequence) {
  const Read report = read({"A. KẾT QUẢ", "I. Kinh tế", "II. Xã hội", "B. TỒN TẠI", "C. GIẢI PHÁP", "I. Kinh tế"});
  EXPECT_EQ(tree(report.outline),
            "A KẾT QUẢ\n"
            "A/I Kinh tế\n"
            "A/II Xã hội\n"
            "B TỒN TẠI\n"
            "C GIẢI PHÁP [planned]\n"
            "C/I Kinh tế [planned]\n");
}

TEST(Sections, PartsAndAnnexesStartAnew) {
  const Read report = read({"**PHẦN THỨ NHẤT", "**KẾT QUẢ THỰC HIỆN", "**I. KINH TẾ", "**PHẦN THỨ HAI: NHIỆM VỤ",
                            "Nơi nhận:", "**KT. GIÁM ĐỐC", "**Phụ lục I", "**TÌNH HÌNH TIẾP NHẬN HỒ SƠ",
                            "(Kèm theo Báo cáo số 147/BC-UBND ngày 18/6/2024)", "**Phụ lục 02", "**BIỂU MẪU THỐNG KÊ"});
  EXPECT_EQ(labels(report), "PHẦN THỨ NHẤT I. PHẦN THỨ HAI: ");
  EXPECT_EQ(tree(report.outline),
            "PHẦN THỨ NHẤT KẾT QUẢ THỰC HIỆN\n"
            "PHẦN THỨ NHẤT/I KINH TẾ\n"
            "PHẦN THỨ HAI NHIỆM VỤ [planned]\n"
            "Phụ lục I TÌNH HÌNH TIẾP NHẬN HỒ SƠ\n"
            "Phụ lục 02 BIỂU MẪU THỐNG KÊ\n");
}

TEST(Sections, RunInTitles) {
  const Read report = read({"I. TRỒNG TRỌT", "1. Cây lúa: Đến nay đã xuống giống 68.420 ha, đạt 100,62% kế hoạch."});
  EXPECT_EQ(tree(report.outline), "I TRỒNG TRỌT\nI/1 Cây lúa\n");
}

TEST(Sections, TitlesWithoutNumbers) {
  const Read report = read(
      {"**I. SẢN XUẤT", "**Cây lúa", "Gieo 120 ha.", "**Cây màu", "**Biểu 01. Kết quả thu hoạch", "**II. THỦY SẢN"});
  EXPECT_EQ(tree(report.outline), "I SẢN XUẤT\nI/* Cây lúa\nI/* Cây màu\nII THỦY SẢN\n");
}

TEST(Sections, AutomaticNumbers) {
  model::Document document = sample_document({"1. THU NGÂN SÁCH", "1.1. Thu nội địa", "- Phấn đấu thu.", "2. CHI"});
  for (const std::size_t block : {0u, 1u, 3u}) {
    model::Text& text = std::get<model::Paragraph>(document.blocks[block].content).text;
    text.spans.push_back({model::SpanKind::kListLabel, {0, block == 1 ? 4u : 2u}});
  }
  const auto passages = text::passages_of(document);
  const Outline outline = SectionReader(sample_rules()).read(passages, {});
  EXPECT_EQ(tree(outline), "1 THU NGÂN SÁCH\n1/1.1 Thu nội địa\n2 CHI\n");
}

TEST(Sections, ManyHeadingsInOnePassage) {
  const Read report = read({"I. THU\n1. Nội địa\nThu được 12 tỷ đồng trong tháng.\n2. Hải quan\nII. CHI\nChi 5 tỷ."});
  EXPECT_EQ(tree(report.outline), "I THU\nI/1 Nội địa\nI/2 Hải quan\nII CHI\n");
  const std::string& text = report.passages[0].text;
  EXPECT_EQ(report.outline.section_at(0, static_cast<std::uint32_t>(text.find("12 tỷ"))), 1u);
  EXPECT_EQ(report.outline.section_at(0, static_cast<std::uint32_t>(text.find("5 tỷ"))), 3u);
}

TEST(Sections, PlannedByTheirPeriod) {
  const PeriodContext quarter{2024, base::Period::quarter(2024, 2)};
  const Read report = read({"**I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM QUÝ II", "**II. TIẾN ĐỘ CÁC NHIỆM VỤ",
                            "**III. ĐÁNH GIÁ VÀ NHIỆM VỤ QUÝ III NĂM 2024", "**IV. PHƯƠNG HƯỚNG THỜI GIAN TỚI"},
                           quarter);
  EXPECT_EQ(tree(report.outline),
            "I KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM QUÝ II\n"
            "II TIẾN ĐỘ CÁC NHIỆM VỤ\n"
            "III ĐÁNH GIÁ VÀ NHIỆM VỤ QUÝ III NĂM 2024 [planned]\n"
            "IV PHƯƠNG HƯỚNG THỜI GIAN TỚI [planned]\n");
}

TEST(Sections, ANumberWhoseSequenceIsTornIsALabelStill) {
  EXPECT_EQ(labels(read({"10. Chi về tiêu thụ hàng hóa.", "3/ Thời hạn kê khai là hai ngày."})), "10. 3/ ");
  EXPECT_EQ(labels(read({"12 lớp. Có 3 lớp mới."})), "");
  EXPECT_EQ(tree(read({"10. Chi về tiêu thụ hàng hóa."}).outline), "");
}

}  // namespace
}  // namespace luyke::extract
