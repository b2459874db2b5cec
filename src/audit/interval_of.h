#pragma once

#include "base/decimal.h"
#include "base/interval.h"
#include "model/figure.h"

namespace luyke::audit {

// Every value that a printed figure can mean. Counts are exact. What is
// measured, has decimals or a scale word carries half a unit of its last
// printed digit (XBRL Calculations 1.1). Words that blur it widen the range by
// one unit of the last digit that is not zero: upward after "over", downward
// after "under", both ways after "about".
base::Interval interval_of(const model::Figure& figure);

// The value with its printed sign, or with the direction of its change.
base::Decimal signed_value(const model::Figure& figure);
base::Interval signed_interval(const model::Figure& figure);

// A price, yield or density ("tạ/ha"): a rate, which neither adds up nor has parts.
bool is_rate_unit(const model::Figure& figure);

// Whether the figure counts whole things exactly.
bool is_exact_count(const model::Figure& figure);

}  // namespace luyke::audit
