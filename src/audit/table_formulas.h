#pragma once

#include <vector>

#include "audit/candidate.h"
#include "audit/table_view.h"

namespace luyke::audit {

// Printed formulas of the lines, at every position: sums, differences, ratios,
// products. Operands are found by the numbers of the lines.
void propose_formulas(const TableView& view, std::vector<Candidate>& out);

// Whether some formula defines the line.
bool has_formula(const TableLine& line, model::FormulaKind kind);

}  // namespace luyke::audit
