#pragma once

#include <vector>

#include "audit/candidate.h"
#include "model/reading.h"

namespace luyke::audit {

// Every relation that the tables of a reading state: totals of rows and
// columns, levels, printed formulas, percentages, changes, remainders, runs,
// flows and products. No group of figures is proposed twice: what is printed
// goes before what is inferred.
void table_relations(const model::Reading& reading, std::vector<Candidate>& out);

}  // namespace luyke::audit
