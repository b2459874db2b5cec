#pragma once

#include <vector>

#include "audit/proposal.h"
#include "model/reading.h"

namespace luyke::audit {

// Findings on judged relations: one for each that is broken, with the figures
// that most likely explain it; suspected slips; percentages cut off.
// `proposals` stand beside reading.relations.
void report_findings(const std::vector<Proposal>& proposals, model::Reading& reading);

}  // namespace luyke::audit
