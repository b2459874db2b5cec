#include "base/date.h"

#include <gtest/gtest.h>

#include <vector>

namespace luyke::base {
namespace {

std::string text_of(const std::optional<Period>& period) {
  if (!period || !period->from || !period->to) return "none";
  return period->from->to_string() + "/" + period->to->to_string();
}

TEST(Date, OnlyDaysOfTheCalendar) {
  EXPECT_EQ(Date::make(2023, 11, 5)->to_string(), "2023-11-05");
  EXPECT_TRUE(Date::make(2024, 2, 29));
  EXPECT_TRUE(Date::make(2000, 2, 29));
  const std::vector<std::vector<int>> invalid = {{2023, 2, 29}, {1900, 2, 29},  {2023, 4, 31}, {2023, 0, 1},
                                                 {2023, 13, 1}, {2023, 1, 0},   {2023, 1, 32}, {2023, -1, 1},
                                                 {23, 1, 1},    {1799, 12, 31}, {2201, 1, 1}};
  for (const auto& d : invalid) EXPECT_FALSE(Date::make(d[0], d[1], d[2])) << d[0] << "-" << d[1] << "-" << d[2];
}

TEST(Date, ComparesByCalendar) {
  EXPECT_LT(*Date::make(2023, 11, 30), *Date::make(2023, 12, 1));
  EXPECT_LT(*Date::make(2022, 12, 31), *Date::make(2023, 1, 1));
}

TEST(Date, DaysInMonth) {
  EXPECT_EQ(Date::days_in_month(2023, 2), 28);
  EXPECT_EQ(Date::days_in_month(2024, 2), 29);
  EXPECT_EQ(Date::days_in_month(2023, 12), 31);
  EXPECT_EQ(Date::days_in_month(2023, 13), 0);
  EXPECT_EQ(Date::days_in_month(2023, 0), 0);
}

TEST(Period, NamedPeriods) {
  EXPECT_EQ(text_of(Period::month(2023, 11)), "2023-11-01/2023-11-30");
  EXPECT_EQ(text_of(Period::month(2024, 2)), "2024-02-01/2024-02-29");
  EXPECT_EQ(text_of(Period::quarter(2024, 2)), "2024-04-01/2024-06-30");
  EXPECT_EQ(text_of(Period::year(2023)), "2023-01-01/2023-12-31");
  EXPECT_EQ(text_of(Period::months_from_january(2023, 6)), "2023-01-01/2023-06-30");
  EXPECT_EQ(text_of(Period::months_from_january(2023, 9)), "2023-01-01/2023-09-30");
}

TEST(Period, WhatIsNoPeriodIsNone) {
  EXPECT_EQ(text_of(Period::month(2023, 0)), "none");
  EXPECT_EQ(text_of(Period::month(2023, 13)), "none");
  EXPECT_EQ(text_of(Period::quarter(2023, 0)), "none");
  EXPECT_EQ(text_of(Period::quarter(2023, 5)), "none");
  EXPECT_EQ(text_of(Period::months_from_january(2023, 13)), "none");
  EXPECT_EQ(text_of(Period::year(99999)), "none");
  EXPECT_EQ(text_of(Period::week(2023, 0)), "none");
  EXPECT_EQ(text_of(Period::week(2023, 54)), "none");
  EXPECT_EQ(text_of(Period::week(99999, 1)), "none");
}

TEST(Period, IsoWeeks) {
  EXPECT_EQ(text_of(Period::week(2024, 1)), "2024-01-01/2024-01-07");
  EXPECT_EQ(text_of(Period::week(2024, 31)), "2024-07-29/2024-08-04");
  EXPECT_EQ(text_of(Period::week(2021, 1)), "2021-01-04/2021-01-10");
  EXPECT_EQ(text_of(Period::week(2025, 1)), "2024-12-30/2025-01-05");
  // 2020 has 53 weeks, 2023 has 52.
  EXPECT_EQ(text_of(Period::week(2020, 53)), "2020-12-28/2021-01-03");
  EXPECT_EQ(text_of(Period::week(2023, 53)), "none");
  // Its Monday lies in 1799, before the first year that a Date can hold.
  EXPECT_EQ(text_of(Period::week(1800, 1)), "none");
}

TEST(Period, WeeksFollowOneAnother) {
  std::optional<Date> last;
  for (int year = 1990; year <= 2060; ++year) {
    for (int week = 1; week <= 53; ++week) {
      const auto period = Period::week(year, week);
      if (!period) continue;
      if (last) {
        EXPECT_LT(*last, *period->from) << year << " week " << week;
      }
      last = period->to;
    }
  }
}

}  // namespace
}  // namespace luyke::base
