#include "extract/periods.h"

#include <chrono>
#include <string>

#include "extract/period_grammar.h"

namespace luyke::extract {
namespace {

using base::Date;
using base::Period;
using Unit = NamedPeriod::Unit;
using Form = RawMention::Form;

// Words that stand this near each other share a year: "tháng 11 và 11 tháng năm 2023".
constexpr std::uint32_t kSharedYearGap = 12;

std::optional<Date> shifted(const Date& date, int days) {
  using namespace std::chrono;
  const year_month_day from{year(date.year()), month(static_cast<unsigned>(date.month())),
                            day(static_cast<unsigned>(date.day()))};
  const year_month_day to{sys_days(from) + std::chrono::days(days)};
  return Date::make(static_cast<int>(to.year()), static_cast<int>(static_cast<unsigned>(to.month())),
                    static_cast<int>(static_cast<unsigned>(to.day())));
}

// The same day of another year; the last of the month where it has fewer days.
std::optional<Date> in_year(const Date& date, int year) {
  const int last = Date::days_in_month(year, date.month());
  return Date::make(year, date.month(), date.day() < last ? date.day() : last);
}

std::optional<Date> in_year(const std::optional<Date>& date, int years_later) {
  return date ? in_year(*date, date->year() + years_later) : std::nullopt;
}

bool is_one_month(const Period& period) {
  return period.from && period.to && period.from->year() == period.to->year() &&
         period.from->month() == period.to->month();
}

bool is_week(const Period& period) { return period.from && period.to && shifted(*period.from, 6) == period.to; }

// Turns words into dates with what the document says of its time.
class Resolver {
 public:
  explicit Resolver(const PeriodContext& context) : context_(context) {
    if (context.period) end_ = context.period->to;
    year_ = context.year;
    if (!year_ && end_) year_ = end_->year();
  }

  PeriodMention resolve(const RawMention& raw, std::optional<int> shared_year) const;

 private:
  // The year of a month that is named without one.
  std::optional<int> year_for(const NamedPeriod& name, int month) const;
  Period named(const NamedPeriod& name) const;
  Period numbered(const NamedPeriod& name) const;
  Period report(const NamedPeriod& name) const;
  Period cumulative(const RawMention& raw) const;
  Period span(const RawMention& raw) const;
  Period same_last_year(const RawMention& raw) const;
  Period previous(Unit unit) const;
  void place_in_time(PeriodMention& mention) const;
  void resolve_end_of_year(const RawMention& raw, PeriodMention& result) const;

  const PeriodContext& context_;
  std::optional<Date> end_;
  std::optional<int> year_;
};

std::optional<int> Resolver::year_for(const NamedPeriod& name, int month) const {
  if (name.year) return name.year;
  // A report of January to March speaks of the last quarter of the year before.
  if (end_ && end_->month() <= 3 && month >= 10) return end_->year() - 1;
  return year_;
}

Period Resolver::report(const NamedPeriod& name) const {
  Period result;
  if (context_.period) result = *context_.period;
  if (!name.year || (end_ && end_->year() == *name.year)) return result;
  if (end_) {
    const int later = *name.year - end_->year();
    result.from = in_year(result.from, later);
    result.to = in_year(result.to, later);
    return result;
  }
  return Period::year(*name.year).value_or(result);
}

Period Resolver::numbered(const NamedPeriod& name) const {
  const auto year = year_for(name, name.unit == Unit::kMonth ? name.first : 1);
  if (!year) return {};
  switch (name.unit) {
    case Unit::kMonth: return Period::month(*year, name.first).value_or(Period{});
    case Unit::kMonths:
    case Unit::kLastMonths: {
      const int first = name.unit == Unit::kMonths ? name.first : 13 - name.first;
      const int last = name.unit == Unit::kMonths ? name.last : 12;
      return {Date::make(*year, first, 1), Date::make(*year, last, Date::days_in_month(*year, last)), ""};
    }
    case Unit::kFirstMonths: return Period::months_from_january(*year, name.first).value_or(Period{});
    case Unit::kQuarter: {
      NamedPeriod by_month = name;
      by_month.year = year_for(name, name.first * 3);
      return Period::quarter(*by_month.year, name.first).value_or(Period{});
    }
    case Unit::kWeek: return Period::week(*year, name.first).value_or(Period{});
    case Unit::kFirstWeeks: {
      const auto week = Period::week(*year, name.first);
      return week ? Period{Date::make(*year, 1, 1), week->to, ""} : Period{};
    }
    case Unit::kSchoolYear:
      // Luật Giáo dục leaves the days to the provinces: September to May.
      return {Date::make(*year, 9, 1), Date::make(*year + 1, 5, 31), ""};
    default: return Period::year(*year).value_or(Period{});
  }
}

Period Resolver::named(const NamedPeriod& name) const {
  switch (name.unit) {
    case Unit::kSeason: return {};
    case Unit::kReport: return report(name);
    case Unit::kDay: {
      const auto year = name.month ? year_for(name, *name.month) : std::nullopt;
      if (!year || !name.day) return {};
      const auto day = Date::make(*year, *name.month, *name.day);
      return {day, day, ""};
    }
    case Unit::kMonth:
      if (name.first == 0) return end_ ? Period::month(end_->year(), end_->month()).value_or(Period{}) : Period{};
      return numbered(name);
    case Unit::kQuarter:
      if (name.first == 0) {
        return end_ ? Period::quarter(end_->year(), (end_->month() + 2) / 3).value_or(Period{}) : Period{};
      }
      return numbered(name);
    case Unit::kWeek:
      if (name.first == 0) return report({});
      return numbered(name);
    default: return numbered(name);
  }
}

// From the first of January unless the words give another start.
Period Resolver::cumulative(const RawMention& raw) const {
  if (raw.from) return span(raw);
  Period result;
  result.to = named(raw.to).to;
  // "lũy kế năm 2024" in a report of 2024 goes as far as the report.
  if (raw.to.unit == Unit::kYear && end_ && result.to && end_->year() == result.to->year()) result.to = end_;
  const auto year = result.to ? std::optional<int>(result.to->year()) : raw.to.year ? raw.to.year : year_;
  if (year) result.from = Date::make(*year, 1, 1);
  return result;
}

Period Resolver::span(const RawMention& raw) const {
  Period result;
  const Period to = named(raw.to);
  result.to = to.to;
  NamedPeriod from = *raw.from;
  if (!from.month && raw.to.month) from.month = raw.to.month;
  if (!from.year && to.to) from.year = to.to->year();
  result.from = named(from).from;
  if (!raw.from->year && result.from && result.to && *result.from > *result.to) {
    result.from = in_year(*result.from, result.from->year() - 1);
  }
  return result;
}

Period Resolver::same_last_year(const RawMention& raw) const {
  Period result = named(raw.to);
  const bool already_earlier = raw.to.year && (!year_ || *raw.to.year < *year_);
  if (already_earlier) return result;
  result.from = in_year(result.from, -1);
  result.to = in_year(result.to, -1);
  return result;
}

Period Resolver::previous(Unit unit) const {
  if (unit == Unit::kYear) return year_ ? Period::year(*year_ - 1).value_or(Period{}) : Period{};
  if (!end_) return {};
  if (unit == Unit::kReport) {
    const Period& own = *context_.period;
    if (is_one_month(own)) return previous(Unit::kMonth);
    if (is_week(own)) return previous(Unit::kWeek);
    return own == Period::quarter(end_->year(), (end_->month() + 2) / 3) ? previous(Unit::kQuarter) : Period{};
  }
  if (unit == Unit::kWeek) {
    const auto from = context_.period->from;
    return {from ? shifted(*from, -7) : std::nullopt, shifted(*end_, -7), ""};
  }
  const int months = unit == Unit::kQuarter ? 3 : 1;
  const int index = end_->year() * 12 + end_->month() - 1 - months;
  if (unit == Unit::kQuarter) return Period::quarter(index / 12, index % 12 / 3 + 1).value_or(Period{});
  return Period::month(index / 12, index % 12 + 1).value_or(Period{});
}

void Resolver::place_in_time(PeriodMention& mention) const {
  if (!context_.period || !context_.period->from || !end_) return;
  const Period& period = mention.period;
  mention.before_document = period.to && *period.to < *context_.period->from;
  const auto& start = mention.kind == PeriodKind::kAsOf ? period.to : period.from;
  mention.after_document = start && *start > *end_;
}

void Resolver::resolve_end_of_year(const RawMention& raw, PeriodMention& result) const {
  const auto year = raw.to.year ? raw.to.year : year_;
  const bool start = raw.form == Form::kStartOfYear;
  if (year) result.period.to = Date::make(*year + raw.to.last, start ? 1 : 12, start ? 1 : 31);
  const bool past = start || raw.to.last < 0 || (end_ && result.period.to && *result.period.to <= *end_);
  result.kind = past ? PeriodKind::kPrior : PeriodKind::kAsOf;
}

PeriodMention Resolver::resolve(const RawMention& original, std::optional<int> shared_year) const {
  RawMention raw = original;
  if (!raw.to.year && raw.to.unit != Unit::kReport) raw.to.year = shared_year;
  PeriodMention result;
  result.range = raw.range;
  switch (raw.form) {
    case Form::kNamed:
      result.period = named(raw.to);
      if (raw.to.unit == Unit::kFirstMonths || raw.to.unit == Unit::kFirstWeeks) {
        result.kind = PeriodKind::kCumulative;
      } else if (raw.to.unit == Unit::kMonths || raw.to.unit == Unit::kLastMonths) {
        result.kind = PeriodKind::kSpan;
      }
      break;
    case Form::kCumulative:
      result.kind = PeriodKind::kCumulative;
      result.period = cumulative(raw);
      break;
    case Form::kAsOf:
      result.kind = PeriodKind::kAsOf;
      result.period.to = named(raw.to).to;
      break;
    case Form::kSpan:
      result.kind = PeriodKind::kSpan;
      result.period = span(raw);
      break;
    case Form::kSameLastYear:
      result.kind = PeriodKind::kPrior;
      result.period = same_last_year(raw);
      break;
    case Form::kPrevious:
      result.kind = PeriodKind::kPrior;
      result.period = previous(raw.to.unit);
      break;
    case Form::kStartOfYear:
    case Form::kEndOfYear: resolve_end_of_year(raw, result); break;
    case Form::kSkip: break;
  }
  place_in_time(result);
  return result;
}

// "tháng 12, nhiệm vụ tháng 01 năm 2024": the year of a later name, or the one
// before when the month is a later one.
// `next` is the first later name with a year.
std::optional<int> year_from_next(const std::vector<RawMention>& raw, std::size_t index, std::size_t next,
                                  bool year_known) {
  const RawMention& own = raw[index];
  if (own.to.year || own.form == Form::kPrevious || own.form == Form::kSameLastYear) return std::nullopt;
  if (next == raw.size()) return std::nullopt;
  for (std::size_t i = index + 1; year_known && i <= next; ++i) {
    if (raw[i].range.begin - raw[i - 1].range.end > kSharedYearGap) return std::nullopt;
  }
  const NamedPeriod& later = raw[next].to;
  const bool months = own.to.unit == Unit::kMonth && later.unit == Unit::kMonth;
  return months && own.to.first > later.first ? *later.year - 1 : *later.year;
}

// For each name the first later one with a year; the size where there is none.
std::vector<std::size_t> next_with_year(const std::vector<RawMention>& raw) {
  std::vector<std::size_t> next(raw.size(), raw.size());
  for (std::size_t i = raw.size(); i-- > 1;) next[i - 1] = raw[i].to.year ? i : next[i];
  return next;
}

}  // namespace

struct PeriodFinder::Words : PeriodWords {
  using PeriodWords::PeriodWords;
};

PeriodFinder::PeriodFinder(const model::RuleSet& rules) : words_(std::make_unique<const Words>(rules)) {}
PeriodFinder::~PeriodFinder() = default;
PeriodFinder::PeriodFinder(PeriodFinder&&) noexcept = default;
PeriodFinder& PeriodFinder::operator=(PeriodFinder&&) noexcept = default;

std::vector<PeriodMention> PeriodFinder::find(std::string_view lower, const PeriodContext& context) const {
  const Resolver resolver(context);
  const bool end_known = context.period && context.period->to;
  const auto raw = parse_periods(*words_, lower, end_known ? context.period->to->month() : 0);
  const std::vector<std::size_t> next = next_with_year(raw);
  std::vector<PeriodMention> result;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool year_known = context.year || end_known;
    PeriodMention mention = resolver.resolve(raw[i], year_from_next(raw, i, next[i], year_known));
    mention.period.label = std::string(lower.substr(mention.range.begin, mention.range.size()));
    result.push_back(std::move(mention));
  }
  return result;
}

}  // namespace luyke::extract
