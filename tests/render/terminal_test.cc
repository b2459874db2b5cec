#include "render/terminal.h"

#include <gtest/gtest.h>

#include <sstream>

#include "render/cells.h"
#include "tests/render/sample.h"

namespace luyke::render {
namespace {

TEST(Terminal, ShowsPlaceExcerptSumAndAdvice) {
  EXPECT_EQ(terminal_audit(swapped_total().view(), {Language::kVietnamese, false, 100}),
            "báo cáo.txt\n"
            "\n"
            "Chênh lệch\n"
            "  Cộng các phần được 17.540, số tổng trong báo cáo là 17.450 người: chênh lệch −90.\n"
            "  Vị trí     I. Kết quả › đoạn 2\n"
            "  Trích      Lũy kế, tuyển sinh được [17.450] người (cao đẳng là [1.322] người, trung cấp là [976]\n"
            "             người, sơ cấp là [5.386] người, ngắn hạn [8.605] người, thường xuyên [1.251] người).\n"
            "  Phép tính  1.322 + 976 + 5.386 + 8.605 + 1.251 = 17.540; in báo cáo: 17.450; chênh lệch −90\n"
            "  Nghi ở     17.450 → 17.540: hai chữ số đổi chỗ (80%)\n"
            "  Cần làm    Đối chiếu số tổng và từng phần với biểu gốc; nếu danh sách chưa kể hết thì ghi rõ phần\n"
            "             còn lại.\n"
            "\n"
            "6 số liệu · 1 quan hệ · 1 lỗi · 0 cần làm rõ\n");
}

TEST(Terminal, SpeaksEnglish) {
  const std::string text = terminal_audit(swapped_total().view(), {Language::kEnglish, false, 100});
  const std::string found =
      "\nDifference\n  The parts add up to 17.540, the printed total is 17.450 người: a difference of −90.\n";
  EXPECT_NE(text.find(found), std::string::npos) << text;
  EXPECT_NE(text.find("\n6 figures · 1 relation · 1 error · 0 to clarify\n"), std::string::npos) << text;
}

TEST(Terminal, ColourMarksInsteadOfBrackets) {
  const std::string text = terminal_audit(swapped_total().view(), {Language::kVietnamese, true, 100});
  EXPECT_NE(text.find("\x1b[1;31mChênh lệch\x1b[0m\n"), std::string::npos) << text;
  EXPECT_NE(text.find("\x1b[1;33m17.450\x1b[0m người"), std::string::npos) << text;
  EXPECT_EQ(text.find("[17.450]"), std::string::npos) << text;
}

TEST(Terminal, LinesFitTheWidth) {
  for (std::size_t width : {40u, 60u, 132u}) {
    std::istringstream lines(terminal_audit(swapped_total().view(), {Language::kVietnamese, false, width}));
    for (std::string line; std::getline(lines, line);) {
      const bool is_summary = line.find("số liệu") != std::string::npos;
      EXPECT_TRUE(is_summary || display_width(line) <= width) << line;
    }
  }
}

TEST(Terminal, GravestFindingsComeFirst) {
  Sample sample;
  sample.paragraph("5, 6, 7");
  sample.find("percent_truncated", model::Severity::kInfo, {0});
  sample.find("odd_number", model::Severity::kWarning, {1});
  sample.find("equal_mismatch", model::Severity::kError, {0, 2});
  const std::string text = terminal_audit(sample.view(), {Language::kVietnamese, false, 100});
  EXPECT_LT(text.find("Chênh lệch"), text.find("Cần làm rõ"));
  EXPECT_LT(text.find("Cần làm rõ"), text.find("Lưu ý"));
  EXPECT_NE(text.find("3 số liệu · 0 quan hệ · 1 lỗi · 1 cần làm rõ"), std::string::npos) << text;
}

TEST(Terminal, NothingInAReportSteersTheTerminal) {
  Sample sample;
  sample.document.path = "a\x1b]0;x\x07.txt";
  sample.paragraph("5 \x1b[2Jlớp");
  sample.reading.metadata.title = "Tên\x1b[31m";
  sample.find("odd_number", model::Severity::kWarning, {0});
  EXPECT_EQ(terminal_audit(sample.view(), {Language::kVietnamese, false, 100}).find('\x1b'), std::string::npos);
}

TEST(Terminal, TotalsOfSeveralFiles) {
  const Words words(messages(), Language::kVietnamese);
  Totals totals = totals_of(swapped_total().reading);
  totals += totals_of(swapped_total().reading);
  EXPECT_EQ(grand_summary_line(totals, words), "2 tệp đã đọc · 12 số liệu · 2 quan hệ · 2 lỗi · 0 cần làm rõ");
  totals.unread = 1;
  EXPECT_EQ(grand_summary_line(totals, words),
            "2 tệp đã đọc · 1 tệp không đọc được · 12 số liệu · 2 quan hệ · 2 lỗi · 0 cần làm rõ");
}

}  // namespace
}  // namespace luyke::render
