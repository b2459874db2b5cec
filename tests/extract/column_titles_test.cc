#include "extract/column_titles.h"

#include <gtest/gtest.h>

#include "tests/extract/samples.h"

namespace luyke::extract {
namespace {

std::string counted(std::string phrase, std::string unit = "", std::string area = "") {
  static const ColumnTitles titles(sample_rules());
  model::Figure figure;
  figure.indicator.phrase = std::move(phrase);
  figure.unit = std::move(unit);
  figure.area = std::move(area);
  return titles.counted(figure);
}

TEST(ColumnTitles, TimeAndPlanDoNotSayWhatIsCounted) {
  for (const char* title : {"Kế hoạch năm 2023", "Thực hiện tháng 5", "Lũy kế 5 tháng",
                            "Ước TH | Tháng 5/2023 | Thực hiện", "So với cùng kỳ (%)", "Tổng số"}) {
    EXPECT_EQ(counted(std::string("Giải quyết việc làm | ") + title, "%"), "giải quyết việc làm") << title;
  }
}

TEST(ColumnTitles, TitlesThatSayMoreStay) {
  EXPECT_EQ(counted("Xã Phú Lâm | Hộ nghèo | Đầu năm", "hộ"), "xã phú lâm hộ nghèo");
  EXPECT_EQ(counted("Cao đẳng | Tuyển sinh tháng 5", "người"), "cao đẳng tuyển sinh 5");
}

TEST(ColumnTitles, RowsOfAreasCountWhatTheTitleSays) {
  EXPECT_EQ(counted("Huyện Kế Sách | Thu ngân sách lũy kế 5 tháng (tỷ đồng)", "đồng", "Huyện Kế Sách"),
            "thu ngân sách 5");
  EXPECT_EQ(counted("Toàn tỉnh | Thu ngân sách lũy kế 5 tháng (tỷ đồng)", "đồng"), "toàn tỉnh thu ngân sách 5");
  // Nothing but the row tells them apart.
  EXPECT_EQ(counted("Huyện Kế Sách | Kế hoạch năm", "đồng", "Huyện Kế Sách"), "huyện kế sách");
}

TEST(ColumnTitles, ABracketThatIsNoUnitStays) {
  EXPECT_EQ(counted("Lúa | Diện tích (vụ mùa)", "ha"), "lúa diện tích vụ mùa");
  EXPECT_EQ(counted("Lúa | Diện tích (ha)", "ha"), "lúa diện tích");
}

}  // namespace
}  // namespace luyke::extract
