#pragma once

#include <vector>

#include "audit/candidate.h"
#include "audit/table_view.h"

namespace luyke::audit {

// Lines that add up with their neighbours at each position: a total and its
// parts ("tổng số", "trong đó"), a period inside a cumulative run, an opening
// stock that flows into a closing one, an area times its yield.
void propose_parts(const TableView& view, std::vector<Candidate>& out);
void propose_cumulatives(const TableView& view, std::vector<Candidate>& out);
// "Lũy kế" of each month beside what the month adds.
void propose_running_totals(const TableView& view, std::vector<Candidate>& out);

void propose_stock_flows(const TableView& view, std::vector<Candidate>& out);
void propose_products(const TableView& view, std::vector<Candidate>& out);

}  // namespace luyke::audit
