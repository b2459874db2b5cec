// Totals above and their parts below, row by row, with several measures each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/audit/reading_builder.h"

namespace luyke::audit {
namespace {

using ::testing::AllOf;
using testing::audited;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Rows, ItemsBelowAddUpToTheMeasuresAbove) {
  EXPECT_EQ(audited("phát hiện [197 vụ], phạt [1.604 triệu đồng]\n"
                    "*công an phát hiện [128 vụ] (buôn bán [78 vụ], gian lận [50 vụ]), phạt [160 triệu đồng]\n"
                    "*thị trường phát hiện [19 vụ], phạt [78 triệu đồng]\n"
                    "*kiểm lâm phát hiện [50 vụ], phạt [1.366 triệu đồng]\n"
                    "thuế kiểm tra [13 doanh nghiệp], truy thu [684 triệu đồng]"),
            "sum_of_parts 197 = 128 19 50 holds\n"
            "sum_of_parts 1.604 = 160 78 1.366 holds\n"
            "sum_of_parts 128 = 78 50 holds\n");
}

TEST(Rows, WhereTwoColumnsAddUpTheThirdIsMeantToo) {
  const std::string broken = audited(
      "<received thụ lý> [7.662 vụ], <done giải quyết> [6.468 vụ], <remainder còn> [1.194 vụ]\n"
      "hình sự <received thụ lý> [1.367 vụ], <done giải quyết> [1.206 vụ], <remainder còn> [161 vụ]\n"
      "dân sự <received thụ lý> [6.218 vụ], <done giải quyết> [5.209 vụ], <remainder còn> [1.011 vụ]\n"
      "hành chính <received thụ lý> [77 vụ], <done giải quyết> [53 vụ], <remainder còn> [24 vụ]");
  EXPECT_THAT(broken, HasSubstr("sum_of_parts 7.662 = 1.367 6.218 77 holds"));
  EXPECT_THAT(broken, HasSubstr("sum_of_parts 6.468 = 1.206 5.209 53 holds"));
  EXPECT_THAT(broken, HasSubstr("sum_of_parts 1.194 = 161 1.011 24 broken"));
}

TEST(Rows, PartsOfParallelTotalsAreNotTakenTogether) {
  EXPECT_THAT(audited("xảy ra [321 vụ], làm chết [185 người], bị thương [197 người] . <parts_open trong đó> : đường bộ "
                      "xảy ra [315 vụ], làm chết [181 người], bị thương [196 người]"),
              Not(HasSubstr("197 = 181 196")));
}

TEST(Rows, TwoPartsThatMissTheirTotalByASlipAreTheWholeList) {
  EXPECT_THAT(
      audited("lương thực [358,8 nghìn tấn], tăng [+6,84 %] ; <parts_open trong đó> lúa [320,3 nghìn tấn], tăng "
              "[+8,77 %] ; ngô [65,5 nghìn tấn], giảm [+1,68 %]"),
      HasSubstr("sum_of_parts 358,8 = 320,3 65,5 broken"));
  // Two highlights that overlap.
  EXPECT_THAT(audited("lao động [358 người] ; <parts_open trong đó> nam [320 người] ; trẻ [165 người]"),
              Not(HasSubstr("broken")));
}

TEST(Rows, AMonthOfItsOwnBehindIsPartOfTheRun) {
  EXPECT_THAT(audited("làm chết [cumulative 185 người], bị thương [cumulative 197 người]\n"
                      "<in_period trong tháng> làm chết [16 người], bị thương [20 người]"),
              AllOf(HasSubstr("cumulative 185 = 16 holds"), HasSubstr("cumulative 197 = 20 holds")));
  // Another thing's month.
  EXPECT_THAT(audited("kim ngạch xuất khẩu [cumulative 731 triệu đồng]\nkim ngạch nhập khẩu [14 triệu đồng]"),
              Not(HasSubstr("cumulative")));
}

TEST(Rows, ARareValueTellsTheSameFactAnywhere) {
  EXPECT_THAT(audited("thu được [1.195.435 triệu đồng]\nđã thu vào quỹ [1.195.435 triệu đồng]"), HasSubstr("equal"));
  EXPECT_THAT(audited("mở [12 lớp]\nđào tạo [12 lớp]"), Not(HasSubstr("equal")));
}

TEST(Rows, PlansToldBeforeAreFoundByTheirNames) {
  const std::string plans =
      "<plan kế hoạch> : vốn trung ương [plan 1.012,5 tỷ đồng], vốn địa phương [plan 1.432,7 tỷ đồng], vốn ODA "
      "[plan 326,8 tỷ đồng]\n";
  const std::string done =
      "vốn trung ương [214,6 tỷ đồng], <reach đạt> [21,20 %] ; vốn địa phương [286,3 tỷ đồng], <reach đạt> [19,98 %] ; "
      "vốn ODA [34,5 tỷ đồng], <reach đạt> ";
  EXPECT_THAT(audited(plans + done + "[10,56 %]"), AllOf(HasSubstr("plan_percent 21,20 = 214,6 1.012,5 holds"),
                                                         HasSubstr("plan_percent 10,56 = 34,5 326,8 holds")));
  // Two digits swapped.
  EXPECT_THAT(audited(plans + done + "[15,06 %]"), HasSubstr("plan_percent 15,06 = 34,5 326,8 broken"));
}

}  // namespace
}  // namespace luyke::audit
