#include "base/date.h"

#include <chrono>
#include <cstdio>

namespace luyke::base {
namespace {

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2200;

std::optional<Period> months(int year, int first, int last) {
  const auto from = Date::make(year, first, 1);
  const auto to = Date::make(year, last, Date::days_in_month(year, last));
  if (!from || !to) return std::nullopt;
  return Period{from, to, {}};
}

std::optional<Date> from_days(std::chrono::sys_days day) {
  const std::chrono::year_month_day ymd(day);
  return Date::make(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                    static_cast<int>(static_cast<unsigned>(ymd.day())));
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date(year, month, day);
}

int Date::days_in_month(int year, int month) {
  if (month < 1 || month > 12) return 0;
  const auto last = std::chrono::year(year) / static_cast<int>(month) / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day_last(last).day()));
}

std::string Date::to_string() const {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year_, month_, day_);
  return text;
}

std::optional<Period> Period::month(int year, int month) { return months(year, month, month); }

std::optional<Period> Period::quarter(int year, int quarter) {
  if (quarter < 1 || quarter > 4) return std::nullopt;
  return months(year, 3 * quarter - 2, 3 * quarter);
}

std::optional<Period> Period::year(int year) { return months(year, 1, 12); }

std::optional<Period> Period::months_from_january(int year, int count) { return months(year, 1, count); }

std::optional<Period> Period::week(int year, int week) {
  if (year < kFirstYear || year > kLastYear || week < 1) return std::nullopt;
  using namespace std::chrono;
  const auto monday_of_first_week = [](int of_year) {
    // The week with 4 January is the first of its year.
    const sys_days fourth = std::chrono::year(of_year) / January / 4;
    return fourth - (weekday(fourth) - Monday);
  };
  const sys_days monday = monday_of_first_week(year) + weeks(week - 1);
  if (monday >= monday_of_first_week(year + 1)) return std::nullopt;
  const auto from = from_days(monday);
  const auto to = from_days(monday + days(6));
  if (!from || !to) return std::nullopt;
  return Period{from, to, {}};
}

}  // namespace luyke::base
