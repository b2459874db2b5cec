#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "extract/phrase_trie.h"
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
  PhraseTrie triggers;                      // first words of all that can begin a name
};

// The letters and digits with which the phrase begins.
std::string first_word(std::string_view phrase);

}  // namespace luyke::extract
