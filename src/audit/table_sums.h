#pragma once

#include <vector>

#include "audit/candidate.h"
#include "model/reading.h"

namespace luyke::audit {

// Rows that add up in each column: totals, levels of numbered rows, and parts
// after "trong đó". Words propose; where they leave the structure open, the
// reading that fits in most columns is taken.
void propose_row_sums(const model::Reading& reading, const model::TableReading& table, std::vector<Candidate>& out);

}  // namespace luyke::audit
