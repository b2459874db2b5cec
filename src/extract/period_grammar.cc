#include "extract/period_grammar.h"

#include <array>
#include <string>

#include "base/ascii.h"
#include "extract/lexicon.h"

namespace luyke::extract {
namespace {

using base::is_digit;
using Form = RawMention::Form;
using Unit = NamedPeriod::Unit;

// Reads what stands at one place. Each rule either succeeds and moves on, or
// fails and leaves the place as it was.
class MentionParser {
 public:
  MentionParser(const PeriodWords& words, std::string_view text, int context_month)
      : words_(words), text_(text), names_(words, text, context_month) {}

  void move_to(std::size_t place) { names_.move_to(place); }
  std::optional<RawMention> mention();

 private:
  using Rule = std::optional<RawMention> (MentionParser::*)();

  std::optional<RawMention> phase();
  std::optional<RawMention> cumulative();
  std::optional<RawMention> since_start();
  std::optional<RawMention> up_to();
  std::optional<RawMention> span();
  std::optional<RawMention> dated_span();
  std::optional<RawMention> earlier();
  std::optional<RawMention> edge_of_year();
  std::optional<RawMention> years();
  std::optional<RawMention> plain();

  const PeriodWords& words_;
  std::string_view text_;
  PeriodNameParser names_;
};

RawMention make(Form form, const NamedPeriod& to) {
  RawMention result;
  result.form = form;
  result.to = to;
  return result;
}

NamedPeriod report_period() {
  NamedPeriod result;
  result.unit = Unit::kReport;
  return result;
}

// "giai đoạn 2021-2025": part of a name, no period of a figure.
std::optional<RawMention> MentionParser::phase() {
  const std::size_t before = names_.place();
  if (names_.accept(words_.phase)) {
    names_.accept(words_.from);
    names_.accept(words_.year);
    if (names_.year_number()) {
      if (!names_.accept_hyphen()) names_.accept(words_.to);
      names_.accept(words_.year);
      if (names_.year_number()) return make(Form::kSkip, {});
    }
  }
  names_.move_to(before);
  return std::nullopt;
}

std::optional<RawMention> MentionParser::cumulative() {
  const std::size_t before = names_.place();
  const bool alone = names_.accept(words_.cumulative);
  if (!alone && !names_.accept(words_.cumulative_before)) return std::nullopt;
  if (auto result = since_start()) return result;
  if (auto result = span()) return result->form = Form::kCumulative, result;
  if (auto result = up_to()) return result->form = Form::kCumulative, result;
  if (auto run = names_.named(true)) return make(Form::kCumulative, *run);
  if (!alone) return names_.move_to(before), std::nullopt;
  NamedPeriod run = report_period();
  run.year = names_.year_after();
  if (run.year) run.unit = Unit::kYear;
  return make(Form::kCumulative, run);
}

// "từ đầu năm", "từ đầu năm 2024 đến hết tháng 7", "từ đầu năm đến nay".
std::optional<RawMention> MentionParser::since_start() {
  if (!names_.accept(words_.since_start)) return std::nullopt;
  NamedPeriod to = report_period();
  const auto year = names_.year_after();
  const std::size_t short_form = names_.place();
  if (!names_.accept(words_.now) && names_.accept(words_.up_to)) {
    const auto end = names_.endpoint(true);
    if (end) to = *end;
    if (!end) names_.move_to(short_form);
  }
  if (!to.year) to.year = year;
  return make(Form::kCumulative, to);
}

std::optional<RawMention> MentionParser::up_to() {
  const std::size_t before = names_.place();
  if (names_.accept(words_.now)) return make(Form::kAsOf, report_period());
  names_.blanks();
  const std::size_t word = names_.place();
  if (names_.accept(words_.up_to)) {
    // A bare "đến 5/6" may count; "tính đến 15/11" and "đến hết …" cannot.
    const bool clear = text_.substr(word, names_.place() - word).find(' ') != std::string_view::npos;
    if (auto end = names_.endpoint(clear)) return make(Form::kAsOf, *end);
    if (names_.accept(words_.end_of_year)) {
      NamedPeriod to;
      to.unit = Unit::kYear;
      to.year = names_.year_number();
      return make(Form::kAsOf, to);
    }
  }
  names_.move_to(before);
  return std::nullopt;
}

// "từ 15/12 đến 14/5", "từ ngày 07 đến ngày 12/10/2024", "từ tháng 1 đến tháng 6".
std::optional<RawMention> MentionParser::span() {
  const std::size_t before = names_.place();
  if (!names_.accept(words_.from)) return std::nullopt;
  RawMention result;
  result.form = Form::kSpan;
  if (auto begin = names_.date()) {
    result.from = *begin;
  } else if (const std::size_t place = names_.place(); names_.accept(words_.day)) {
    NamedPeriod day;
    day.unit = Unit::kDay;
    day.day = names_.integer(2);
    if (day.day) result.from = day;
    if (!day.day) names_.move_to(place);
  } else if (auto name = names_.named(false)) {
    result.from = *name;
  }
  if (result.from) {
    const std::size_t begun = names_.place();
    if (names_.accept(words_.now)) return result.to = report_period(), result;
    if (names_.accept_hyphen() || names_.accept(words_.to)) {
      if (auto end = names_.endpoint(true)) return result.to = *end, result;
    }
    names_.move_to(begun);
    // "từ ngày 01/7/2024" alone starts something; it names no period.
    if (result.from->month) return make(Form::kSkip, {});
  }
  names_.move_to(before);
  return std::nullopt;
}

// "15/12/2022 - 14/12/2023", or one date alone, which names no period.
std::optional<RawMention> MentionParser::dated_span() {
  const std::size_t before = names_.place();
  const auto begin = names_.date();
  if (!begin) return std::nullopt;
  const bool day_word = words_.day.at(text_, before) > 0;
  if (!begin->year && !day_word) return names_.move_to(before), std::nullopt;
  const std::size_t single = names_.place();
  if (names_.accept_hyphen() || names_.accept(words_.to)) {
    if (const auto end = names_.date(); end && end->year) {
      RawMention result = make(Form::kSpan, *end);
      result.from = *begin;
      return result;
    }
  }
  names_.move_to(single);
  return make(Form::kSkip, {});
}

// "cùng kỳ năm trước", "tháng trước".
std::optional<RawMention> MentionParser::earlier() {
  if (names_.accept(words_.same_last_year)) {
    if (names_.accept(words_.last_year)) return make(Form::kSameLastYear, report_period());
    if (names_.accept(words_.last_month)) {
      NamedPeriod month_before;
      return make(Form::kPrevious, month_before);
    }
    if (auto name = names_.named(true)) {
      if (name->unit == Unit::kYear) name->unit = Unit::kReport;
      return make(Form::kSameLastYear, *name);
    }
    NamedPeriod same = report_period();
    same.year = names_.year_after();
    return make(Form::kSameLastYear, same);
  }
  static constexpr std::array kUnits = {Unit::kMonth, Unit::kQuarter, Unit::kWeek, Unit::kYear, Unit::kReport};
  const std::array phrases = {&words_.last_month, &words_.last_quarter, &words_.last_week, &words_.last_year,
                              &words_.last_report};
  for (std::size_t i = 0; i < kUnits.size(); ++i) {
    if (!names_.accept(*phrases[i])) continue;
    NamedPeriod previous;
    previous.unit = kUnits[i];
    return make(Form::kPrevious, previous);
  }
  return std::nullopt;
}

std::optional<RawMention> MentionParser::edge_of_year() {
  NamedPeriod edge;
  edge.unit = Unit::kYear;
  if (names_.accept(words_.end_of_last_year)) {
    edge.last = -1;
    return make(Form::kEndOfYear, edge);
  }
  const bool start = names_.accept(words_.start_of_year);
  if (!start && !names_.accept(words_.end_of_year)) return std::nullopt;
  edge.year = names_.year_number();
  return make(start ? Form::kStartOfYear : Form::kEndOfYear, edge);
}

// "năm 2021 - 2025": several years.
std::optional<RawMention> MentionParser::years() {
  const std::size_t before = names_.place();
  RawMention result;
  result.form = Form::kSpan;
  if (auto first = names_.year(); first && first->unit == Unit::kYear) {
    result.from = *first;
    if (names_.accept_hyphen()) {
      result.to.unit = Unit::kYear;
      result.to.year = names_.year_number();
      if (result.to.year) return result;
    }
  }
  names_.move_to(before);
  return std::nullopt;
}

std::optional<RawMention> MentionParser::plain() {
  if (auto result = names_.named(false)) return make(Form::kNamed, *result);
  if (auto result = names_.current()) return make(Form::kNamed, *result);
  if (names_.accept(words_.season)) {
    NamedPeriod season;
    season.unit = Unit::kSeason;
    season.year = names_.year_after();
    return make(Form::kNamed, season);
  }
  return std::nullopt;
}

std::optional<RawMention> MentionParser::mention() {
  static constexpr std::array<Rule, 10> kRules = {
      &MentionParser::phase,        &MentionParser::cumulative, &MentionParser::since_start, &MentionParser::span,
      &MentionParser::up_to,        &MentionParser::earlier,    &MentionParser::years,       &MentionParser::dated_span,
      &MentionParser::edge_of_year, &MentionParser::plain};
  const std::size_t begin = names_.place();
  for (const Rule rule : kRules) {
    if (auto result = (this->*rule)()) {
      result->range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(names_.place())};
      return result;
    }
    names_.move_to(begin);
  }
  return std::nullopt;
}

}  // namespace

std::vector<RawMention> parse_periods(const PeriodWords& words, std::string_view lower, int context_month) {
  std::vector<RawMention> result;
  MentionParser parser(words, lower, context_month);
  for (std::size_t at = 0; at < lower.size();) {
    if (!is_word_byte(lower[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < lower.size() && is_word_byte(lower[end])) ++end;
    const bool number = is_digit(lower[at]) && end - at <= 2;
    if (number || words.triggers.stands_at(lower, at)) {
      parser.move_to(at);
      if (auto mention = parser.mention()) {
        at = mention->range.end > at ? mention->range.end : end;
        if (mention->form != Form::kSkip) result.push_back(*mention);
        continue;
      }
    }
    at = end;
  }
  return result;
}

}  // namespace luyke::extract
