#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "extract/period_names.h"
#include "extract/period_words.h"

namespace luyke::extract {

// What a stretch of text says of time, before the context is known.
struct RawMention {
  enum class Form {
    kNamed,         // `to`
    kCumulative,    // from the start of the year to the end of `to`
    kAsOf,          // at the end of `to`
    kSpan,          // from the start of `from` to the end of `to`
    kSameLastYear,  // `to`, or the document's period, one year before
    kPrevious,      // the unit of `to` before the document's
    kStartOfYear,
    kEndOfYear,
    kSkip,  // a date or a phase: no period of a figure
  };
  base::Bytes range;
  Form form = Form::kNamed;
  std::optional<NamedPeriod> from;
  NamedPeriod to;
};

// All mentions in order. `context_month`: the month with which the document's
// period ends, 0 if unknown; it tells "7 tháng" of a report from a duration.
std::vector<RawMention> parse_periods(const PeriodWords& words, std::string_view lower, int context_month);

}  // namespace luyke::extract
