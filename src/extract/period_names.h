#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "extract/period_words.h"

namespace luyke::extract {

// One period as its words name it; numbers that the words leave out are empty.
struct NamedPeriod {
  enum class Unit {
    kDay,
    kMonth,        // first; 0: with which the document's period ends
    kMonths,       // first .. last of one year
    kFirstMonths,  // the first `first` months
    kLastMonths,
    kQuarter,  // likewise
    kWeek,     // likewise
    kFirstWeeks,
    kYear,
    kSchoolYear,  // from autumn of `year`
    kSeason,      // of crops: no dates
    kReport,      // whatever the document reports
  };
  Unit unit = Unit::kMonth;
  int first = 0;
  int last = 0;
  std::optional<int> day;    // of kDay
  std::optional<int> month;  // of kDay
  std::optional<int> year;
};

// Reads names of periods at one place of a text in lower case. Each function
// either succeeds and moves on behind what it read, blanks before it included,
// or fails and leaves the place as it was.
class PeriodNameParser {
 public:
  // `context_month`: the month with which the document's period ends, 0 if
  // unknown; it tells "7 tháng" of a report from a duration.
  PeriodNameParser(const PeriodWords& words, std::string_view text, int context_month)
      : words_(words), text_(text), context_month_(context_month) {}

  std::size_t place() const { return at_; }
  void move_to(std::size_t place) { at_ = place; }
  void blanks();

  bool accept(const Phrases& phrases);
  bool accept_hyphen();
  // A whole number without thousands marks or decimals.
  std::optional<int> integer(std::size_t most_digits);
  std::optional<int> year_number();
  // "/2023", "-2023", ".2023", " năm 2023", ", năm 2023", " 2023".
  std::optional<int> year_after();

  // "30/9/2024", "ngày 30/9", "30.9.2024", "30 tháng 9 năm 2024".
  std::optional<NamedPeriod> date();
  // A run of months, a month, quarter, week, year or half year; after a word
  // like "lũy kế" a bare "7 tháng" is a run whatever month the report is of.
  std::optional<NamedPeriod> named(bool after_cumulative);
  std::optional<NamedPeriod> year();
  // "trong tháng", "kỳ báo cáo": the document's own period, or the unit at its end.
  std::optional<NamedPeriod> current();
  // Where a run ends: a date, the end of a period, or now. `bare_date`: "5/6"
  // is a date here, not a fraction.
  std::optional<NamedPeriod> endpoint(bool bare_date);

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool followed_by_unit();
  bool digits_go_on() const;
  bool after_number() const;
  bool date_numbers(NamedPeriod& date, bool day_word);
  std::optional<NamedPeriod> counted(bool after_cumulative);
  std::optional<NamedPeriod> month();
  std::optional<NamedPeriod> month_name();
  std::optional<NamedPeriod> quarter();
  std::optional<NamedPeriod> week();
  std::optional<NamedPeriod> half();

  const PeriodWords& words_;
  std::string_view text_;
  int context_month_;
  std::size_t at_ = 0;
};

}  // namespace luyke::extract
