#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/range.h"
#include "extract/phrases.h"
#include "model/rule_set.h"

namespace luyke::extract {

// The words from which names of periods are built; one list of the rules each.
struct PeriodWords {
  explicit PeriodWords(const model::RuleSet& rules);

  Phrases day, month, quarter, week, year, school_year, phase, season;
  Phrases ordinal;                         // "thứ" in "tuần thứ 31"
  Phrases month_names, month_names_other;  // twelve each, January first
  Phrases quarter_names;                   // four, the first quarter first
  Phrases first_part, last_part;           // "đầu năm", "cuối năm" after "6 tháng"
  Phrases first_half, last_half;
  Phrases since_start, cumulative, cumulative_before;
  Phrases up_to, end_of, now, from, to;
  Phrases in_month, in_quarter, in_week, in_year, in_report;
  Phrases same_last_year, last_month, last_quarter, last_week, last_year, last_report;
  Phrases start_of_year, end_of_year, end_of_last_year;
  Phrases each;                             // "hằng" before "tháng": no period
  Phrases duration_before, duration_after;  // a length of time: "dưới 3 tháng", "6 tháng tuổi"
  std::unordered_set<std::string> units;    // first words of counting words
  std::unordered_set<std::string> triggers;  // first words of all that can begin a name
};

// One period as its words name it; numbers that the words leave out are empty.
struct NamedPeriod {
  enum class Unit {
    kDay,
    kMonth,        // first; 0: with which the document's period ends
    kMonths,       // first .. last of one year
    kFirstMonths,  // the first `first` months
    kLastMonths,
    kQuarter,      // likewise
    kWeek,         // likewise
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

// What a stretch of text says of time, before the context is known.
struct RawMention {
  enum class Form {
    kNamed,        // `to`
    kCumulative,   // from the start of the year to the end of `to`
    kAsOf,         // at the end of `to`
    kSpan,         // from the start of `from` to the end of `to`
    kSameLastYear,  // `to`, or the document's period, one year before
    kPrevious,     // the unit of `to` before the document's
    kStartOfYear,
    kEndOfYear,
    kSkip,         // a date or a phase: no period of a figure
  };
  base::Bytes range;
  Form form = Form::kNamed;
  std::optional<NamedPeriod> from;
  NamedPeriod to;
};

// All mentions in order. `context_month`: the month with which the document's
// period ends, 0 if unknown; it tells "7 tháng" of a report from a duration.
std::vector<RawMention> parse_periods(const PeriodWords& words, std::string_view lower, int context_month);

}  // namespace luyke::extract
