#pragma once

#include <optional>

#include "audit/candidate.h"
#include "audit/verdict.h"
#include "model/figure.h"

namespace luyke::audit {

// value / base as the printed percent has it.
std::optional<Judgement> judge_percent(const model::Figure& percent, const model::Figure& value,
                                       const model::Figure& base, PercentForm form);

// The base is not printed: holds when some base gives the percent, a whole one
// for counts; `implied` is the roundest of them.
std::optional<Judgement> judge_percent_alone(const model::Figure& percent, const model::Figure& value,
                                             PercentForm form);

// A printed change or percent against an earlier value. `other` is the change
// or the earlier value, as its measure says. Between two rates the change is
// in points.
std::optional<Judgement> judge_growth(const model::Figure& result, const model::Figure& value,
                                      const model::Figure& other, PercentForm form);

}  // namespace luyke::audit
