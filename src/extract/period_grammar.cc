#include "extract/period_grammar.h"

#include <array>
#include <initializer_list>
#include <string>

#include "extract/lexicon.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using Unit = NamedPeriod::Unit;
using Form = RawMention::Form;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string first_word(std::string_view phrase) {
  std::size_t end = 0;
  while (end < phrase.size() && is_word_byte(phrase[end])) ++end;
  return std::string(phrase.substr(0, end));
}

// Reads names of periods at one place of a text. Each parse either succeeds
// and moves on, or fails and leaves the place as it was.
class Parser {
 public:
  Parser(const PeriodWords& words, std::string_view text, int context_month)
      : words_(words), text_(text), context_month_(context_month) {}

  std::size_t place() const { return at_; }
  void move_to(std::size_t place) { at_ = place; }

  std::optional<RawMention> mention();

 private:
  using Rule = std::optional<RawMention> (Parser::*)();

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  bool accept(const Phrases& phrases);
  std::optional<int> integer(std::size_t most_digits);
  std::optional<int> year_number();
  std::optional<int> year_after();
  bool followed_by_unit();
  bool digits_go_on() const;
  bool after_number() const;

  bool date_numbers(NamedPeriod& date, bool day_word);
  std::optional<NamedPeriod> date();
  std::optional<NamedPeriod> named(bool after_cumulative);
  std::optional<NamedPeriod> counted(bool after_cumulative);
  std::optional<NamedPeriod> month();
  std::optional<NamedPeriod> month_name();
  std::optional<NamedPeriod> quarter();
  std::optional<NamedPeriod> week();
  std::optional<NamedPeriod> year();
  std::optional<NamedPeriod> half();
  std::optional<NamedPeriod> current();
  std::optional<NamedPeriod> endpoint(bool bare_date);

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
  int context_month_;
  std::size_t at_ = 0;
};

bool Parser::accept(const Phrases& phrases) {
  const std::size_t before = at_;
  blanks();
  const std::size_t length = phrases.at(text_, at_);
  at_ = length > 0 ? at_ + length : before;
  return length > 0;
}

// A whole number without thousands marks or decimals.
std::optional<int> Parser::integer(std::size_t most_digits) {
  const std::size_t before = at_;
  blanks();
  const std::size_t begin = at_;
  int value = 0;
  while (is_digit(peek()) && at_ - begin <= most_digits) value = value * 10 + (text_[at_++] - '0');
  const std::size_t digits = at_ - begin;
  if (digits == 0 || digits > most_digits || is_word_byte(peek())) {
    at_ = before;
    return std::nullopt;
  }
  return value;
}

std::optional<int> Parser::year_number() {
  const std::size_t before = at_;
  const auto value = integer(4);
  const bool grouped = peek() != '/' && digits_go_on();
  if (value && *value >= kFirstYear && *value <= kLastYear && !grouped) return value;
  at_ = before;
  return std::nullopt;
}

// "/2023", "-2023", ".2023", " năm 2023", ", năm 2023", " 2023".
std::optional<int> Parser::year_after() {
  const std::size_t before = at_;
  blanks();
  if (peek() == '/' || peek() == '-' || peek() == '.' || peek() == ',') {
    const bool comma = peek() == ',';
    ++at_;
    if (!comma) {
      if (const auto value = year_number()) return value;
    }
  }
  const bool year_word = accept(words_.year);
  // "9 tháng 2024" names a year, "9 tháng 2024 người" does not.
  if (const auto value = year_number(); value && (year_word || !followed_by_unit())) return value;
  at_ = before;
  return std::nullopt;
}

bool Parser::followed_by_unit() {
  const std::size_t before = at_;
  blanks();
  const bool unit = peek() == '%' || words_.units.contains(first_word(text_.substr(at_)));
  at_ = before;
  return unit;
}

// The number just read is the beginning of another one: "1.463", "5/6".
bool Parser::digits_go_on() const {
  const char mark = at_ < text_.size() ? text_[at_] : '\0';
  return (mark == '/' || mark == '.' || mark == ',') && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
}

bool Parser::after_number() const {
  std::size_t end = at_;
  while (end > 0 && text_[end - 1] == ' ') --end;
  return end > 0 && end < at_ && is_digit(text_[end - 1]);
}

// "30/9/2024", "30/9", "30.9.2024", "30-9-2024", "30 tháng 9 năm 2024".
bool Parser::date_numbers(NamedPeriod& result, bool day_word) {
  const std::size_t before = at_;
  result.unit = Unit::kDay;
  result.day = integer(2);
  if (!result.day || *result.day < 1 || *result.day > 31) return at_ = before, false;
  const char mark = peek();
  if (mark == '/' || mark == '.' || mark == '-') {
    ++at_;
    result.month = integer(2);
    if (result.month && peek() == mark) {
      const std::size_t short_form = at_++;
      result.year = year_number();
      if (!result.year) at_ = short_form;
    }
    // A dot or a hyphen between two numbers is mostly something else.
    const bool clear = mark == '/' || result.year || (day_word && mark == '.');
    if (!result.month || *result.month < 1 || *result.month > 12 || !clear || digits_go_on()) {
      return at_ = before, false;
    }
    return true;
  }
  if (accept(words_.month)) {
    result.month = integer(2);
    if (result.month && *result.month >= 1 && *result.month <= 12) {
      result.year = year_after();
      if (!digits_go_on()) return true;
    }
  }
  at_ = before;
  return false;
}

std::optional<NamedPeriod> Parser::date() {
  const std::size_t before = at_;
  const bool day_word = accept(words_.day);
  blanks();
  NamedPeriod result;
  if (date_numbers(result, day_word)) return result;
  at_ = before;
  return std::nullopt;
}

// "6 tháng đầu năm 2023", "9 tháng", "31 tuần đầu năm".
std::optional<NamedPeriod> Parser::counted(bool after_cumulative) {
  const std::size_t before = at_;
  blanks();
  const bool duration = words_.duration_before.ends_before(text_, at_);
  NamedPeriod result;
  const auto count = integer(2);
  result.first = count.value_or(0);
  const bool months = count && accept(words_.month);
  if (!count || *count < 1 || (!months && !accept(words_.week)) || (months && *count > 12)) {
    return at_ = before, std::nullopt;
  }
  const bool first = accept(words_.first_part);
  const bool last = !first && accept(words_.last_part);
  // "05 tháng 01 năm 2020" is a day.
  const std::size_t counted_end = at_;
  const bool is_day = months && integer(2) && year_after();
  at_ = counted_end;
  if (is_day) return at_ = before, std::nullopt;
  result.unit = last ? Unit::kLastMonths : months ? Unit::kFirstMonths : Unit::kFirstWeeks;
  result.year = year_after();
  const bool sure = first || last || result.year || after_cumulative;
  const bool plausible = months && !duration && *count >= 2 && words_.duration_after.at(text_, at_ + 1) == 0 &&
                         (context_month_ == 0 || context_month_ == *count);
  const bool weeks_apart = !months && !first;
  if (weeks_apart || (!sure && !plausible)) return at_ = before, std::nullopt;
  return result;
}

// "tháng 11/2023", "tháng 11 năm 2023", "tháng 1-6/2024", "tháng mười một".
std::optional<NamedPeriod> Parser::month() {
  const std::size_t before = at_;
  blanks();
  const bool blocked = after_number() || words_.each.ends_before(text_, at_);
  if (blocked || !accept(words_.month)) return at_ = before, std::nullopt;
  const std::size_t word_end = at_;
  NamedPeriod result;
  const auto number = integer(2);
  if (!number) {
    if (auto spelled = month_name()) return spelled;
    return at_ = before, std::nullopt;
  }
  result.first = *number;
  result.year = year_after();
  if (!result.year && peek() == '-') {
    const std::size_t single = at_++;
    const auto last = integer(2);
    if (last && *last > *number && *last <= 12) {
      result.unit = Unit::kMonths;
      result.last = *last;
      result.year = year_after();
    } else {
      at_ = single;
    }
  }
  // "trong tháng 12 lớp" counts classes, unless twelve is the month reported.
  const bool counts = !result.year && *number != context_month_ &&
                      words_.in_month.ends_before(text_, word_end) && followed_by_unit();
  if (*number < 1 || *number > 12 || digits_go_on() || counts) return at_ = before, std::nullopt;
  return result;
}

std::optional<NamedPeriod> Parser::month_name() {
  blanks();
  auto index = words_.month_names.index_at(text_, at_);
  std::size_t length = words_.month_names.at(text_, at_);
  if (const std::size_t other = words_.month_names_other.at(text_, at_); other > length) {
    index = words_.month_names_other.index_at(text_, at_);
    length = other;
  }
  if (!index) return std::nullopt;
  const std::size_t before = at_;
  const bool like_year = words_.year.at(text_, at_) == length;
  at_ += length;
  NamedPeriod result;
  result.first = static_cast<int>(*index) + 1;
  // "tháng … năm 2023" with a blank number: not the fifth month.
  const bool blank_number = like_year && words_.year.at(text_, at_ + 1) == 0;
  if (!blank_number) result.year = year_after();
  // Names of months are also numbers and other words: only a year makes sure.
  if (result.year) return result;
  at_ = before;
  return std::nullopt;
}

std::optional<NamedPeriod> Parser::quarter() {
  const std::size_t before = at_;
  NamedPeriod result;
  result.unit = Unit::kQuarter;
  if (accept(words_.quarter)) {
    blanks();
    const auto index = words_.quarter_names.index_at(text_, at_);
    if (index) {
      at_ += words_.quarter_names.at(text_, at_);
      result.first = static_cast<int>(*index % 4) + 1;
    } else {
      result.first = integer(1).value_or(0);
    }
    result.year = year_after();
    if (result.first >= 1 && result.first <= 4 && !digits_go_on()) return result;
  }
  at_ = before;
  return std::nullopt;
}

std::optional<NamedPeriod> Parser::week() {
  const std::size_t before = at_;
  blanks();
  const bool blocked = after_number() || words_.each.ends_before(text_, at_);
  NamedPeriod result;
  result.unit = Unit::kWeek;
  if (!blocked && accept(words_.week)) {
    accept(words_.ordinal);
    const auto number = integer(2);
    result.first = number.value_or(0);
    result.year = number ? year_after() : std::nullopt;
    if (number && *number >= 1 && *number <= 53 && !digits_go_on() && (result.year || !followed_by_unit())) return result;
  }
  at_ = before;
  return std::nullopt;
}

std::optional<NamedPeriod> Parser::year() {
  const std::size_t before = at_;
  NamedPeriod result;
  if (accept(words_.school_year)) {
    result.unit = Unit::kSchoolYear;
    result.year = year_number();
    if (result.year) {
      const std::size_t single = at_;
      blanks();
      if (peek() == '-' || peek() == '/') ++at_;
      if (!year_number()) at_ = single;
      return result;
    }
  } else if (accept(words_.year)) {
    result.unit = Unit::kYear;
    result.year = year_number();
    if (result.year) return result;
  }
  at_ = before;
  return std::nullopt;
}

std::optional<NamedPeriod> Parser::half() {
  NamedPeriod result;
  result.first = 6;
  if (accept(words_.first_half)) {
    result.unit = Unit::kFirstMonths;
  } else if (accept(words_.last_half)) {
    result.unit = Unit::kLastMonths;
  } else {
    return std::nullopt;
  }
  result.year = year_after();
  return result;
}

std::optional<NamedPeriod> Parser::named(bool after_cumulative) {
  if (auto result = counted(after_cumulative)) return result;
  if (auto result = month()) return result;
  if (auto result = quarter()) return result;
  if (auto result = week()) return result;
  if (auto result = year()) return result;
  return half();
}

// "trong tháng", "kỳ báo cáo": the document's own period, or the unit at its end.
std::optional<NamedPeriod> Parser::current() {
  static constexpr std::array kUnits = {Unit::kMonth, Unit::kQuarter, Unit::kWeek, Unit::kYear, Unit::kReport};
  const std::array phrases = {&words_.in_month, &words_.in_quarter, &words_.in_week, &words_.in_year,
                              &words_.in_report};
  for (std::size_t i = 0; i < kUnits.size(); ++i) {
    const std::size_t before = at_;
    if (!accept(*phrases[i])) continue;
    // "trong tháng 11" and "trong năm 2023" name a period of their own.
    const std::size_t end = at_;
    at_ = text_.rfind(' ', end - 1) == std::string_view::npos ? before : text_.rfind(' ', end - 1);
    const bool own_name = named(false).has_value();
    at_ = own_name ? before : end;
    if (own_name) return std::nullopt;
    NamedPeriod result;
    result.unit = kUnits[i];
    return result;
  }
  return std::nullopt;
}

// Where a run ends: a date, the end of a period, or now.
std::optional<NamedPeriod> Parser::endpoint(bool bare_date) {
  const std::size_t before = at_;
  const bool end_word = accept(words_.end_of);
  blanks();
  const bool day_word = words_.day.at(text_, at_) > 0;
  if (auto day = date()) {
    // A bare "đến 5/6" may as well count something.
    if (day->year || day_word || ((bare_date || end_word) && !followed_by_unit())) return day;
    at_ = before;
    return std::nullopt;
  }
  if (auto result = named(false)) return result;
  if (end_word) {
    const std::array units = {&words_.month, &words_.quarter, &words_.week, &words_.year};
    static constexpr std::array kUnits = {Unit::kMonth, Unit::kQuarter, Unit::kWeek, Unit::kYear};
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (!accept(*units[i])) continue;
      NamedPeriod result;
      result.unit = kUnits[i];
      return result;
    }
  }
  at_ = before;
  return std::nullopt;
}

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
std::optional<RawMention> Parser::phase() {
  const std::size_t before = at_;
  if (accept(words_.phase)) {
    accept(words_.from);
    accept(words_.year);
    if (year_number()) {
      blanks();
      if (peek() == '-') {
        ++at_;
      } else {
        accept(words_.to);
      }
      accept(words_.year);
      if (year_number()) return make(Form::kSkip, {});
    }
  }
  at_ = before;
  return std::nullopt;
}

std::optional<RawMention> Parser::cumulative() {
  const std::size_t before = at_;
  const bool alone = accept(words_.cumulative);
  if (!alone && !accept(words_.cumulative_before)) return std::nullopt;
  if (auto result = since_start()) return result;
  if (auto result = span()) return result->form = Form::kCumulative, result;
  if (auto result = up_to()) return result->form = Form::kCumulative, result;
  if (auto run = named(true)) return make(Form::kCumulative, *run);
  if (!alone) return at_ = before, std::nullopt;
  NamedPeriod run = report_period();
  run.year = year_after();
  if (run.year) run.unit = Unit::kYear;
  return make(Form::kCumulative, run);
}

// "từ đầu năm", "từ đầu năm 2024 đến hết tháng 7", "từ đầu năm đến nay".
std::optional<RawMention> Parser::since_start() {
  if (!accept(words_.since_start)) return std::nullopt;
  NamedPeriod to = report_period();
  const auto year = year_after();
  const std::size_t short_form = at_;
  if (!accept(words_.now) && accept(words_.up_to)) {
    const auto end = endpoint(true);
    if (end) to = *end;
    if (!end) at_ = short_form;
  }
  if (!to.year) to.year = year;
  return make(Form::kCumulative, to);
}

std::optional<RawMention> Parser::up_to() {
  const std::size_t before = at_;
  if (accept(words_.now)) return make(Form::kAsOf, report_period());
  const std::size_t word = before + (peek() == ' ' ? 1 : 0);
  if (accept(words_.up_to)) {
    // A bare "đến 5/6" may count; "tính đến 15/11" and "đến hết …" cannot.
    const bool clear = text_.substr(word, at_ - word).find(' ') != std::string_view::npos;
    if (auto end = endpoint(clear)) return make(Form::kAsOf, *end);
    if (accept(words_.end_of_year)) {
      NamedPeriod to;
      to.unit = Unit::kYear;
      to.year = year_number();
      return make(Form::kAsOf, to);
    }
  }
  at_ = before;
  return std::nullopt;
}

// "từ 15/12 đến 14/5", "từ ngày 07 đến ngày 12/10/2024", "từ tháng 1 đến tháng 6".
std::optional<RawMention> Parser::span() {
  const std::size_t before = at_;
  if (!accept(words_.from)) return std::nullopt;
  RawMention result;
  result.form = Form::kSpan;
  if (auto begin = date()) {
    result.from = *begin;
  } else if (const std::size_t place = at_; accept(words_.day)) {
    NamedPeriod day;
    day.unit = Unit::kDay;
    day.day = integer(2);
    if (day.day) result.from = day;
    if (!day.day) at_ = place;
  } else if (auto name = named(false)) {
    result.from = *name;
  }
  if (result.from) {
    const std::size_t begun = at_;
    if (accept(words_.now)) return result.to = report_period(), result;
    blanks();
    const bool joined = peek() == '-' ? ++at_ > 0 : accept(words_.to);
    if (joined) {
      if (auto end = endpoint(true)) return result.to = *end, result;
    }
    at_ = begun;
    // "từ ngày 01/7/2024" alone starts something; it names no period.
    if (result.from->month) return make(Form::kSkip, {});
  }
  at_ = before;
  return std::nullopt;
}

// "15/12/2022 - 14/12/2023", or one date alone, which names no period.
std::optional<RawMention> Parser::dated_span() {
  const std::size_t before = at_;
  const auto begin = date();
  if (!begin) return std::nullopt;
  const bool day_word = words_.day.at(text_, before) > 0;
  if (!begin->year && !day_word) return at_ = before, std::nullopt;
  const std::size_t single = at_;
  blanks();
  if (peek() == '-' ? ++at_ > 0 : accept(words_.to)) {
    if (const auto end = date(); end && end->year) {
      RawMention result = make(Form::kSpan, *end);
      result.from = *begin;
      return result;
    }
  }
  at_ = single;
  return make(Form::kSkip, {});
}

// "cùng kỳ năm trước", "tháng trước".
std::optional<RawMention> Parser::earlier() {
  if (accept(words_.same_last_year)) {
    if (accept(words_.last_year)) return make(Form::kSameLastYear, report_period());
    if (accept(words_.last_month)) {
      NamedPeriod month_before;
      return make(Form::kPrevious, month_before);
    }
    if (auto name = named(true)) {
      if (name->unit == Unit::kYear) name->unit = Unit::kReport;
      return make(Form::kSameLastYear, *name);
    }
    NamedPeriod same = report_period();
    same.year = year_after();
    return make(Form::kSameLastYear, same);
  }
  static constexpr std::array kUnits = {Unit::kMonth, Unit::kQuarter, Unit::kWeek, Unit::kYear, Unit::kReport};
  const std::array phrases = {&words_.last_month, &words_.last_quarter, &words_.last_week, &words_.last_year,
                              &words_.last_report};
  for (std::size_t i = 0; i < kUnits.size(); ++i) {
    if (!accept(*phrases[i])) continue;
    NamedPeriod previous;
    previous.unit = kUnits[i];
    return make(Form::kPrevious, previous);
  }
  return std::nullopt;
}

std::optional<RawMention> Parser::edge_of_year() {
  NamedPeriod edge;
  edge.unit = Unit::kYear;
  if (accept(words_.end_of_last_year)) {
    edge.last = -1;
    return make(Form::kEndOfYear, edge);
  }
  const bool start = accept(words_.start_of_year);
  if (!start && !accept(words_.end_of_year)) return std::nullopt;
  edge.year = year_number();
  return make(start ? Form::kStartOfYear : Form::kEndOfYear, edge);
}

// "năm 2021 - 2025": several years.
std::optional<RawMention> Parser::years() {
  const std::size_t before = at_;
  RawMention result;
  result.form = Form::kSpan;
  if (auto first = year(); first && first->unit == Unit::kYear) {
    result.from = *first;
    blanks();
    if (peek() == '-') {
      ++at_;
      result.to.unit = Unit::kYear;
      result.to.year = year_number();
      if (result.to.year) return result;
    }
  }
  at_ = before;
  return std::nullopt;
}

std::optional<RawMention> Parser::plain() {
  if (auto result = named(false)) return make(Form::kNamed, *result);
  if (auto result = current()) return make(Form::kNamed, *result);
  if (accept(words_.season)) {
    NamedPeriod season;
    season.unit = Unit::kSeason;
    season.year = year_after();
    return make(Form::kNamed, season);
  }
  return std::nullopt;
}

std::optional<RawMention> Parser::mention() {
  static constexpr std::array<Rule, 10> kRules = {
      &Parser::phase,   &Parser::cumulative, &Parser::since_start, &Parser::span,         &Parser::up_to,
      &Parser::earlier, &Parser::years,      &Parser::dated_span,  &Parser::edge_of_year, &Parser::plain};
  const std::size_t begin = at_;
  for (const Rule rule : kRules) {
    if (auto result = (this->*rule)()) {
      result->range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
      return result;
    }
    at_ = begin;
  }
  return std::nullopt;
}

}  // namespace

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
  for (const Phrases* phrases :
       {&day, &month, &quarter, &week, &year, &school_year, &phase, &season, &first_half, &last_half, &since_start,
        &cumulative, &cumulative_before, &up_to, &now, &from, &in_month, &in_quarter, &in_week, &in_year, &in_report,
        &same_last_year, &last_month, &last_quarter, &last_week, &last_year, &last_report, &start_of_year,
        &end_of_year, &end_of_last_year}) {
    for (const std::string& word : phrases->words()) triggers.insert(first_word(word));
  }
}

std::vector<RawMention> parse_periods(const PeriodWords& words, std::string_view lower, int context_month) {
  std::vector<RawMention> result;
  Parser parser(words, lower, context_month);
  std::string word;
  for (std::size_t at = 0; at < lower.size();) {
    if (!is_word_byte(lower[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < lower.size() && is_word_byte(lower[end])) ++end;
    word.assign(lower.substr(at, end - at));
    const bool number = is_digit(lower[at]) && end - at <= 2;
    if (number || words.triggers.contains(word)) {
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
