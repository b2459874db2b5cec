#pragma once

#include <vector>

#include "extract/periods.h"
#include "model/reading.h"
#include "text/passage.h"

namespace luyke::extract {

// Gives each figure the days it speaks of, which its basis must bear out: from
// the nearest words before it in its sentence, else from the titles above it,
// else from the report. A figure quoted from another time without words for it
// keeps none. `context` is the document's.
void assign_periods(const PeriodFinder& finder, const std::vector<text::Passage>& passages,
                    const PeriodContext& context, model::Reading& reading);

}  // namespace luyke::extract
