#include "extract/areas.h"

#include <gtest/gtest.h>

#include "tests/extract/samples.h"

namespace luyke::extract {
namespace {

TEST(Areas, NamesStandBehindTheirWordOrAreKnown) {
  const AreaFinder areas(sample_rules());
  const std::pair<const char*, const char*> rows[] = {
      {"tập trung tại thành phố An Bình", "thành phố An Bình"},
      {"Huyện Vĩnh Thuận Đông", "Huyện Vĩnh Thuận Đông"},
      {"UBND thị xã Bình Châu tiếp nhận", "UBND thị xã Bình Châu"},
      {"Huyện Cồn Thới Bắc | Cùng kỳ 2023", "Huyện Cồn Thới Bắc"},
      {"Kiên Giang", "Kiên Giang"},
      {"xuồng, ghe, Cà Mau", "Cà Mau"},
      {"Hoà Bình", "Hoà Bình"},
      {"cấp huyện tiếp nhận hồ sơ", ""},
      {"Bà mẹ Việt Nam anh hùng", ""},
      {"Toàn tỉnh | Cùng kỳ 2023", ""},
      {"tạo việc làm", ""},
      {"", ""},
  };
  for (const auto& [phrase, area] : rows) EXPECT_EQ(areas.find(phrase), area) << phrase;
}

}  // namespace
}  // namespace luyke::extract
