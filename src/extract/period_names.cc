#include "extract/period_names.h"

#include <array>

#include "base/ascii.h"
#include "extract/lexicon.h"

namespace luyke::extract {
namespace {

using base::is_digit;
using Unit = NamedPeriod::Unit;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

}  // namespace

void PeriodNameParser::blanks() {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
}

bool PeriodNameParser::accept_hyphen() {
  const std::size_t before = at_;
  blanks();
  if (peek() == '-') return ++at_ > before;
  at_ = before;
  return false;
}

bool PeriodNameParser::accept(const Phrases& phrases) {
  const std::size_t before = at_;
  blanks();
  const std::size_t length = phrases.at(text_, at_);
  at_ = length > 0 ? at_ + length : before;
  return length > 0;
}

std::optional<int> PeriodNameParser::integer(std::size_t most_digits) {
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

std::optional<int> PeriodNameParser::year_number() {
  const std::size_t before = at_;
  const auto value = integer(4);
  const bool grouped = peek() != '/' && digits_go_on();
  if (value && *value >= kFirstYear && *value <= kLastYear && !grouped) return value;
  at_ = before;
  return std::nullopt;
}

std::optional<int> PeriodNameParser::year_after() {
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

bool PeriodNameParser::followed_by_unit() {
  const std::size_t before = at_;
  blanks();
  const bool unit = peek() == '%' || words_.units.contains(first_word(text_.substr(at_)));
  at_ = before;
  return unit;
}

// The number just read is the beginning of another one: "1.463", "5/6".
bool PeriodNameParser::digits_go_on() const {
  const char mark = at_ < text_.size() ? text_[at_] : '\0';
  return (mark == '/' || mark == '.' || mark == ',') && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
}

bool PeriodNameParser::after_number() const {
  std::size_t end = at_;
  while (end > 0 && text_[end - 1] == ' ') --end;
  return end > 0 && end < at_ && is_digit(text_[end - 1]);
}

// "30/9/2024", "30/9", "30.9.2024", "30-9-2024", "30 tháng 9 năm 2024".
bool PeriodNameParser::date_numbers(NamedPeriod& result, bool day_word) {
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

std::optional<NamedPeriod> PeriodNameParser::date() {
  const std::size_t before = at_;
  const bool day_word = accept(words_.day);
  blanks();
  NamedPeriod result;
  if (date_numbers(result, day_word)) return result;
  at_ = before;
  return std::nullopt;
}

// "6 tháng đầu năm 2023", "9 tháng", "31 tuần đầu năm".
std::optional<NamedPeriod> PeriodNameParser::counted(bool after_cumulative) {
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
std::optional<NamedPeriod> PeriodNameParser::month() {
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
  const bool counts =
      !result.year && *number != context_month_ && words_.in_month.ends_before(text_, word_end) && followed_by_unit();
  if (*number < 1 || *number > 12 || digits_go_on() || counts) return at_ = before, std::nullopt;
  return result;
}

std::optional<NamedPeriod> PeriodNameParser::month_name() {
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

std::optional<NamedPeriod> PeriodNameParser::quarter() {
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

std::optional<NamedPeriod> PeriodNameParser::week() {
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
    if (number && *number >= 1 && *number <= 53 && !digits_go_on() && (result.year || !followed_by_unit()))
      return result;
  }
  at_ = before;
  return std::nullopt;
}

std::optional<NamedPeriod> PeriodNameParser::year() {
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

std::optional<NamedPeriod> PeriodNameParser::half() {
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

std::optional<NamedPeriod> PeriodNameParser::named(bool after_cumulative) {
  if (auto result = counted(after_cumulative)) return result;
  if (auto result = month()) return result;
  if (auto result = quarter()) return result;
  if (auto result = week()) return result;
  if (auto result = year()) return result;
  return half();
}

std::optional<NamedPeriod> PeriodNameParser::current() {
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

std::optional<NamedPeriod> PeriodNameParser::endpoint(bool bare_date) {
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

}  // namespace luyke::extract
