#include "audit/ledger/timeline.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <numeric>
#include <utility>

namespace luyke::audit {
namespace {

using base::Date;
using base::Decimal;
using base::Interval;

using Day = std::chrono::days::rep;

Day day_number(const Date& date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year()),
                                        std::chrono::month(static_cast<unsigned>(date.month())),
                                        std::chrono::day(static_cast<unsigned>(date.day()))};
  return std::chrono::sys_days(day).time_since_epoch().count();
}

// The running total at the end of each day that some statement begins or ends
// with, as bounds between two of them: total(to) - total(from) <= most. They can
// all be kept unless bounds along a ring of days add up to less than nothing,
// which shows as paths that go on getting shorter (Bellman and Ford).
class Bounds {
 public:
  explicit Bounds(std::vector<Day> days) : days_(std::move(days)) {
    std::sort(days_.begin(), days_.end());
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
    for (std::size_t later = 1; later < days_.size(); ++later) bounds_.push_back({later, later - 1, Decimal(0)});
  }

  void add(const Statement& statement) {
    const std::size_t from = index_of(day_number(statement.first) - 1);
    const std::size_t to = index_of(day_number(statement.last));
    if (statement.value.upper()) bounds_.push_back({from, to, *statement.value.upper()});
    if (statement.value.lower()) bounds_.push_back({to, from, -*statement.value.lower()});
  }

  bool can_hold() const {
    std::vector<Length> lengths(days_.size(), Decimal(0));
    return shorten(lengths);
  }

  // What is left for those days by bounds that can hold.
  Interval between(const Date& first, const Date& last) const {
    const std::size_t from = index_of(day_number(first) - 1);
    const std::size_t to = index_of(day_number(last));
    const Length least = shortest(to, from);
    return {least ? Length(-*least) : std::nullopt, shortest(from, to)};
  }

 private:
  using Length = std::optional<Decimal>;  // none: no path
  struct Bound {
    std::size_t from;
    std::size_t to;
    Decimal most;
  };

  // False when that never ends.
  bool shorten(std::vector<Length>& lengths) const {
    for (std::size_t round = 0; round <= days_.size(); ++round) {
      bool shorter = false;
      for (const Bound& bound : bounds_) {
        if (!lengths[bound.from]) continue;
        const Decimal length = *lengths[bound.from] + bound.most;
        if (lengths[bound.to] && *lengths[bound.to] <= length) continue;
        lengths[bound.to] = length;
        shorter = true;
      }
      if (!shorter) return true;
    }
    return false;
  }

  Length shortest(std::size_t from, std::size_t to) const {
    std::vector<Length> lengths(days_.size());
    lengths[from] = Decimal(0);
    shorten(lengths);
    return lengths[to];
  }

  std::size_t index_of(Day day) const {
    return static_cast<std::size_t>(std::lower_bound(days_.begin(), days_.end(), day) - days_.begin());
  }

  std::vector<Day> days_;
  std::vector<Bound> bounds_;
};

using Chosen = std::vector<StatementIndex>;

// Statements of one stretch of days, with some of them left out.
class Stretch {
 public:
  Stretch(std::span<const Statement> statements, Chosen members)
      : statements_(statements), members_(std::move(members)) {
    for (const StatementIndex member : members_) {
      days_.push_back(day_number(statements_[member].first) - 1);
      days_.push_back(day_number(statements_[member].last));
    }
  }

  bool holds() const { return bounds_without({}).can_hold(); }

  // Some that contradict each other by themselves, no one of them without need.
  Chosen core() const {
    Chosen left_out;
    for (const StatementIndex member : members_) {
      left_out.push_back(member);
      if (bounds_without(left_out).can_hold()) left_out.pop_back();
    }
    Chosen needed;
    std::set_difference(members_.begin(), members_.end(), left_out.begin(), left_out.end(), std::back_inserter(needed));
    return needed;
  }

  // One of the core is wrong in each.
  std::vector<Explanation> explanations(const Chosen& core) const {
    std::vector<Explanation> found;
    for (const StatementIndex wrong : core) add_explanation({wrong}, found);
    if (!found.empty()) return found;
    for (const StatementIndex wrong : core) {
      for (const StatementIndex other : members_) {
        const bool twice = other <= wrong && std::binary_search(core.begin(), core.end(), other);
        if (!twice) add_explanation({std::min(wrong, other), std::max(wrong, other)}, found);
      }
    }
    return found;
  }

 private:
  // `left_out` is in order.
  Bounds bounds_without(const Chosen& left_out) const {
    Bounds bounds(days_);
    for (const StatementIndex member : members_) {
      if (!std::binary_search(left_out.begin(), left_out.end(), member)) bounds.add(statements_[member]);
    }
    return bounds;
  }

  void add_explanation(const Chosen& wrong, std::vector<Explanation>& found) const {
    const Bounds bounds = bounds_without(wrong);
    if (!bounds.can_hold()) return;
    Explanation explanation{wrong, {}};
    for (const StatementIndex each : wrong) {
      explanation.expected.push_back(bounds.between(statements_[each].first, statements_[each].last));
    }
    found.push_back(std::move(explanation));
  }

  std::span<const Statement> statements_;
  Chosen members_;
  std::vector<Day> days_;
};

// Statements in groups whose days overlap, directly or through others.
std::vector<Chosen> stretches_of(std::span<const Statement> statements) {
  Chosen order(statements.size());
  std::iota(order.begin(), order.end(), StatementIndex{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](StatementIndex a, StatementIndex b) { return statements[a].first < statements[b].first; });
  std::vector<Chosen> stretches;
  std::optional<Date> end;
  for (const StatementIndex each : order) {
    if (!end || *end < statements[each].first) stretches.emplace_back();
    end = !end ? statements[each].last : std::max(*end, statements[each].last);
    stretches.back().push_back(each);
  }
  for (Chosen& stretch : stretches) std::sort(stretch.begin(), stretch.end());
  return stretches;
}

}  // namespace

std::vector<Contradiction> contradictions_of(std::span<const Statement> statements) {
  std::vector<Contradiction> found;
  for (Chosen& members : stretches_of(statements)) {
    const Stretch stretch(statements, std::move(members));
    if (stretch.holds()) continue;
    Chosen core = stretch.core();
    std::vector<Explanation> explanations = stretch.explanations(core);
    found.push_back({std::move(core), std::move(explanations)});
  }
  return found;
}

Interval implied_by(std::span<const Statement> statements, const Date& first, const Date& last) {
  std::vector<Day> days{day_number(first) - 1, day_number(last)};
  for (const Statement& statement : statements) {
    days.push_back(day_number(statement.first) - 1);
    days.push_back(day_number(statement.last));
  }
  Bounds bounds(std::move(days));
  for (const Statement& statement : statements) bounds.add(statement);
  if (!bounds.can_hold()) return {std::nullopt, std::nullopt};
  return bounds.between(first, last);
}

}  // namespace luyke::audit
