#include <gtest/gtest.h>

#include <algorithm>

#include "audit/audit.h"
#include "tests/audit/reading_builder.h"

namespace luyke::audit {
namespace {

using testing::audited;

struct Story {
  const char* text;
  const char* expected;
};

void expect_stories(const std::vector<Story>& stories) {
  for (const Story& story : stories) EXPECT_EQ(audited(story.text), story.expected) << story.text;
}

TEST(RunningText, AddsUpListsBehindTheirTotals) {
  expect_stories({
      {"nuôi dưỡng [109 đối tượng] (<parts_closed gồm> [31 trẻ em], [31 người già] và [47 người khuyết tật])",
       "sum_of_parts 109 = 31 31 47 holds\n"},
      {"nuôi dưỡng [109 đối tượng] (<parts_closed gồm> [31 trẻ em], [32 người già] và [47 người khuyết tật])",
       "sum_of_parts 109 = 31 32 47 broken\n! error sum_mismatch 109 31 32 47\n"},
      {"tuyển sinh [742 người] (trung cấp [118 người], sơ cấp [265 người], dưới ba tháng [361 người])",
       "sum_of_parts 742 = 118 265 361 broken\n! error sum_mismatch 742 118 265 361\n"},
      {"gieo trồng [24.318 ha], <parts_open trong đó> bắp [5.120 ha], khoai [2.745 ha], rau [11.906 ha]",
       "sum_of_parts 24.318 = 5.120 2.745 11.906 open\n"},
      {"tổ chức [74 phiên], <parts_open trong đó> định kỳ [16 phiên], lưu động [2 phiên], trực tuyến [58 phiên]",
       "sum_of_parts 74 = 16 2 58 broken\n! error parts_above_total 74 16 2 58\n"},
      {"bàn giao [15 căn]: xây mới [6 căn], sửa chữa [9 căn]", "sum_of_parts 15 = 6 9 holds\n"},
      {"chi [3.412 triệu đồng]: đợt một [12 người], đợt hai [14 người]", ""},
      {"tổng [8.126,5 tỷ đồng], <parts_closed gồm> : đầu tư [2.914,2 tỷ đồng], thường xuyên [5.187,6 tỷ đồng] và khác "
       "[24,8 tỷ đồng]",
       "sum_of_parts 8.126,5 = 2.914,2 5.187,6 24,8 rounding\n"},
      {"có [82 ca] tại Mỹ Tú ([61 ca]), Đại An ([6 ca]), Long Phú ([15 ca])", "sum_of_parts 82 = 61 6 15 holds\n"},
      {"có [55 ca], <parts_closed gồm>: Mỹ Tú ([51 ca]), Kế Sách ([2 ca]) và Trần Đề ([2 ca])",
       "sum_of_parts 55 = 51 2 2 holds\n"},
      {"có [34 vụ] <parts_closed gồm>: [17 vi phạm]; [5 vụ] buôn; [5 vụ] phá; [3 vụ] chở; [2 vụ] chặt và [2 vụ] cháy",
       "sum_of_parts 34 = 17 5 5 3 2 2 holds\n"},
  });
}

TEST(RunningText, ReadsNestedAndPagedLists) {
  expect_stories({
      {"[41 trường]. <parts_open Trong đó> [18 trường] mầm non, <parts_closed gồm> [9], [3] và [6]; [23 trường] tiểu "
       "học, <parts_closed gồm> [14], [9]",
       "sum_of_parts 41 = 18 23 holds\nsum_of_parts 18 = 9 3 6 holds\nsum_of_parts 23 = 14 9 holds\n"},
      {"Tổng số [57 hồ sơ]:\n* đất đai [41 hồ sơ]\n* hộ tịch [16 hồ sơ]", "sum_of_parts 57 = 41 16 holds\n"},
      {"có [5.872 người], <parts_closed bao gồm> : già [2.764 người], khuyết tật [3.108 người]; <parts_open trong số "
       "đó> [3.105 người] <overlap nữ>, [2.942 người] <overlap dân tộc>",
       "sum_of_parts 5.872 = 2.764 3.108 holds\nsubset 5.872 = 3.105 2.942 holds\n"},
  });
}

TEST(RunningText, KeepsGroupsInsideTheirWhole) {
  expect_stories({
      {"quản lý [424 đối tượng] (<subset có> [12 đối tượng] <overlap nữ>)", "subset 424 = 12 holds\n"},
      {"đưa đi [7 người], <parts_open trong đó> [9 người] dưới ba mươi tuổi",
       "subset 7 = 9 broken\n! error part_above_whole 7 9\n"},
      {"kiểm tra [6 cơ sở] (<parts_open trong đó> nhắc nhở [2 cơ sở])", "subset 6 = 2 holds\n"},
      {"toàn huyện [9]/[14 xã] đạt chuẩn", "subset 14 = 9 holds\n"},
      {"cộng dồn [2]/[3 ca] (mắc/tử vong)", ""},
  });
}

TEST(RunningText, FindsWhatPercentagesSpeakOf) {
  expect_stories({
      {"<cumulative lũy kế> [cumulative 1.694 lao động], <reach đạt> [70,58 %] <plan kế hoạch năm> ([plan 2.400 lao "
       "động])",
       "plan_percent 70,58 = 1.694 2.400 holds\n"},
      {"<cumulative lũy kế> [cumulative 344 người] <reach đạt> [114,66 %] <plan kế hoạch>",
       "plan_percent 114,66 = 344 truncation\n! info percent_truncated 114,66 344\n"},
      {"thu [285,3 tỷ đồng], <reach đạt> [60 %] <plan dự toán tỉnh>, [58 %] <plan dự toán huyện>",
       "plan_percent 60 = 285,3 holds\nplan_percent 58 = 285,3 holds\n"},
      {"xuất cảnh [91.143 lao động], <exceed vượt> [4,76 %] <plan kế hoạch>", "plan_percent 4,76 = 91.143 holds\n"},
      {"giải quyết [17.651 hồ sơ]: trước hạn [13.767 hồ sơ] ([78 %]), đúng hạn [3.884 hồ sơ] ([22 %])",
       "sum_of_parts 17.651 = 13.767 3.884 holds\nshare 78 = 13.767 17.651 holds\nshare 22 = 3.884 17.651 holds\n"},
      {"quỹ được [1.256 triệu đồng], <reach đạt> [87,2 %] <plan kế hoạch> ([plan 1.500 triệu đồng])",
       "plan_percent 87,2 = 1.256 1.500 broken\n! error percent_mismatch 87,2 1.256 1.500\n"},
      {"số hóa [61.204]/[74.518 hồ sơ], <reach đạt> [82,13 %]", "share 82,13 = 61.204 74.518 holds\n"},
      {"giải quyết [308.585 vụ] (<reach đạt> [92,6 %]) trong <total tổng số> [333.159 vụ]",
       "share 92,6 = 308.585 333.159 holds\n"},
  });
}

TEST(RunningText, ComparesWithEarlierValues) {
  expect_stories({
      {"xảy ra [1.734 vụ], chết [708], bị thương [1.484]; <decrease giảm> [Δ-400 vụ] ([-18,74 %]), [Δ-47] ([-6,23 "
       "%]), [Δ-560] ([-27,4 %])",
       "growth 18,74 = 1.734 400 holds\ngrowth 6,23 = 708 47 holds\ngrowth 27,4 = 1.484 560 holds\n"},
      {"<cumulative lũy kế> [cumulative 1.365 ca], <increase tăng> [2,4 lần] <prior so với cùng kỳ> ([prior 568 ca])",
       "growth 2,4 = 1.365 568 holds\n"},
      {"tiêm [1.167.888 liều], cao hơn <prior ngày trước> [khoảng Δ+167.000 liều] ([prior 1.012.281 liều])",
       "growth 167.000 = 1.167.888 1.012.281 broken\n! error growth_mismatch 167.000 1.167.888 1.012.281\n"},
      {"lúa [33]/[plan 31,5 ha] <exceed vượt> [Δ1,5 ha]", "difference 1,5 = 33 31,5 holds\n"},
      {"gieo trồng [158.555 ha], <as bằng> [99,6 %] (<decrease giảm> [Δ-629 ha])", "growth 99,6 = 158.555 629 holds\n"},
      {"từ [prior 310] lên [342 xã], <increase tăng> [Δ32 xã] ([10,3 %])",
       "growth 32 = 342 310 holds\ngrowth 10,3 = 342 32 holds\n"},
      {"hộ nghèo <decrease giảm> [2,15 %] (từ [prior 8,65 %] xuống [6,40 %])",
       "growth 2,15 = 6,40 8,65 broken\n! error growth_mismatch 2,15 6,40 8,65\n"},
      {"hộ nghèo <decrease giảm> [58,06 %] (từ [prior 22,82 %] xuống [9,57 %])", "growth 58,06 = 9,57 22,82 holds\n"},
  });
}

TEST(RunningText, SetsTheMonthAgainstItsCumulativeFigure) {
  expect_stories({
      {"tạo việc làm cho [6.208 lao động], <cumulative lũy kế> [cumulative 28.000 lao động]",
       "cumulative 28.000 = 6.208 holds\n"},
      {"giải quyết [46 hồ sơ]; <cumulative lũy kế> [cumulative 41 hồ sơ]",
       "cumulative 41 = 46 broken\n! error cumulative_below_period 41 46\n"},
  });
}

TEST(RunningText, InfersSumsThatNoWordAnnounces) {
  expect_stories({
      {"<received tiếp nhận> [1.463 hồ sơ]. Đã trả <pending trước hạn> [919 hồ sơ], <pending đúng hạn> [10 hồ sơ], "
       "<pending trễ hạn> [8 hồ sơ], <remainder còn> [526 hồ sơ]",
       "sum_of_parts 1.463 = 919 10 8 526 holds\n"},
      {"<received tiếp nhận> [1.463 hồ sơ]. Đã trả <pending trước hạn> [919 hồ sơ], <pending đúng hạn> [10 hồ sơ], "
       "<pending trễ hạn> [8 hồ sơ], <remainder còn> [546 hồ sơ]",
       "sum_of_parts 1.463 = 919 10 8 546 broken\n! warning suspected_slip 1.463 919 10 8 546\n"},
      {"<received tiếp nhận> [5 đơn], trả lời [2 văn bản], chuyển [1 đơn] và lưu [2 đơn]",
       "sum_of_parts 5 = 2 1 2 holds\n"},
      {"<received phát hiện> [29 vụ]; xử phạt [26 vụ]; <pending đang xác minh> [3 vụ]",
       "sum_of_parts 29 = 26 3 holds\n"},
      {"phải xử lý [344 đơn] (kỳ trước chuyển sang [222 đơn], tiếp nhận [122 đơn]). Đủ điều kiện [318 đơn]; không đủ "
       "[26 đơn]",
       "sum_of_parts 344 = 222 122 holds\nsum_of_parts 344 = 318 26 holds\n"},
      {"xảy ra [48 vụ]. Làm rõ [41 vụ]. <parts_closed Cơ cấu>: trộm [23 vụ]; đánh nhau [15 vụ]; khác [10 vụ]",
       "sum_of_parts 48 = 23 15 10 holds\n"},
      {"[126,7 nghìn]; quay lại [36,9 nghìn]; <total cộng> [163,6 nghìn]", "sum_of_parts 163,6 = 126,7 36,9 holds\n"},
      {"[1.650 người] có công + [4.630 người] bảo trợ = [6.280 người]", "sum_of_parts 6.280 = 1.650 4.630 holds\n"},
  });
}

TEST(RunningText, LeavesAloneWhatIsNoRelation) {
  expect_stories({
      // Rates over different bases.
      {"tiêm sởi [58,9 %], uốn ván [61,4 %], vitamin [98,7 %]", ""},
      // A selection that names itself as one.
      {"xử lý [86 vụ]: <open_list nhất là> phạt tiền [50 vụ], cảnh cáo [20 vụ]", "sum_of_parts 86 = 50 20 open\n"},
      // A share of a whole that is not printed.
      {"có [12.450 hộ], <parts_open trong đó> nghèo [6.450 hộ], <share_of chiếm> [2,93 %]; cận nghèo [6.000 hộ]",
       "sum_of_parts 12.450 = 6.450 6.000 holds\n"},
      // A breakdown in brackets is no earlier value.
      {"[720 vụ], <decrease giảm> [Δ-29 vụ] <prior so với năm trước> (<parts_open trong đó> , khu vực một : [568 vụ], "
       "khu vực hai : [152 vụ])",
       "sum_of_parts 720 = 568 152 holds\n"},
      {"nhận quà [1.286 đối tượng]. Tặng [1.102 suất]", ""},
  });
}

TEST(RunningText, AsksAboutParallelBreakdowns) {
  expect_stories({
      {"tuyển sinh [60 người] (cao đẳng [30 người], trung cấp [20 người], sơ cấp [10 người]). Tốt nghiệp [50 người] "
       "(cao đẳng [20 người], trung cấp [18 người], sơ cấp [12 người])",
       "sum_of_parts 60 = 30 20 10 holds\nsum_of_parts 50 = 20 18 12 holds\n! warning parallel_above 10 12\n"},
  });
}

TEST(RunningText, ReadsRowsOfFigures) {
  expect_stories({
      {"Tổng [400 hộ] [500 hộ] [600 hộ] [800 hộ]; nghèo [40 hộ] [60 hộ] [60 hộ] [40 hộ]; tỷ lệ [10 %] [12 %] [11 %] [5 "
       "%]",
       "share 10 = 40 400 holds\nshare 12 = 60 500 holds\nshare 11 = 60 600 broken\nshare 5 = 40 800 holds\n"
       "! error percent_mismatch 11 60 600\n"},
      {"thoát nghèo [13.558 hộ] [12.370 hộ] [10,98 hộ] [6.150 hộ]", "! warning odd_number 10,98\n"},
      {"thoát nghèo [12.370 hộ], [6.644 hộ], [10,98 hộ] và [6.150 hộ]", "! warning odd_number 10,98\n"},
      {"gieo trồng [12.370 ha], [6.644 ha], [10,98 ha] và [6.150 ha]", ""},
      {"thoát nghèo [25.164 hộ]: xã A [12.370 hộ], xã B [6.644 hộ], xã C [10,98 hộ], xã D [6.150 hộ]",
       "sum_of_parts 25.164 = 12.370 6.644 10,98 6.150 broken\n! warning sum_mismatch 25.164 12.370 6.644 10,98 6.150\n"
       "! warning odd_number 10,98\n"},
  });
}

TEST(RunningText, ReadsMeasuresSideBySide) {
  expect_stories({
      {"Toàn quốc [12.985 vụ], [6.048] chết, [9.652] bị thương. Bộ [7.345 vụ], [5.932], [3.921]; sắt [79 vụ], [63], "
       "[20]; thủy [71 vụ], [53], [7]",
       "sum_of_parts 12.985 = 7.345 79 71 open\nsum_of_parts 6.048 = 5.932 63 53 holds\n"
       "sum_of_parts 9.652 = 3.921 20 7 open\n"},
  });
}

TEST(RunningText, MultipliesCountsByPrices) {
  expect_stories({
      {"tặng [1.102 suất], <product mức> [300.000 đồng/suất], trị giá [330,6 triệu đồng]",
       "product 330,6 = 1.102 300.000 holds\n"},
      {"thu hoạch [50,3 ha], năng suất [55,92 tạ/ha], sản lượng [281,3 tấn]", "product 281,3 = 50,3 55,92 holds\n"},
  });
}

TEST(RunningText, FollowsAStockFromItsOpeningToItsClosing) {
  expect_stories({
      {"<opening đầu kỳ> [5.318 hộ]; <out thoát> [1.204 hộ]; <in tái> [17 hộ]; <in phát sinh> [96 hộ]; <closing cuối "
       "kỳ> còn [4.227 hộ]",
       "stock_flow 4.227 = 5.318 1.204 17 96 holds\n"},
      {"<opening đầu kỳ> [5.318 hộ]; <out thoát> [1.204 hộ]; <in tái> [17 hộ]; <in phát sinh> [96 hộ]; <closing cuối "
       "kỳ> còn [4.272 hộ]",
       "stock_flow 4.272 = 5.318 1.204 17 96 broken\n! error stock_flow_mismatch 4.272 5.318 1.204 17 96\n"},
      // What is some of the figure before moves nothing more.
      {"<opening kỳ trước> [200 đơn], <in mới> [290 đơn]; <out xử lý> [210 đơn], <parts_open trong đó> , <in đúng hạn> "
       "[210 đơn] : <closing còn> [280 đơn]",
       "stock_flow 280 = 200 290 210 holds\n"},
      // One way only: others may have left without a word.
      {"<opening đầu kỳ> [5.318 hộ]; <in phát sinh> [96 hộ]; <closing cuối kỳ> còn [4.272 hộ]", ""},
      {"<opening đầu kỳ> [40 người]; <in vào> [9 người], <out ra> [4 người], chưa rõ [2 người]; <closing cuối kỳ> [43 "
       "người]",
       ""},
  });
}

TEST(RunningText, FollowsWhatIsReceivedThroughItsLabels) {
  expect_stories({
      {"nhận: [53 hồ sơ], <parts_open trong đó>, <opening chuyển sang>: [20 hồ sơ], trong tháng: [33 hồ sơ]; <out đã "
       "xử lý>: [25 hồ sơ], <parts_open trong đó>, đúng hạn: [22 hồ sơ]; <closing đang xử lý>: [28 hồ sơ]",
       "sum_of_parts 53 = 20 33 holds\nsum_of_parts 53 = 25 28 holds\nsubset 25 = 22 holds\n"
       "stock_flow 28 = 20 33 25 holds\n"},
      // All were on time, so that both readings of the second list would fit.
      {"nhận: [49 hồ sơ], <parts_open trong đó>, <opening chuyển sang>: [20 hồ sơ], trong tháng: [29 hồ sơ]; đã xử lý: "
       "[21 hồ sơ], <parts_open trong đó>, đúng hạn: [21 hồ sơ]; đang xử lý: [28 hồ sơ]",
       "sum_of_parts 49 = 20 29 holds\nsubset 21 = 21 holds\n"},
      {"đã xử lý: [25 hồ sơ], <parts_open trong đó>, đúng hạn: [22 hồ sơ]; đang xử lý: [28 hồ sơ]",
       "subset 25 = 22 holds\n"},
  });
}

TEST(RunningText, KnowsAFactThatIsToldAgain) {
  expect_stories({
      {"diện tích [7.700 m²] <parts_closed cụ thể như sau>:\n* Diện tích: [7.700 m²]", "equal 7.700 = 7.700 holds\n"},
  });
}

TEST(RunningText, TakesOffWhatIsNotCounted) {
  expect_stories({
      {"thu [1.838,2 tỷ đồng]. <except không kể> đất ([412,5 tỷ đồng]) và xổ số ([96,8 tỷ đồng]) thì <remainder còn> "
       "[1.328,9 tỷ đồng]",
       "difference 1.328,9 = 1.838,2 412,5 96,8 holds\n"},
      {"thu [1.838,2 tỷ đồng]. <except không kể> đất ([412,5 tỷ đồng]) và xổ số ([96,8 tỷ đồng]) thì <remainder còn> "
       "[1.318,9 tỷ đồng]",
       "difference 1.318,9 = 1.838,2 412,5 96,8 broken\n! error difference_mismatch 1.318,9 1.838,2 412,5 96,8\n"},
      {"thụ lý [8.914 việc]. Sau khi <except trừ> [64 việc] ủy thác, phải thi hành [8.850 việc]",
       "difference 8.850 = 8.914 64 holds\n"},
      {"vốn [214.860 triệu đồng]; giải ngân [cumulative 171.345 triệu đồng]; <remainder còn lại> [43.515 triệu đồng]",
       "difference 43.515 = 214.860 171.345 holds\n"},
      {"kế hoạch vốn [plan 5.482,6 tỷ đồng]; giải ngân [2.960,6 tỷ đồng]; vốn <remainder còn lại> [2.522,0 tỷ đồng]",
       "difference 2.522,0 = 5.482,6 2.960,6 holds\n"},
      {"có [104]/[118 xã] đạt; <remainder còn> [14 xã]", "sum_of_parts 118 = 104 14 holds\nsubset 118 = 104 holds\n"},
  });
}

TEST(RunningText, AddsUpMeasuresThatBreakDownAlike) {
  expect_stories({
      {"bắt [33 vụ], [45 đối tượng]; <parts_open trong đó> khởi tố [29 vụ]/[40 bị can], phạt [4 vụ]/[5 đối tượng]",
       "sum_of_parts 33 = 29 4 holds\nsum_of_parts 45 = 40 5 holds\n"},
      {"có [10]/[16 trường] đạt, <rate tỷ lệ> [62,5 %] (mầm non [4]/[6 trường], <reach đạt> [66,7 %]; tiểu học [6]/[10 "
       "trường], <reach đạt> [60 %])",
       "sum_of_parts 10 = 4 6 holds\nsum_of_parts 16 = 6 10 holds\nshare 62,5 = 10 16 holds\nshare 66,7 = 4 6 "
       "holds\nshare 60 = 6 10 holds\n"},
  });
}

TEST(RunningText, NamesPartsThatExceedTheirTotalByLittle) {
  expect_stories({
      {"có [52 trường]. <parts_open Trong đó> : mầm non [19 trường] (công [15], tư [4]); tiểu học [17 trường]; trung "
       "học [14 trường]; nhiều cấp [3 trường]",
       "sum_of_parts 52 = 19 17 14 3 broken\nsum_of_parts 19 = 15 4 holds\n! error parts_above_total 52 19 17 14 3\n"},
      // Groups in a bracket may cut across each other.
      {"thu nhận [214 hồ sơ] (từ đủ tuổi [203 hồ sơ], đổi thẻ [88 hồ sơ])", "subset 214 = 203 88 holds\n"},
      {"thu [184.650 triệu đồng]. <parts_closed Bao gồm> :\n* thuế [61.480 triệu đồng]\n* đất [72.305 triệu đồng]\n* "
       "khác [50.235 triệu đồng]",
       "sum_of_parts 184.650 = 61.480 72.305 50.235 broken\n"
       "! error sum_mismatch 184.650 61.480 72.305 50.235\n"},
  });
}

TEST(RunningText, MeasuresAgainstTheTargetInBrackets) {
  expect_stories({
      {"có [49]/[71 trường] đạt, <reach đạt> [69,01 %], <exceed vượt> [Δ4 trường] <plan so với kế hoạch> ([plan 45 "
       "trường])",
       "share 69,01 = 49 71 holds\ndifference 4 = 49 45 holds\n"},
  });
}

TEST(RunningText, HoldsNoOtherMoneyAgainstACumulativeFigure) {
  expect_stories({
      {"chương trình có [214.860 triệu đồng]; <cumulative đến nay> giải ngân vốn [cumulative 171.345 triệu đồng]", ""},
  });
}

TEST(RunningText, FindsWhatABracketBehindAPercentagePrints) {
  expect_stories({
      {"trẻ tiêm đủ <reach đạt> [64,5 %] ([13.416]/[20.800 trẻ])", "share 64,5 = 13.416 20.800 holds\n"},
      {"còn [4.272 hộ], <share_of chiếm> [27,63 %] tổng số hộ ([15.301 hộ])",
       "share 27,63 = 4.272 15.301 broken\n! error percent_mismatch 27,63 4.272 15.301\n"},
      {"lúa [6.870,5 ha]; chất lượng cao <share_of chiếm> [41,6 %] ([2.858,1 ha])",
       "share 41,6 = 2.858,1 6.870,5 holds\n"},
      {"xảy ra [71 vụ]; làm rõ [64 vụ], [109 đối tượng], <reach đạt> [90,14 %]", "share 90,14 = 64 71 holds\n"},
      {"giải ngân [1.426,3 tỷ đồng]; <prior cùng kỳ> [prior 1.512,7 tỷ đồng], <reach đạt> [47,9 %]",
       "plan_percent 47,9 = 1.512,7 holds\n"},
  });
}

TEST(RunningText, ComparesRatesInPoints) {
  expect_stories({
      {"còn [2.198 hộ], <rate tỷ lệ> [5,83 %], <decrease giảm> [-1,74 %] so với đầu năm ([prior 7,57 %])",
       "growth 1,74 = 5,83 7,57 holds\n"},
      {"thụ lý mới [4.887 việc] (<decrease giảm> [Δ-213 việc], [4,18 %] so với cùng kỳ)",
       "growth 4,18 = 4.887 213 holds\n"},
  });
}

TEST(RunningText, PutsGroupsAcrossABreakdownIntoItsTotal) {
  expect_stories({
      {"có [437 người], <parts_closed chia theo> : Nhật [262 người], Đài Loan [121 người], khác [54 người]; <overlap "
       "lao "
       "động nữ> [154 người]",
       "sum_of_parts 437 = 262 121 54 holds\nsubset 437 = 154 holds\n"},
  });
}

TEST(RunningText, DividesBackFromAnAverage) {
  expect_stories({
      {"[1.108 doanh nghiệp], vốn [9.316 tỷ đồng], <mean bình quân> [8,41 tỷ đồng/doanh nghiệp]",
       "product 9.316 = 1.108 8,41 rounding\n"},
  });
}

TEST(RunningText, TiesParagraphsToThoseBefore) {
  expect_stories({
      {"xảy ra [119 vụ], chết [61 người]\n<parts_closed phân theo> mức độ: nặng [4 vụ], vừa [78 vụ], nhẹ [37 vụ]",
       "sum_of_parts 119 = 4 78 37 holds\n"},
      {"xảy ra [119 vụ], chết [61 người]\n<parts_closed phân theo> mức độ: nặng [4 vụ], vừa [76 vụ], nhẹ [37 vụ]",
       "sum_of_parts 119 = 4 76 37 broken\n! error sum_mismatch 119 4 76 37\n"},
      {"xảy ra [119 vụ], chết [61 người]\n<parts_closed phân theo> lỗi: rượu bia [4 vụ], tốc độ [9 vụ]", ""},
      {"xảy ra [119 vụ], chết [61 người]\n<cumulative tính chung> xảy ra [cumulative 372 vụ], chết "
       "[cumulative 196 người]",
       "cumulative 372 = 119 holds\ncumulative 196 = 61 holds\n"},
      {"cả huyện có [478 hộ] nghèo\nthiếu hụt: việc làm [198 hộ] ([41,42 %]), nhà ở [143 hộ] ([29,92 %])",
       "share 41,42 = 198 478 holds\nshare 29,92 = 143 478 holds\n"},
      {"cả huyện có [478 hộ] nghèo\nthiếu hụt: việc làm [198 hộ] ([41,42 %]), nhà ở [143 hộ] ([29,92 %]), nước sạch "
       "[57 hộ] ([11,92 %]), học nghề [20 hộ] ([62,5 %])",
       "share 41,42 = 198 478 holds\nshare 29,92 = 143 478 holds\nshare 11,92 = 57 478 holds\n"},
      {"cả huyện có [478 hộ] nghèo\nthiếu hụt: việc làm [198 hộ] ([41,42 %]), nhà ở [143 hộ] ([29,92 %]), nước sạch "
       "[57 hộ] ([11,29 %])",
       "share 41,42 = 198 478 holds\nshare 29,92 = 143 478 holds\nshare 11,29 = 57 478 broken\n"
       "! error percent_mismatch 11,29 57 478\n"},
  });
}

TEST(RunningText, FindsAPlanToldEarlier) {
  expect_stories({
      {"vốn được giao [5.151,4 tỷ đồng]\nlãi suất [4,2 %]\ngiải ngân [3.106,9 tỷ đồng], <reach đạt> [60,31 %] <plan "
       "kế hoạch>",
       "plan_percent 60,31 = 3.106,9 5.151,4 holds\n"},
      {"vốn được giao [5.211,4 tỷ đồng]\ngiải ngân [3.106,9 tỷ đồng], <reach đạt> [60,31 %] <plan kế hoạch>",
       "plan_percent 60,31 = 3.106,9 holds\n"},
  });
}

TEST(RunningText, SharesOfAHundredMakeAListWhole) {
  expect_stories({
      {"giải quyết [1.484 hồ sơ], <parts_open trong đó> đúng hạn [1.836 hồ sơ] ([99,35 %]), quá hạn [12 hồ sơ] "
       "([0,65 %])",
       "sum_of_parts 1.484 = 1.836 12 broken\nshare 99,35 = 1.836 1.484 broken\nshare 0,65 = 12 1.484 broken\n"
       "! error parts_above_total 1.484 1.836 12\n! error percent_mismatch 99,35 1.836 1.484\n"
       "! error percent_mismatch 0,65 12 1.484\n"},
  });
}

TEST(RunningText, MeasuresTheDistanceFromANorm) {
  expect_stories({
      {"hiện có [1.754 người]. <compared so với> định mức ([plan 1.830 người]) <decrease còn thiếu> [Δ76 người]",
       "difference 76 = 1.754 1.830 holds\n"},
      {"hiện có [1.754 người]. <compared so với> định mức ([plan 1.830 người]) <decrease còn thiếu> [Δ86 người]",
       "difference 86 = 1.754 1.830 broken\n! error difference_mismatch 86 1.754 1.830\n"},
  });
}

TEST(RunningText, ABreakdownToldAgainAddsUpToo) {
  expect_stories({
      {"đón [412 lượt], <parts_closed gồm> khách quốc tế [38 lượt], khách nội địa [374 lượt]\n<cumulative lũy kế> đón "
       "[cumulative 1.986 lượt]; khách quốc tế [cumulative 206 lượt], khách nội địa [cumulative 1.780 lượt]",
       "sum_of_parts 412 = 38 374 holds\nsum_of_parts 1.986 = 206 1.780 holds\ncumulative 1.986 = 412 holds\n"
       "cumulative 206 = 38 holds\ncumulative 1.780 = 374 holds\n"},
      {"đón [412 lượt], <parts_closed gồm> khách quốc tế [38 lượt], khách nội địa [374 lượt]\n<cumulative lũy kế> đón "
       "[cumulative 1.986 lượt]; khách quốc tế [cumulative 205 lượt], khách nội địa [cumulative 1.780 lượt]",
       "sum_of_parts 412 = 38 374 holds\nsum_of_parts 1.986 = 205 1.780 broken\ncumulative 1.986 = 412 holds\n"
       "cumulative 205 = 38 holds\ncumulative 1.780 = 374 holds\n! error sum_mismatch 1.986 205 1.780\n"},
      {"<received thụ lý> [45 vụ]/[78 bị can]; truy tố [36 vụ]/[61 bị can], <reach đạt> [82,5 %]", ""},
  });
}

TEST(RunningText, FindsTheWholeOfWhatWasSettled) {
  expect_stories({
      {"<received thụ lý> [156 vụ], <done đã giải quyết> [121 vụ], <reach đạt> [77,56 %]",
       "share 77,56 = 121 156 holds\n"},
      {"<received thụ lý> [156 vụ], <done đã giải quyết> [121 vụ], <reach đạt> [75,56 %]",
       "share 75,56 = 121 156 broken\n! error percent_mismatch 75,56 121 156\n"},
  });
}

TEST(RunningText, FindsTheTotalBehindItsShares) {
  expect_stories({
      {"còn [96 hộ] nghèo ([4,27 %]), [118 hộ] cận nghèo ([5,52 %]) trên <total tổng số> [2.246 hộ]",
       "share 4,27 = 96 2.246 holds\nshare 5,52 = 118 2.246 broken\n! error percent_mismatch 5,52 118 2.246\n"},
  });
}

TEST(RunningText, FindsAMonthAboveItsRunPastOtherMeasures) {
  expect_stories({
      {"công chứng [4.215 việc], phí [1.862 triệu đồng]; <cumulative lũy kế> [cumulative 3.968 việc], phí [cumulative "
       "15.740 triệu đồng]",
       "cumulative 3.968 = 4.215 broken\ncumulative 15.740 = 1.862 holds\n"
       "! error cumulative_below_period 3.968 4.215\n"},
  });
}

TEST(RunningText, FindsSlipsBesideTheirOnlyPartner) {
  expect_stories({
      {"kiểm tra [37 cơ sở], vi phạm [8 cơ sở], <share_of chiếm> [21,26 %]",
       "share 21,26 = 8 37 broken\n! error percent_mismatch 21,26 8 37\n"},
      {"kiểm tra [37 cơ sở], vi phạm [8 cơ sở], <share_of chiếm> [61,26 %]", ""},
      {"tặng [645 suất]; chi trả cho [315 người], <increase tăng> [Δ27 người] ([9,83 %])",
       "growth 9,83 = 315 27 broken\n! error growth_mismatch 9,83 315 27\n"},
  });
}

TEST(RunningText, MultipliesTheCountThatFits) {
  expect_stories({
      {"lúa [42.180 ha], ngô [9.640 ha], cây khác [8.400 ha]. <product Năng suất> lúa [62,4 tạ/ha], sản lượng [263.203 "
       "tấn]",
       "product 263.203 = 42.180 62,4 holds\n"},
  });
}

TEST(RunningText, NeverClaimsCertaintyOfASuspect) {
  model::Reading reading = testing::reading_of(
      "thu [12.486,5 tỷ đồng], <parts_closed gồm> : nội địa [9.143,2 tỷ đồng] và xuất khẩu [3.352,3 tỷ đồng]");
  check(reading);
  ASSERT_EQ(reading.findings.size(), 1U);
  double mass = 0;
  std::string suspects;
  for (const model::Suspect& suspect : reading.findings.front().suspects) {
    mass += suspect.probability;
    suspects += suspect.suggestion + " " + suspect.why + "; ";
  }
  EXPECT_LT(mass, 1.0);
  EXPECT_EQ(suspects, "9.134,2 transposed_digits; 12.495,5 two_digits; ");
}

TEST(RunningText, AListInsideAListEndsAtTheNextItemOfTheOuterOne) {
  expect_stories({
      {"* dư nợ [57 hồ sơ], <parts_closed cụ thể>:\n~ đất đai [41 hồ sơ]\n~ hộ tịch [16 hồ sơ]\n* nợ xấu [20 hồ sơ]",
       "sum_of_parts 57 = 41 16 holds\n"},
      {"tiếp [2.783 lượt], <parts_closed cụ thể>:\n* tỉnh [197 lượt], <parts_open trong đó>: khiếu nại [65 lượt], khác "
       "[132 "
       "lượt];\n* huyện [2.586 lượt]",
       "sum_of_parts 2.783 = 197 2.586 holds\nsum_of_parts 197 = 65 132 holds\n"},
  });
}

TEST(RunningText, MeasuresAMoveByThePairBehindIt) {
  expect_stories({
      {"tội phạm <decrease giảm> [-5,83 %] ([3.389]/[3.599 vụ])", "growth 5,83 = 3.389 3.599 holds\n"},
  });
}

TEST(RunningText, NamesThePartThatATotalLeavesOut) {
  model::Reading reading = testing::reading_of(
      "giám sát [2985 dự án], <parts_closed gồm> [234 dự án], [322 dự án], [504 dự án] và [2247 dự án]");
  check(reading);
  ASSERT_EQ(reading.findings.size(), 1U);
  ASSERT_FALSE(reading.findings.front().suspects.empty());
  const model::Suspect& first = reading.findings.front().suspects.front();
  EXPECT_EQ(first.why, "uncounted_part");
  const auto named = std::find_if(reading.figures.begin(), reading.figures.end(),
                                  [&](const model::Figure& figure) { return figure.n == first.n; });
  ASSERT_NE(named, reading.figures.end());
  EXPECT_EQ(named->text, "322");
}

TEST(RunningText, NoAlarmWhereTheTextLeavesAnotherReading) {
  expect_stories({
      // A sentence that closes by itself announces no list.
      {"máy [15 máy]; <parts_open trong đó> nêu rõ trị giá và số lượng được miễn.\n* máy [6 máy]\n* quạt [15 máy]", ""},
      // A list in the next sentence that names the hardest hit only.
      {"làm [51 người] chết. Các tỉnh thiệt hại lớn <parts_closed gồm> [9 người], [4 người], [3 người], [3 người]", ""},
      // What rose counts another thing than the one level there is.
      {"trong [4 ngày] <decrease giảm> [Δ45 vụ] ([-18,67 %])", ""},
      // A bracket that compares lists no parts.
      {"xét xử [153.365 bị cáo] (<compared so với> trước, tăng [15.842 bị cáo], tăng [26.853 bị cáo])", ""},
      // Whose they are stands before them.
      {"có [373,7 người]; dịch vụ <subset có> [240,1 người]", ""},
      // Of all that the listing names.
      {"ở A [4.223 ca], B ([3.375 ca]), C ([686 ca]) <parts_open trong đó> có [6.132 ca] cộng đồng", ""},
      // The earlier value behind the semicolon is of what rose there.
      {"khách [433.420 lượt], <as bằng> [73 %] <prior cùng kỳ>; quốc tế chỉ đạt [28 %] <prior cùng kỳ> với [prior "
       "3.000 lượt]",
       ""},
      // What was reached a year before.
      {"khám [87.096]/[plan 75.250 lượt], <reach đạt> [115,7 %] <plan kế hoạch> (năm trước <reach đạt> [prior 90,4 %])",
       "plan_percent 115,7 = 87.096 75.250 holds\n"},
      // Numbers that count nothing have no earlier value.
      {"tuần [30] <increase tăng> [43 %] <prior so với> trung bình [prior 4]", ""},
      // What comes next is in no list of the cases that are left.
      {"[19]/[33 vụ] xong, [14 vụ] còn.\n<parts_closed Cụ thể> khám phá [43.000 vụ]", "subset 33 = 19 holds\n"},
      // Rounded further than its last digit.
      {"mở [5 lớp], <reach đạt> [30 %] <plan kế hoạch>", ""},
      {"mở [5 lớp], <reach đạt> [30,1 %] <plan kế hoạch>",
       "plan_percent 30,1 = 5 broken\n! error percent_without_plan 30,1 5\n"},
  });
}

}  // namespace
}  // namespace luyke::audit
