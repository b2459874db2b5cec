#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "audit/candidate.h"
#include "base/decimal.h"
#include "model/figure.h"
#include "model/relation.h"

namespace luyke::audit {

// What arithmetic says of one candidate.
struct Judgement {
  model::Verdict verdict = model::Verdict::kHolds;
  std::optional<base::Decimal> computed;    // what the terms give, in the result's unit
  std::optional<base::Decimal> difference;  // result - computed
  std::optional<base::Decimal> implied;     // the operand that is not printed
};

inline bool fits(const std::optional<Judgement>& judgement) {
  return judgement && judgement->verdict != model::Verdict::kBroken && judgement->verdict != model::Verdict::kOpen;
}

// Judges each relation kind. A sum or a product holds only when exact, and is
// `rounding` when the intervals of its two sides meet; a sum below its total is
// `open` when the words leave the list open. A percentage holds when half-up
// rounding prints it, is `truncation` when only cutting off does, `rounding`
// when the rounding of its inputs explains it. nullopt: no verdict is possible
// (a base of zero, numbers out of range, wrong number of terms).
std::optional<Judgement> judge(const std::vector<model::Figure>& figures, const Candidate& candidate);

// Whether a difference is at most one in so many of the whole.
bool is_within(const base::Decimal& difference, const base::Decimal& whole, int fraction);

// Whether so many tries would hit the figure's printed value by chance at most
// once: values from one to it in steps of its last digit are equally likely.
bool is_beyond_chance(const model::Figure& figure, std::int64_t tries);

// `judge` without a candidate, for searches over many term sets.
Judgement judge_sum(const model::Figure& total, const std::vector<const model::Figure*>& parts,
                    const std::vector<bool>& subtracted, model::Strength strength);

}  // namespace luyke::audit
