#include "text/passage.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace luyke::text {
namespace {

model::Document one_paragraph(const std::string& printed, std::vector<model::Span> spans = {}) {
  model::Document document;
  model::Paragraph paragraph;
  paragraph.text.printed = printed;
  paragraph.text.spans = std::move(spans);
  document.blocks.emplace_back().content = std::move(paragraph);
  return document;
}

// The sentences, parted by " | "; one that goes on after a note begins with "~".
std::string cut(const std::string& printed, std::vector<model::Span> spans = {}) {
  const model::Document document = one_paragraph(printed, std::move(spans));
  std::string all;
  for (const Passage& passage : passages_of(document)) {
    for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
      const base::Bytes range = passage.sentences[i];
      if (!all.empty()) all += " | ";
      if (passage.resumed[i]) all += "~";
      all += passage.text.substr(range.begin, range.size());
    }
  }
  return all;
}

// A text with its bounds marked; without the marks it is the input.
void expect_bounds(const std::string& marked) {
  std::string printed;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked.compare(at, 3, " | ") == 0)
      at += 1;
    else if (marked.compare(at, 3, " |\n") == 0)
      at += 1;
    else
      printed += marked[at];
  }
  std::string expected = marked;
  for (std::size_t at; (at = expected.find(" |\n")) != std::string::npos;) expected.replace(at, 3, " | ");
  EXPECT_EQ(cut(printed), expected);
}

TEST(Sentences, EndAtFullStops) {
  expect_bounds("Tăng 5,2%. | Lũy kế 344 người.");
  expect_bounds("Hỗ trợ 1.639 người. | 74 phiên giao dịch.");
  expect_bounds("Gồm 3.073, 5.778. | Quý III 26.982.");
  expect_bounds("Chết 1 người! | Vì sao? | Không rõ.");
  expect_bounds("Theo quy định./.");
  expect_bounds("Tăng (trong đó 5 nữ). | Giảm \"3\". | (Số liệu sơ bộ)");
  expect_bounds("Đã làm. | - Bộ Y tế. | a) Sở Y tế.");
}

TEST(Sentences, SurviveShortenedWords) {
  expect_bounds("KT. GIÁM ĐỐC");
  expect_bounds("Tại TP. Sóc Trăng và TX. Ngã Năm có 5 hộ. | Hết.");
  expect_bounds("Do TS. Nguyễn V. An và ThS. Lê Bình dạy. | Có 5 lớp.");
  expect_bounds("Ở Q.1, P. 5 và TP. 5 có 3 hộ");
  expect_bounds("Kết quả quý I. | Tổng số 5.");
}

TEST(Sentences, SurviveLabelsAndNumbers) {
  expect_bounds("1. Việc làm - Tiền lương");
  expect_bounds("4.1. Hoạt động Trẻ em");
  expect_bounds("II. NHIỆM VỤ");
  expect_bounds("A. Phần chung");
  expect_bounds("Điều 5. Tổ chức thực hiện. | Sở Y tế.");
  expect_bounds("Phụ lục II. Số liệu");
  expect_bounds("Đạt 114,66% và 17.540 người; tăng 4.1 điểm; Giảm 5");
}

TEST(Sentences, EllipsisMayEndOrStandForParts) {
  expect_bounds("Như A, B… | Trong tháng có 5.");
  expect_bounds("Gồm A 5, B 7, … C 9.");
  expect_bounds("Ngày … tháng … năm 2023");
}

TEST(Sentences, BracketsHoldTogether) {
  expect_bounds("Có 109 người (31 trẻ. Còn lại 78 già) ở đây. | Hết.");
  expect_bounds("a) Có 5 hộ (nghèo. | Hết.");
}

TEST(Sentences, ForgottenSpaceAfterAFullStop) {
  expect_bounds("Có 5 người. | Trong tháng.");
  EXPECT_EQ(cut("Có 5 người.Trong tháng"), "Có 5 người. | Trong tháng");
  EXPECT_EQ(cut("Gửi VP.TU, TP.Hồ Chí Minh"), "Gửi VP.TU, TP.Hồ Chí Minh");
}

TEST(Sentences, LinesEndThemWhenTheyWereEndedByHand) {
  expect_bounds("BÁO CÁO |\nKết quả tháng 11 |\nNhiệm vụ tháng 12");
  expect_bounds("Nơi nhận: |\n- Bộ; |\n- Lưu: VT.");
  expect_bounds("Gồm:\nCao đẳng 5;\nTrung cấp 6");
  expect_bounds("tổ chức 02 lớp tập huấn về kỹ năng chăm sóc tại các huyện của\nTrung tâm");
  expect_bounds("có 5\nngười");
  EXPECT_EQ(cut("Đơn vị\tSố\nXã A\t12\n3|13"), "Đơn vị\tSố | Xã A\t12 | 3|13");
  const std::string heading = "4. Nhóm tiện ích kết nối, chia sẻ dữ liệu và bảo đảm an ninh, an toàn thông tin";
  expect_bounds(heading + " |\nHệ thống được phê duyệt" + std::string(100, 'n'));
}

TEST(Sentences, FootnotesAreTheirOwn) {
  const auto note = [](std::uint32_t begin, std::uint32_t end) {
    return std::vector<model::Span>{{model::SpanKind::kFootnote, {begin, end}}};
  };
  EXPECT_EQ(cut("Có 9 hồ sơ[Xem phụ lục. Số 2.] và 3 đơn. Hết.", note(10, 30)),
            "Có 9 hồ sơ | [Xem phụ lục. | Số 2.] | ~và 3 đơn. | Hết.");
  EXPECT_EQ(cut("Có 9 hồ sơ.[Xem] Hết.", note(11, 16)), "Có 9 hồ sơ. | [Xem] | Hết.");
}

}  // namespace
}  // namespace luyke::text
