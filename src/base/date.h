#pragma once

#include <compare>
#include <optional>
#include <string>

namespace luyke::base {

// A day of the Gregorian calendar. Only `make` gives one, so each is valid.
class Date {
 public:
  static std::optional<Date> make(int year, int month, int day);
  static int days_in_month(int year, int month);

  int year() const { return year_; }
  int month() const { return month_; }
  int day() const { return day_; }
  // ISO 8601: "2023-11-05".
  std::string to_string() const;
  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  Date(int year, int month, int day) : year_(year), month_(month), day_(day) {}
  int year_;
  int month_;
  int day_;
};

// The days a figure speaks of, both ends included, and the words that said so.
// Either end may be unknown.
struct Period {
  std::optional<Date> from;
  std::optional<Date> to;
  std::string label;

  static std::optional<Period> month(int year, int month);
  static std::optional<Period> quarter(int year, int quarter);
  static std::optional<Period> year(int year);
  // The first `count` months of a year.
  static std::optional<Period> months_from_january(int year, int count);
  // ISO 8601 week, Monday to Sunday.
  static std::optional<Period> week(int year, int week);

  friend bool operator==(const Period&, const Period&) = default;
};

}  // namespace luyke::base
