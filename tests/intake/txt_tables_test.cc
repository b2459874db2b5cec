#include <gtest/gtest.h>

#include "tests/intake/package.h"

namespace luyke::intake::test {
namespace {

std::string shown(const std::string& bytes) { return read_and_show(bytes, "report.txt"); }

const std::string kTable = "0,0 \"TT\"\n0,1 \"Huyện\"\n0,2 \"Số\"\n1,0 \"1\"\n1,1 \"Phú Lâm\"\n1,2 \"12\"\n";

TEST(TxtTables, CellsPartedByBarsOrTabulators) {
  EXPECT_EQ(shown("Biểu 1\nTT | Huyện | Số\n1 | Phú Lâm | 12\nGhi chú"),
            "p \"Biểu 1\"\nt 2x3\n" + kTable + "p \"Ghi chú\"\n");
  EXPECT_EQ(shown("TT\tHuyện\tSố\n1\tPhú Lâm\t12"), "t 2x3\n" + kTable);
  EXPECT_EQ(shown("| TT | Huyện | Số |\n| 1 | Phú Lâm | 12 |"), "t 2x3\n" + kTable);
  EXPECT_EQ(shown("TT | Huyện | Số\n | Phú Lâm | "),
            "t 2x3\n0,0 \"TT\"\n0,1 \"Huyện\"\n0,2 \"Số\"\n1,0 \"\"\n1,1 \"Phú Lâm\"\n1,2 \"\"\n");
}

TEST(TxtTables, OneLineOrUnlikeLinesAreNoTable) {
  EXPECT_EQ(shown("a | b\nc"), "p \"a | b\\nc\"\n");
  EXPECT_EQ(shown("a | b | c\nd | e"), "p \"a | b | c\\nd | e\"\n");
  EXPECT_EQ(shown("x|y\nz|t"), "p \"x|y\\nz|t\"\n");
  EXPECT_EQ(shown("a\tb\nc"), "p \"a\\tb\\nc\"\n");
}

TEST(TxtTables, MarkdownTables) {
  EXPECT_EQ(shown("|TT|Huyện|Số|\n|---|:--|--:|\n|1|Phú Lâm|12|\n"), "t 2x3 heads=1\n" + kTable);
  EXPECT_EQ(shown("TT|Huyện|Số\n-|-|-\n1|Phú Lâm|12\n"), "t 2x3 heads=1\n" + kTable);
  EXPECT_EQ(shown("|a\\|b|c|\n|-|-|\n|d<br>e|\n"), "t 2x2 heads=1\n0,0 \"a|b\"\n0,1 \"c\"\n1,0 \"d\\ne\"\n1,1 \"\"\n");
}

TEST(TxtTables, UpperRowsOfAHeadSpanWhatStandsUnderThem) {
  EXPECT_EQ(shown("TT | Tuần 31 | Ghi chú\n | Mắc | Chết | \n1 | 86 | 0 | x\n"),
            "t 3x4\n0,0 2x1 \"TT\"\n0,1 1x2 \"Tuần 31\"\n0,3 2x1 \"Ghi chú\"\n1,1 \"Mắc\"\n1,2 \"Chết\"\n"
            "2,0 \"1\"\n2,1 \"86\"\n2,2 \"0\"\n2,3 \"x\"\n");
}

// The size of the table and its first row.
std::string first_row(const std::string& bytes) {
  const std::string all = shown(bytes);
  return all.substr(0, all.find("\n1,") + 1);
}

TEST(TxtTables, GroupsUnderAHeadPartAtGapsOrHaveOneWidth) {
  EXPECT_EQ(first_row("TT | A | B | C\n | a | b |  | c | d | e\n1 | 2 | 3 | 4 | 5 | 6 | 7\n"),
            "t 3x7\n0,0 2x1 \"TT\"\n0,1 1x2 \"A\"\n0,3 2x1 \"B\"\n0,4 1x3 \"C\"\n");
  EXPECT_EQ(first_row("TT | A | B\n | a | b | c | d\n1 | 2 | 3 | 4 | 5\n"),
            "t 3x5\n0,0 2x1 \"TT\"\n0,1 1x2 \"A\"\n0,3 1x2 \"B\"\n");
  // Three cells over two heads: nobody can tell which stand together.
  EXPECT_EQ(first_row("TT | A | B\n | a | b | c\n1 | 2 | 3 | 4\n").substr(0, 2), "p ");
}

TEST(TxtTables, HeadsOfThreeRows) {
  EXPECT_EQ(shown("TT | Hồ sơ\n | Tổng số | Trong đó\n |  | Đúng hạn | Trễ hạn\n1 | 9 | 8 | 1\n"),
            "t 4x4\n0,0 3x1 \"TT\"\n0,1 1x3 \"Hồ sơ\"\n1,1 2x1 \"Tổng số\"\n1,2 1x2 \"Trong đó\"\n2,2 \"Đúng hạn\"\n"
            "2,3 \"Trễ hạn\"\n3,0 \"1\"\n3,1 \"9\"\n3,2 \"8\"\n3,3 \"1\"\n");
}

TEST(TxtTables, DrawnTables) {
  EXPECT_EQ(shown("+----+---------+----+\n| TT | Huyện   | Số |\n+----+---------+----+\n| 1  | Phú Lâm | 12 "
                  "|\n+----+---------+----+\n"),
            "t 2x3\n" + kTable);
  EXPECT_EQ(shown("┌────┬─────────┬────┐\n│ TT │ Huyện   │ Số │\n├────┼─────────┼────┤\n│ 1  │ Phú Lâm │ 12 "
                  "│\n└────┴─────────┴────┘\n"),
            "t 2x3\n" + kTable);
}

TEST(TxtTables, DrawnCellsMaySpanColumnsAndLines) {
  EXPECT_EQ(shown("+----+-------------+\n"
                  "| TT | Số người    |\n"
                  "|    +------+------+\n"
                  "|    | Nam  | Nữ   |\n"
                  "+----+------+------+\n"
                  "| 1  | 2    | 3 và |\n"
                  "|    |      | 4    |\n"
                  "+----+------+------+\n"),
            "t 3x3\n0,0 \"TT\"\n0,1 1x2 \"Số người\"\n1,0 \"\"\n1,1 \"Nam\"\n1,2 \"Nữ\"\n2,0 \"1\"\n2,1 \"2\"\n2,2 \"3 "
            "và\\n4\"\n");
}

TEST(TxtTables, LinesWithoutRulesBetweenThemAreRows) {
  EXPECT_EQ(shown("+---+---+\n| A | B |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+\n"),
            "t 3x2\n0,0 \"A\"\n0,1 \"B\"\n1,0 \"1\"\n1,1 \"2\"\n2,0 \"3\"\n2,1 \"4\"\n");
}

TEST(TxtTables, NoTextOfADrawnTableIsLost) {
  // Drawn out of true, and with a bar of its own.
  EXPECT_EQ(shown("+---+---+\n| 10 | 2 |\n+---+---+\n| 5 tới 6 |\n+---+---+\n"),
            "t 2x2\n0,0 \"10\"\n0,1 \"2\"\n1,0 1x2 \"5 tới 6\"\n");
}

TEST(Markdown, MarksAreTakenOffThePrint) {
  EXPECT_EQ(
      read_and_show("# BÁO CÁO\n**Tháng 11**\n\n## I. Kết quả ##\nĐạt **17.540** người (*tăng* 5\\*2), a_b_c = 5*3*2\n",
                    "a.md"),
      "p bold h0 \"BÁO CÁO\"\np bold \"Tháng 11\"\np bold h1 \"I. Kết quả\"\n"
      "p \"Đạt 17.540 người (tăng 5*2), a_b_c = 5*3*2\"\n");
}

TEST(Markdown, ItemsOfListsAreParagraphs) {
  EXPECT_EQ(read_and_show("Gồm:\n- một\n  tiếp\n- hai\n1. ba\n\n---\n\nHết\n", "a.md"),
            "p \"Gồm:\"\np \"- một\\n  tiếp\"\np \"- hai\"\np \"1. ba\"\np \"Hết\"\n");
}

TEST(Markdown, CellsLoseTheirMarksToo) {
  EXPECT_EQ(read_and_show("|**A**|B|\n|-|-|\n|1|_2_|\n", "a.md"),
            "t 2x2 heads=1\n0,0 bold \"A\"\n0,1 \"B\"\n1,0 \"1\"\n1,1 \"2\"\n");
}

TEST(Markdown, OtherTextsKeepTheirMarks) {
  EXPECT_EQ(shown("**KT. GIÁM ĐỐC**\n\n# 5\n"), "p \"**KT. GIÁM ĐỐC**\"\np \"# 5\"\n");
  EXPECT_EQ(shown("# A\n\n# B\n"), "p bold h0 \"A\"\np bold h0 \"B\"\n");
}

TEST(TxtParagraphs, EveryLineIsOneWhereNoBlankLineParts) {
  EXPECT_EQ(shown("BÁO CÁO\nKết quả tháng 11\nI. VIỆC LÀM\nTrong tháng đã giải quyết việc làm cho 1.200 người,\ntrong "
                  "đó nữ 600 người.\n- Xuất khẩu 12 người;\na) Đài Loan 5 người\n"),
            "p \"BÁO CÁO\"\np \"Kết quả tháng 11\"\np \"I. VIỆC LÀM\"\n"
            "p \"Trong tháng đã giải quyết việc làm cho 1.200 người,\\ntrong đó nữ 600 người.\"\n"
            "p \"- Xuất khẩu 12 người;\"\np \"a) Đài Loan 5 người\"\n");
}

TEST(TxtParagraphs, FilledLinesAreOneParagraphUntilOneEnds) {
  EXPECT_EQ(shown("Trong tháng, toàn tỉnh đã giải quyết việc làm cho 1.200\n"
                  "Nữ chiếm một nửa số lao động được giới thiệu việc làm ở\n"
                  "Sóc Trăng và các huyện. Số người đi làm việc ở nước ngoài\n"
                  "là 12 người, tăng 3 người.\n"
                  "Công tác đào tạo nghề được quan tâm, đã mở thêm 15 lớp và\n"
                  "tuyển sinh được 450 học viên.\n"),
            "p \"Trong tháng, toàn tỉnh đã giải quyết việc làm cho 1.200\\n"
            "Nữ chiếm một nửa số lao động được giới thiệu việc làm ở\\n"
            "Sóc Trăng và các huyện. Số người đi làm việc ở nước ngoài\\n"
            "là 12 người, tăng 3 người.\"\n"
            "p \"Công tác đào tạo nghề được quan tâm, đã mở thêm 15 lớp và\\n"
            "tuyển sinh được 450 học viên.\"\n");
}

TEST(TxtParagraphs, ShortRunsBetweenBlankLinesStayWhole) {
  EXPECT_EQ(shown("BÁO CÁO\nKết quả tháng 11\n\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n"),
            "p \"BÁO CÁO\\nKết quả tháng 11\"\np \"Nơi nhận:\\n- UBND tỉnh;\\n- Lưu: VT.\"\n");
}

TEST(TxtTables, TabulatorsThatIndentMakeNoTable) { EXPECT_EQ(shown("\t1. Lúa\n\t2. Ngô").substr(0, 2), "p "); }

TEST(TxtTables, SheetsKeepTheEmptyRowUnderTheirHeads) {
  EXPECT_EQ(shown("TT\tHuyện\tSố\n\t\t\n1\tPhú Lâm\t12").substr(0, 6), "t 3x3\n");
  // Behind figures it parts two tables.
  EXPECT_EQ(shown("TT\tHuyện\tSố\n1\tPhú Lâm\t12\n\t\t\nTT\tXã\tSố\n1\tAn\t3").substr(0, 6), "t 2x3\n");
}

}  // namespace
}  // namespace luyke::intake::test
