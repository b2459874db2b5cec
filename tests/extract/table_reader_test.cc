#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/table_samples.h"

namespace luyke::extract {
namespace {

struct Dump {
  std::string columns;
  std::string rows;
  std::string figures;
  std::string classes;
};

Dump read(std::string_view lines) {
  const model::Reading reading = read_tables(table_document(lines));
  if (reading.tables.empty()) return {"", "", "", dump_classes(reading)};
  EXPECT_EQ(reading.tables.size(), 1u);
  const model::TableReading& table = reading.tables.front();
  EXPECT_EQ(table.cells.size(), table.rows.size() * table.columns.size());
  return {dump_columns(table), dump_rows(table), dump_figures(reading), dump_classes(reading)};
}

TEST(TableReader, TakesBasisAndUnitFromMergedHeadsAndCaption) {
  const Dump dump = read(
      "Biểu: Kết quả thực hiện (ĐVT: triệu đồng)\n"
      "TT | Nội dung | Dự toán năm 2024 | > | TH 9 tháng 2024 | TH cùng kỳ 2023 | So sánh (%) | >\n"
      "^ | ^ | TW giao | Tỉnh giao | ^ | ^ | DT tỉnh giao | Cùng kỳ\n"
      "A | B | 1 | 2 | 3 | 4 | 5=3/2 | 6=3/4\n"
      "I | Thu nội địa | 900 | 1.000 | 700,5 | 650 | 70,05 | 107,77\n");
  EXPECT_EQ(dump.columns,
            "ordinal A\nlabel B\n"
            "figures 1 đồng e6 plan amount\nfigures 2 đồng e6 plan amount\n"
            "figures 3 đồng e6 cumulative amount\nfigures 4 đồng e6 prior amount\n"
            "figures 5 % cumulative percent {5=3/2}\nfigures 6 % cumulative percent {6=3/4}\n");
  EXPECT_EQ(dump.rows, "head 0 []\nhead 0 []\ncolumn_numbers 0 []\ndata 0 [I]\n");
  EXPECT_EQ(dump.figures,
            "900000000 đồng plan; 1000000000 đồng plan; 700500000 đồng cumulative; 650000000 đồng prior; "
            "70.05 % cumulative percent; 107.77 % cumulative percent\n");
}

TEST(TableReader, CountsOfWhatLastsAreStocks) {
  EXPECT_EQ(read("Quy mô trường, lớp\n"
                 "TT | Cấp học | Số trường | Số học sinh | Học sinh/lớp\n"
                 "1 | Mầm non | 19 | 6.650 | 350\n")
                .figures,
            "19 trường stock; 6650 học sinh stock; 350 học sinh/lớp stock\n");
  EXPECT_EQ(read("Kết quả hỗ trợ\n"
                 "TT | Xã | Số hộ | Số hộ được vay vốn\n"
                 "1 | An | 19 | 66\n")
                .figures,
            "19 hộ period; 66 hộ period\n");
}

TEST(TableReader, WholeNumbersUnderReachedAreCounts) {
  EXPECT_EQ(read("Khối | Tốt | Khá | Đạt | Chưa đạt\n"
                 "Khối 6 | 241 | 482 | 434 | 48\n")
                .figures,
            "241 period; 482 period; 434 period; 48 period\n");
  EXPECT_EQ(read("Xã | Số trẻ | Đạt\n"
                 "An | 50 | 98,5\n")
                .figures,
            "50 trẻ period; 98.5 % period percent\n");
}

TEST(TableReader, ACaptionThatCountsGivesTheUnit) {
  EXPECT_EQ(read("Số tiêu chí đạt chuẩn của từng xã\n"
                 "Xã | An | Bình | Cộng\n"
                 "Năm nay | 19 | 18 | 37\n")
                .figures,
            "19 tiêu chí period; 18 tiêu chí period; 37 tiêu chí period\n");
}

TEST(TableReader, NumbersThatCountOnNameRows) {
  const Dump dump = read(
      "Khối | Số lớp | Số học sinh | Nữ\n"
      "6 | 7 | 285 | 141\n"
      "7 | 6 | 248 | 126\n"
      "8 | 6 | 236 | 118\n"
      "Cộng | 19 | 769 | 385\n");
  EXPECT_EQ(dump.figures,
            "7 lớp stock; 285 học sinh stock; 141 học sinh stock\n6 lớp stock; 248 học sinh stock; 126 học sinh stock\n"
            "6 lớp stock; 236 học sinh stock; 118 học sinh stock\n"
            "19 lớp stock; 769 học sinh stock; 385 học sinh stock\n");
  EXPECT_EQ(dump.classes, "6=name 7=name 8=name");
}

TEST(TableReader, RowsOfOpeningAndClosingStocks) {
  EXPECT_EQ(read("TT | Chỉ tiêu | Trong tháng | Lũy kế từ đầu năm\n"
                 "a | Tồn đầu kỳ | 64 | 37\n"
                 "b | Tiếp nhận | 20 | 190\n")
                .figures,
            "64 stock; 37 stock\n20 period; 190 cumulative\n");
}

TEST(TableReader, ReadsHeadsWithoutMergedCells) {
  const Dump dump = read(
      "STT | Xã | Số hộ | > | Ghi chú\n"
      " | | Tổng số | Trong đó: nữ | \n"
      "1 | An | 120 | 45 | Đạt\n"
      "2 | Bình | 80 | 31 | \n");
  EXPECT_EQ(dump.columns, "ordinal\nlabel\nfigures hộ period amount\nfigures hộ period amount\nnote\n");
  EXPECT_EQ(dump.rows, "head 0 []\nhead 0 []\ndata 0 [1]\ndata 0 [2]\n");
}

TEST(TableReader, LevelsFollowTheRowNumbers) {
  const Dump dump = read(
      "TT | Nội dung | Số tiền (triệu đồng)\n"
      "A | Tổng thu (I+II) | 100\n"
      "I | Nội địa | 90\n"
      "1 | Doanh nghiệp | 50\n"
      "1.1 | Trung ương | 20\n"
      "1.2 | Địa phương | 30\n"
      "2 | Đất | 40\n"
      " | Trong đó: ghi thu | 5\n"
      "II | Xuất khẩu | 10\n"
      "B | Tổng chi | 70\n"
      "I | Đầu tư | 30\n"
      " | Cộng | 170\n");
  EXPECT_EQ(dump.rows,
            "head 0 []\ndata 0 [A] {I+II}\ndata 1 [I]\ndata 2 [1]\ndata 3 [1.1]\ndata 3 [1.2]\ndata 2 [2]\n"
            "of_which 3 []\ndata 1 [II]\ndata 0 [B]\ndata 1 [I]\ntotal 0 []\n");
}

TEST(TableReader, NumbersInLabelsAndBulletsMakeLevels) {
  const Dump dump = read(
      "Nội dung | Số tiền\n"
      "Tổng thu | 100\n"
      "1. Nội địa | 90\n"
      "a) Doanh nghiệp | 60\n"
      "- Nhà nước | 20\n"
      "- Tư nhân | 40\n"
      "b) Đất | 30\n"
      "2. Xuất khẩu | 10\n");
  EXPECT_EQ(dump.rows,
            "head 0 []\ntotal 0 []\ndata 0 [1]\ndata 1 [a]\ndata 2 [-]\ndata 2 [-]\ndata 1 [b]\ndata 0 [2]\n");
  EXPECT_EQ(dump.classes, "1=heading 2=heading");
}

TEST(TableReader, AListAfterOfWhichGoesOn) {
  const Dump dump = read(
      "TT | Chỉ tiêu | ĐVT | Hiện có\n"
      "1 | Gia cầm | Nghìn con | 7.015,6\n"
      "- | Trong đó: Gà | Nghìn con | 4.102,4\n"
      "- | Vịt | \" | 2.560,8\n"
      "2 | Bò | Con | 50.146\n");
  EXPECT_EQ(dump.rows, "head 0 []\ndata 0 [1]\nof_which 1 [-]\nof_which 1 [-]\ndata 0 [2]\n");
  EXPECT_EQ(dump.figures, "7015600 con stock\n4102400 con stock\n2560800 con stock\n50146 con stock\n");
}

TEST(TableReader, FormsTakeUnitAndBasisFromTheirRows) {
  const Dump dump = read(
      "Biểu mẫu thống kê quý III năm 2024\n"
      "STT | Chỉ tiêu thống kê | Đơn vị tính | Số liệu | Ghi chú\n"
      "1 | Biên chế được giao | Biên chế | 2.418 | \n"
      "1.1 | Số có mặt | Biên chế | 2.301 | \n"
      "STT | Chỉ tiêu thống kê | Đơn vị tính | Số liệu | Ghi chú\n"
      "2 | Số hồ sơ tiếp nhận (2 = 2.1 + 2.2) | Hồ sơ | 60 | \n"
      "2.1 | Đúng hạn | Hồ sơ | 54 | \n"
      "2.2 | Chưa giải quyết | Hồ sơ | 6 | \n"
      "3 | Tỷ lệ đúng hạn (3 = 2.1/2*100) | % | 90 | \n");
  EXPECT_EQ(dump.rows,
            "head 0 []\ndata 0 [1]\ndata 1 [1.1]\nhead 0 []\ndata 0 [2] {2 = 2.1 + 2.2}\ndata 1 [2.1]\n"
            "data 1 [2.2]\ndata 0 [3] {3 = 2.1/2*100}\n");
  EXPECT_EQ(dump.figures,
            "2418 biên chế plan\n2301 biên chế stock\n60 hồ sơ period\n54 hồ sơ period\n6 hồ sơ period\n"
            "90 % period percent\n");
}

TEST(TableReader, SignsPairsAndGapsOfCells) {
  const Dump dump = read(
      "TT | Bệnh | Mắc | Tăng (+), giảm (-) | So cùng kỳ (%) | Kết quả (a/b) | Số tiền (đồng)\n"
      "1 | Cúm | 1 204 | -6 | +140,3 | 12/20 | 1.500.000\n"
      "2 | Sởi | - | 0 | … | 7/9 | \n");
  EXPECT_EQ(dump.figures,
            "1204 period; -6 period change; 140.3 % period percent; 12 period; 20 period; 1500000 đồng period\n"
            "0 period change; 7 period; 9 period\n");
}

TEST(TableReader, ATableKeepsItsOwnNumberStyle) {
  const Dump dump = read(
      "No | Dự án | KH 2024 | Giải ngân | %\n"
      "1 | Cầu | 312,450.0 | 201,380.5 | 64.45\n"
      "2 | Đường | 1,200 | 900 | 75.00\n");
  EXPECT_EQ(dump.figures,
            "312450 plan; 201380.5 period; 64.45 % period percent\n1200 plan; 900 period; 75 % period percent\n");
}

TEST(TableReader, RowsOfPlansAndPercentagesSpeakForTheirCells) {
  const Dump dump = read(
      "Nội dung | Diện tích (ha) | Sản lượng (tấn)\n"
      "Thực hiện năm 2023 | 12.500 | 75.000\n"
      "Kế hoạch năm 2024 | 12.800 | 78.080\n"
      "Thực hiện 9 tháng | 13.000 | 79.950\n"
      "So với kế hoạch (%) | 101,56 | 102,39\n");
  EXPECT_EQ(dump.figures,
            "12500 ha prior; 75000 tấn prior\n12800 ha plan; 78080 tấn plan\n"
            "13000 ha cumulative; 79950 tấn cumulative\n101.56 % period percent; 102.39 % period percent\n");
}

TEST(TableReader, MonthsInColumnsAreASeries) {
  const Dump dump = read(
      "Chỉ tiêu | Tháng 7 | Tháng 8 | Tháng 9 | Quý III\n"
      "Số hồ sơ tiếp nhận | 120 | 130 | 150 | 400\n");
  EXPECT_EQ(dump.figures, "120 hồ sơ period; 130 hồ sơ period; 150 hồ sơ period; 400 hồ sơ period\n");
}

TEST(TableReader, AnEarlierMonthBesideThisOneIsPrior) {
  const Dump dump = read(
      "Chỉ tiêu | Tháng 9/2024 | Tháng 8/2024 | Tăng/giảm\n"
      "Số vụ | 45 | 50 | -5\n");
  EXPECT_EQ(dump.figures, "45 vụ period; 50 vụ prior; -5 vụ period change\n");
}

TEST(TableReader, ATableGoesOnAfterABreak) {
  const Dump dump = read(
      "Biểu 1 (ĐVT: con)\n"
      "TT | Vật nuôi | Tổng đàn\n"
      "1 | Heo | 120.500\n"
      "\n"
      "TT | Vật nuôi | Tổng đàn\n"
      "2 | Bò | 30.120\n"
      "\n"
      "3 | Trâu | 2.015\n");
  EXPECT_EQ(dump.rows, "head 0 []\ndata 0 [1]\nhead 0 []\ndata 0 [2]\ndata 0 [3]\n");
  EXPECT_EQ(dump.figures, "120500 con stock\n30120 con stock\n2015 con stock\n");
}

TEST(TableReader, ATableGoesOnBehindAPageNumber) {
  const Dump dump = read(
      "Biểu 1 (ĐVT: con)\n"
      "TT | Vật nuôi | Kế hoạch | Tổng đàn\n"
      "1 | Heo | 130.000 | 120.500\n"
      "- 4 -\n"
      "2 | Trâu | 2.100 | 2.015\n");
  EXPECT_EQ(dump.rows, "head 0 []\ndata 0 [1]\ndata 0 [2]\n");
  EXPECT_EQ(dump.figures, "130000 con plan; 120500 con stock\n2100 con plan; 2015 con stock\n");
}

TEST(TableReader, UnitsWithAThousandAndUnitsOfTheRowAbove) {
  const Dump dump = read(
      "Chỉ tiêu | Đơn vị tính | Tháng 9\n"
      "Gạo xay xát | 1000 tấn | 118,3\n"
      "Điện | Triệu đồng | 90\n");
  EXPECT_EQ(dump.figures, "118300 tấn period\n90000000 đồng period\n");
  EXPECT_EQ(dump.classes, "9=unclaimed 1000=other");
  const Dump rows = read(
      "Chỉ tiêu | Kết quả\n"
      "1. Đào tạo nghề (người) | 2.500\n"
      "1.1. Cao đẳng | 900\n"
      "1.2. Trung cấp | 1.600\n");
  EXPECT_EQ(rows.figures, "2500 người period\n900 người period\n1600 người period\n");
}

TEST(TableReader, TablesThatLayOutAPageAreProse) {
  const Dump dump = read(
      "ỦY BAN NHÂN DÂN TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Số: 147/BC-UBND | An Bình, ngày 18 tháng 6 năm 2024\n");
  EXPECT_EQ(dump.columns, "");
  EXPECT_EQ(dump.classes, "147=unclaimed 18=unclaimed 6=unclaimed 2024=unclaimed");
}

TEST(TableReader, ATableOfTasksHasNoFigures) {
  const Dump dump = read(
      "TT | Nhiệm vụ | Thời hạn | Sản phẩm\n"
      "1 | Làm sạch dữ liệu | 15/11/2024 | Báo cáo\n"
      "2 | Thí điểm tại phường 2 | 12/2024 | Kế hoạch\n");
  EXPECT_EQ(dump.columns, "");
  EXPECT_EQ(dump.classes,
            "1=heading 15=unclaimed 11=unclaimed 2024=unclaimed 2=heading 2=unclaimed 12=unclaimed 2024=unclaimed");
}

TEST(TableReader, RowsOfYearsAreNamed) {
  const Dump dump = read(
      "Năm | Số dự án | Vốn (tỷ đồng)\n"
      "2022 | 12 | 1.250,5\n"
      "2023 | 15 | 1.310\n");
  EXPECT_EQ(dump.classes, "2022=year 2023=year");
  EXPECT_EQ(dump.figures, "12 dự án period; 1250500000000 đồng period\n15 dự án period; 1310000000000 đồng period\n");
}

TEST(TableReader, OtherSensesOfPlanWords) {
  const Dump dump = read(
      "Đơn vị | Sở Giao thông vận tải | Sở Kế hoạch và Đầu tư\n"
      "Số hồ sơ | 15 | 20\n");
  EXPECT_EQ(dump.figures, "15 hồ sơ period; 20 hồ sơ period\n");
}

TEST(TableReader, TitlesThatLostTheirMergedCells) {
  const Dump dump = read(
      "Chỉ tiêu | Đơn vị tính | Năm 2023 | Ước năm 2024 | So sánh (%) | \n"
      " | | | | Ước 2024/2023 | KH 2025/ước 2024\n"
      "Thóc | tấn | 250 | 260 | 104 | 105\n"
      "Ngô | tấn | 40 | 44 | 110 | 102\n");
  EXPECT_EQ(dump.rows, "head 0 []\nhead 0 []\ndata 0 []\ndata 0 []\n");
  EXPECT_THAT(dump.columns, testing::HasSubstr("figures % period percent\nfigures % period percent\n"));
}

TEST(TableReader, TitlesOverSeveralRowsEndAtTheNumbersOfColumns) {
  EXPECT_EQ(read("STT | Cơ quan | Tổng số | Số dự án | Số dự án\n"
                 " | | | có vi phạm | chậm\n"
                 " | | | | tiến độ\n"
                 "1 | 2 | 3 | 4 | 5\n"
                 "1 | Sở A | 28 | 5 | 2\n")
                .rows,
            "head 0 []\nhead 0 []\nhead 0 []\ncolumn_numbers 0 []\ndata 0 [1]\n");
}

TEST(TableReader, ATotalAmongTheNumbersOfRows) {
  EXPECT_EQ(read("STT | Ngành | Số dự án\n"
                 "I | Công nghiệp | 37\n"
                 "II | Dịch vụ | 10\n"
                 "Tổng số | | 47\n")
                .rows,
            "head 0 []\ndata 0 [I]\ndata 0 [II]\ntotal 0 []\n");
}

TEST(TableReader, NumbersOfRowsUnderAnyTitle) {
  EXPECT_EQ(read("SỞ A | Nội dung | Số tiền\n"
                 "1 | Lương | 30\n"
                 "1.1 | Biên chế | 20\n"
                 "1.2 | Hợp đồng | 10\n"
                 "2 | Hoạt động | 15\n")
                .rows,
            "head 0 []\ndata 0 [1]\ndata 1 [1.1]\ndata 1 [1.2]\ndata 0 [2]\n");
}

TEST(TableReader, ABulletLikeTheWholesEndsItsParts) {
  EXPECT_EQ(read("Sản phẩm | Đơn vị | Thực hiện\n"
                 "- Dầu | tấn | 186\n"
                 "Trong đó: dầu thô | tấn | 168\n"
                 "- Than | tấn | 130\n")
                .rows,
            "head 0 []\ndata 0 [-]\nof_which 1 []\ndata 0 [-]\n");
}

}  // namespace
}  // namespace luyke::extract
