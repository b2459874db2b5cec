#include "model/areas.h"

#include <gtest/gtest.h>

#include <string>

namespace luyke {
namespace {

using model::Area;
using model::AreaChange;
using model::AreaLevel;
using model::Areas;
using model::Successor;

base::Date day(int year, int month, int day) { return base::Date::make(year, month, day).value(); }

Area area(std::string code, std::string name, AreaLevel level, std::string parent) {
  Area made;
  made.code = std::move(code);
  made.name = std::move(name);
  made.level = level;
  made.parent = std::move(parent);
  return made;
}

Area ending(Area area, base::Date last, std::vector<Successor> successors) {
  area.to = last;
  area.successors = std::move(successors);
  return area;
}

Area beginning(Area area, base::Date first) {
  area.from = first;
  return area;
}

// A town that grew into a city, a district that was cut in two, a province
// that went into its neighbour.
const Areas& country() {
  static const Areas all(
      {ending(area("1", "North", AreaLevel::kProvince, ""), day(2025, 6, 30), {{"1", base::Decimal(1)}}),
       beginning(area("1", "Great North", AreaLevel::kProvince, ""), day(2025, 7, 1)),
       ending(area("2", "South", AreaLevel::kProvince, ""), day(2025, 6, 30), {{"1", base::Decimal(1)}}),
       ending(area("21", "Town", AreaLevel::kDistrict, "2"), day(2007, 2, 7), {{"21", base::Decimal(1)}}),
       ending(beginning(area("21", "City", AreaLevel::kDistrict, "2"), day(2007, 2, 8)), day(2025, 6, 30),
              {{"201", std::nullopt}}),
       ending(area("22", "Wide", AreaLevel::kDistrict, "2"), day(2009, 12, 23),
              {{"22", std::nullopt}, {"23", std::nullopt}}),
       beginning(area("22", "Wide", AreaLevel::kDistrict, "2"), day(2009, 12, 24)),
       beginning(area("23", "Side", AreaLevel::kDistrict, "2"), day(2009, 12, 24)),
       beginning(area("201", "City", AreaLevel::kCommune, "1"), day(2025, 7, 1))},
      {});
  return all;
}

AreaChange change(const std::string& from, base::Date then, const std::string& to, base::Date now) {
  return model::change_between(country(), *country().find(from, then), *country().find(to, now));
}

TEST(Areas, FindsTheBearerOfACodeOnADay) {
  EXPECT_EQ(country().find("21", day(2006, 1, 1))->name, "Town");
  EXPECT_EQ(country().find("21", day(2007, 2, 7))->name, "Town");
  EXPECT_EQ(country().find("21", day(2007, 2, 8))->name, "City");
  EXPECT_EQ(country().find("21", std::nullopt)->name, "City");
  EXPECT_EQ(country().find("21", day(2025, 7, 1)), nullptr);
  EXPECT_EQ(country().find("9", std::nullopt), nullptr);
}

TEST(Areas, ListsWhatLiesInAnAreaOnADay) {
  const auto names = [](base::Date at) {
    std::string all;
    for (const Area* child : country().children("2", at)) all += child->name + " ";
    return all;
  };
  EXPECT_EQ(names(day(2006, 1, 1)), "Town Wide ");
  EXPECT_EQ(names(day(2010, 1, 1)), "City Wide Side ");
  EXPECT_TRUE(country().lies_in(*country().find("23", std::nullopt), "2"));
  EXPECT_FALSE(country().lies_in(*country().find("23", std::nullopt), "1"));
}

TEST(Areas, TellsHowAnAreaGoesOn) {
  const base::Date before = day(2005, 1, 1);
  const base::Date between = day(2015, 1, 1);
  const base::Date after = day(2025, 8, 1);
  EXPECT_EQ(change("21", before, "21", day(2006, 1, 1)), AreaChange::kSame);
  EXPECT_EQ(change("21", before, "21", between), AreaChange::kRenamed);
  EXPECT_EQ(change("22", before, "22", between), AreaChange::kExtent);
  EXPECT_EQ(change("22", before, "23", between), AreaChange::kExtent);
  EXPECT_EQ(change("22", between, "23", between), AreaChange::kUnrelated);
  EXPECT_EQ(change("2", between, "1", after), AreaChange::kExtent);
  EXPECT_EQ(change("1", between, "1", after), AreaChange::kExtent);
  EXPECT_EQ(change("21", before, "201", after), AreaChange::kExtent);
  EXPECT_EQ(change("1", after, "2", between), AreaChange::kUnrelated);  // not backwards
}

}  // namespace
}  // namespace luyke
