#include "extract/period_words.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "extract/lexicon.h"
#include "text/passage.h"

namespace luyke::extract {

std::string first_word(std::string_view phrase) {
  std::size_t end = 0;
  while (end < phrase.size() && is_word_byte(phrase[end])) ++end;
  return std::string(phrase.substr(0, end));
}

PeriodWords::PeriodWords(const model::RuleSet& rules)
    : day(rules, "period_day"),
      month(rules, "period_month"),
      quarter(rules, "period_quarter"),
      week(rules, "period_week"),
      year(rules, "period_year"),
      school_year(rules, "period_school_year"),
      phase(rules, "period_phase"),
      season(rules, "period_season"),
      ordinal(rules, "period_ordinal"),
      month_names(rules, "period_month_names"),
      month_names_other(rules, "period_month_names_other"),
      quarter_names(rules, "period_quarter_names"),
      first_part(rules, "period_first_part"),
      last_part(rules, "period_last_part"),
      first_half(rules, "period_first_half"),
      last_half(rules, "period_last_half"),
      since_start(rules, "period_since_start"),
      cumulative(rules, "period_cumulative"),
      cumulative_before(rules, "period_cumulative_before"),
      up_to(rules, "period_up_to"),
      end_of(rules, "period_end_of"),
      now(rules, "period_now"),
      from(rules, "period_from"),
      to(rules, "period_to"),
      in_month(rules, "period_in_month"),
      in_quarter(rules, "period_in_quarter"),
      in_week(rules, "period_in_week"),
      in_year(rules, "period_in_year"),
      in_report(rules, "period_in_report"),
      same_last_year(rules, "period_same_last_year"),
      last_month(rules, "period_last_month"),
      last_quarter(rules, "period_last_quarter"),
      last_week(rules, "period_last_week"),
      last_year(rules, "period_last_year"),
      last_report(rules, "period_last_report"),
      start_of_year(rules, "period_start_of_year"),
      end_of_year(rules, "period_end_of_year"),
      end_of_last_year(rules, "period_end_of_last_year"),
      each(rules, "period_each"),
      duration_before(rules, "period_duration_before"),
      duration_after(rules, "period_duration_after") {
  for (const model::UnitTerm& unit : rules.units) units.insert(first_word(text::matching_form(unit.phrase)));
  units.erase("");  // "%", which the parser looks for itself
  std::vector<std::pair<std::string, std::uint32_t>> first_words;
  for (const Phrases* phrases : {&day,
                                 &month,
                                 &quarter,
                                 &week,
                                 &year,
                                 &school_year,
                                 &phase,
                                 &season,
                                 &first_half,
                                 &last_half,
                                 &since_start,
                                 &cumulative,
                                 &cumulative_before,
                                 &up_to,
                                 &now,
                                 &from,
                                 &in_month,
                                 &in_quarter,
                                 &in_week,
                                 &in_year,
                                 &in_report,
                                 &same_last_year,
                                 &last_month,
                                 &last_quarter,
                                 &last_week,
                                 &last_year,
                                 &last_report,
                                 &start_of_year,
                                 &end_of_year,
                                 &end_of_last_year}) {
    for (const std::string& word : phrases->words()) first_words.emplace_back(first_word(word), 0);
  }
  triggers = PhraseTrie(first_words);
}

}  // namespace luyke::extract
