#pragma once

#include <vector>

#include "audit/candidate.h"
#include "audit/table_view.h"

namespace luyke::audit {

// Lines worked out from two others without a printed formula: percentages of a
// plan, of an earlier value or of a whole, changes, and what is left. The
// words of the heads say which kind; which two lines are meant is what fits
// at most positions, then what shares more words with the head.
void propose_comparisons(const TableView& view, std::vector<Candidate>& out);

}  // namespace luyke::audit
