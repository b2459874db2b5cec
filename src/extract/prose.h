#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/printed_number.h"
#include "extract/draft.h"
#include "extract/lexicon.h"
#include "extract/tokens.h"
#include "model/reading.h"

namespace luyke::extract {

// Where a passage stands in its report.
struct PassageContext {
  std::uint32_t paragraph = 0;  // number of the passage
  std::optional<std::uint32_t> section;
  TimeFrame frame;
  base::NumberStyle style = base::NumberStyle::kVietnamese;
};

// Reads running text: decides which unclaimed tokens are figures, reads their
// unit, measure and basis, and appends figures and sentences to the reading.
// `weak[i]`: the class of token i is a guess that a counting word overrules.
// Returns the time frame that the passage leaves to the next one.
TimeFrame read_prose(const TokenisedPassage& tokenised, const PassageContext& context, const std::vector<bool>& weak,
                     const Lexicon& lexicon, model::Reading& reading);

}  // namespace luyke::extract
