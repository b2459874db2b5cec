#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/interval.h"

namespace luyke::audit {

// What one report says of one series: how much was counted from the first to
// the last day, both included. A month's figure and a cumulative figure are of
// one kind: they only span different days.
struct Statement {
  base::Date first;
  base::Date last;
  base::Interval value;
};

using StatementIndex = std::size_t;

// One way to make all statements true: these were wrong, and nothing else.
struct Explanation {
  std::vector<StatementIndex> wrong;  // as few as possible, in order
  // What the others leave for each of them.
  std::vector<base::Interval> expected;
};

// Statements that cannot all be true, with every smallest explanation. More than
// one explanation: it cannot be told from these reports alone. None: more than
// kMostWrong are wrong.
struct Contradiction {
  std::vector<StatementIndex> statements;  // some that contradict each other by themselves, in order
  std::vector<Explanation> explanations;
};

inline constexpr std::size_t kMostWrong = 2;

// Holds the statements of one series against each other. What is counted never
// becomes less as days pass, so a month nobody reported leaves a range, not a
// gap. Statements whose days do not overlap are judged apart: the cost grows
// with the years, not with their square.
std::vector<Contradiction> contradictions_of(std::span<const Statement> statements);

// What the statements leave open for the days from first to last; no bounds
// where they contradict each other or say nothing of either day.
base::Interval implied_by(std::span<const Statement> statements, const base::Date& first, const base::Date& last);

}  // namespace luyke::audit
