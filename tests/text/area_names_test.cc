#include "text/area_names.h"

#include <gtest/gtest.h>

#include <string>

#include "rules/areas.h"

namespace luyke {
namespace {

const model::Areas& areas() {
  static const model::Areas all = rules::load_areas(LUYKE_SOURCE_DIR "/rules", rules::AreaDepth::kCommunes).value();
  return all;
}

std::optional<base::Date> day(const std::string& iso) {
  if (iso.empty()) return std::nullopt;
  return base::Date::make(std::stoi(iso.substr(0, 4)), std::stoi(iso.substr(5, 2)), std::stoi(iso.substr(8, 2)));
}

std::string shown(const model::Area* area) { return area == nullptr ? "-" : area->code + " " + area->full_name(); }

const text::AreaNames& names() {
  static const text::AreaNames all(areas());
  return all;
}

struct NameCase {
  std::string name;
  std::string at;
  std::string within;
  std::string expected;
};

std::string found(const NameCase& each) { return shown(names().find(each.name, day(each.at), each.within)); }

TEST(AreaNames, FindsSpellings) {
  const NameCase cases[] = {
      {"huyện Mỹ Tú", "2023-11-01", "", "944 huyện Mỹ Tú"},
      {"H. Mỹ Tú", "2023-11-01", "", "944 huyện Mỹ Tú"},
      {"HUYỆN MỸ TÚ", "2023-11-01", "", "944 huyện Mỹ Tú"},
      {"huyen My Tu", "2023-11-01", "", "944 huyện Mỹ Tú"},
      {"Mỹ Tú", "2023-11-01", "94", "944 huyện Mỹ Tú"},
      {"TX. Ngã Năm", "2023-11-01", "", "948 thị xã Ngã Năm"},
      {"TX Ngã Năm", "2023-11-01", "", "948 thị xã Ngã Năm"},
      {"thị xã Vĩnh Châu", "2023-11-01", "", "950 thị xã Vĩnh Châu"},
      {"TP. Sóc Trăng", "2023-11-01", "", "941 thành phố Sóc Trăng"},
      {"TP.Sóc Trăng", "2023-11-01", "", "941 thành phố Sóc Trăng"},
      {"soc-trang", "2023-11-01", "", "94 tỉnh Sóc Trăng"},
      {"Bà Rịa–Vũng Tàu", "2023-11-01", "", "77 tỉnh Bà Rịa - Vũng Tàu"},
      {"tỉnh Bà Rịa Vũng Tàu", "2023-11-01", "", "77 tỉnh Bà Rịa - Vũng Tàu"},
      {"Daklak", "2023-11-01", "", "66 tỉnh Đắk Lắk"},
      {"DAK LAK", "2023-11-01", "", "66 tỉnh Đắk Lắk"},
      {"Đăk Lăk", "2023-11-01", "", "66 tỉnh Đắk Lắk"},
      {"Đắc Lắc", "2023-11-01", "", "66 tỉnh Đắk Lắk"},
      {"Thừa Thiên – Huế", "2023-11-01", "", "46 tỉnh Thừa Thiên Huế"},
      {"TP.HCM", "2023-11-01", "", "79 thành phố Hồ Chí Minh"},
      {"TPHCM", "2023-11-01", "", "79 thành phố Hồ Chí Minh"},
      {"Tam Kì", "2023-11-01", "", "502 thành phố Tam Kỳ"},
      {"Quận 1", "2023-11-01", "79", "760 quận 1"},
      {"Q1", "2023-11-01", "79", "760 quận 1"},
      {"Phường 1, TP Sóc Trăng", "2023-11-01", "", "31513 phường 1"},
      {"P.01, TP Sóc Trăng", "2023-11-01", "", "31513 phường 1"},
      {"", "2023-11-01", "", "-"},
      {"Tổng cộng", "2023-11-01", "", "-"},
      {"Sở Y tế", "2023-11-01", "", "-"},
  };
  for (const NameCase& each : cases) EXPECT_EQ(found(each), each.expected) << each.name;
}

TEST(AreaNames, TellsAreasOfOneNameByWhereTheyLie) {
  const NameCase cases[] = {
      {"Châu Thành", "2023-11-01", "94", "942 huyện Châu Thành"},
      {"huyện Châu Thành, tỉnh Hậu Giang", "2023-11-01", "", "933 huyện Châu Thành"},
      {"Châu Thành (Hậu Giang)", "2023-11-01", "", "933 huyện Châu Thành"},
      {"huyện Châu Thành", "2023-11-01", "", "-"},  // there are nine
      {"Sóc Trăng", "2023-11-01", "", "94 tỉnh Sóc Trăng"},
      {"Sóc Trăng", "2023-11-01", "94", "941 thành phố Sóc Trăng"},
      {"Mỹ Tú", "2023-11-01", "93", "-"},
  };
  for (const NameCase& each : cases) EXPECT_EQ(found(each), each.expected) << each.name << " in " << each.within;
}

TEST(AreaNames, TellsAreasOfOneNameByTheDay) {
  const NameCase cases[] = {
      {"Ngã Năm", "2012-06-30", "94", "948 huyện Ngã Năm"},
      {"thị xã Sóc Trăng", "2006-06-30", "", "941 thị xã Sóc Trăng"},
      {"phường Sóc Trăng", "2025-08-01", "", "31507 phường Sóc Trăng"},
      {"Mỹ Xuyên", "2025-08-01", "92", "31684 phường Mỹ Xuyên"},
      {"Mỹ Xuyên", "2025-06-30", "94", "947 huyện Mỹ Xuyên"},
      // Offices go on to write of what has ended.
      {"tỉnh Sóc Trăng", "2025-08-01", "", "94 tỉnh Sóc Trăng"},
      {"tỉnh Cần Thơ", "2002-01-01", "", "can-tho-tinh tỉnh Cần Thơ"},
      {"Hà Tây", "2007-01-01", "", "28 tỉnh Hà Tây"},
      {"Huế", "2025-02-01", "", "46 thành phố Huế"},
      {"phường Sóc Trăng", "2023-11-01", "", "-"},  // does not stand yet
  };
  for (const NameCase& each : cases) EXPECT_EQ(found(each), each.expected) << each.name << " at " << each.at;
}

TEST(AreaNames, FindsWhatAnOfficeServes) {
  const struct {
    std::string issuer;
    std::string parent;
    std::string expected;
  } cases[] = {
      {"PHÒNG LĐTBXH HUYỆN MỸ TÚ", "UBND HUYỆN MỸ TÚ", "944 huyện Mỹ Tú"},
      {"UBND thị xã Ngã Năm", "", "948 thị xã Ngã Năm"},
      {"UBND HUYỆN CHÂU THÀNH", "TỈNH SÓC TRĂNG", "942 huyện Châu Thành"},
      {"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG", "94 tỉnh Sóc Trăng"},
      {"PHONG LDTBXH", "UBND HUYEN KE SACH", "943 huyện Kế Sách"},
      {"CHI CỤC THỐNG KÊ KHU VỰC MỸ XUYÊN", "CỤC THỐNG KÊ TỈNH SÓC TRĂNG", "947 huyện Mỹ Xuyên"},
      {"UBND XÃ MỸ HƯƠNG", "HUYỆN MỸ TÚ", "31591 xã Mỹ Hương"},
      {"UBND THÀNH PHỐ CẦN THƠ", "", "92 thành phố Cần Thơ"},
      {"TỔNG CỤC THỐNG KÊ", "BỘ KẾ HOẠCH VÀ ĐẦU TƯ", "-"},
      {"", "", "-"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(shown(names().of_issuer(each.issuer, each.parent, day("2023-11-20"))), each.expected) << each.issuer;
  }
}

// What is printed of an area in full must lead back to it, for all of them.
TEST(AreaNames, LeadsEachFullNameBack) {
  for (const model::Area& area : areas().all()) {
    if (area.level == model::AreaLevel::kCommune) continue;
    const model::Area* again = names().find(area.full_name(), area.from ? area.from : area.to, area.parent);
    EXPECT_EQ(shown(again), shown(&area));
  }
}

}  // namespace
}  // namespace luyke
