#include "audit/table_checks.h"

#include <algorithm>
#include <set>

#include "audit/table_comparisons.h"
#include "audit/table_formulas.h"
#include "audit/table_parts.h"
#include "audit/table_sums.h"
#include "audit/table_view.h"

namespace luyke::audit {
namespace {

// Two checks may propose one relation with its figures in other places.
std::vector<model::FigureIndex> sorted_members(const Candidate& candidate) {
  std::vector<model::FigureIndex> members = members_of(candidate);
  std::sort(members.begin(), members.end());
  return members;
}

// Rows that are plans, periods and percentages of one thing work as columns do.
bool rows_compare(const model::TableReading& table) {
  return std::any_of(table.rows.begin(), table.rows.end(), [](const model::TableRow& row) {
    return row.role == model::RowRole::kData &&
           (!row.sense.additive || row.sense.comparison != model::Comparison::kNone);
  });
}

void propose_all(const model::Reading& reading, const model::TableReading& table, std::vector<Candidate>& out) {
  const TableView columns = TableView::by_columns(reading, table);
  const TableView rows = TableView::by_rows(reading, table);
  propose_formulas(columns, out);
  propose_formulas(rows, out);
  propose_row_sums(reading, table, out);
  propose_comparisons(columns, out);
  propose_stock_flows(columns, out);
  propose_parts(columns, out);
  propose_cumulatives(columns, out);
  propose_products(columns, out);
  propose_running_totals(columns, out);
  propose_running_totals(rows, out);
  propose_stock_flows(rows, out);
  if (!rows_compare(table)) return;
  propose_comparisons(rows, out);
  propose_products(rows, out);
}

}  // namespace

void table_relations(const model::Reading& reading, std::vector<Candidate>& out) {
  for (const model::TableReading& table : reading.tables) {
    std::vector<Candidate> proposed;
    propose_all(reading, table, proposed);
    std::set<std::vector<model::FigureIndex>> seen;
    for (Candidate& candidate : proposed) {
      if (seen.insert(sorted_members(candidate)).second) out.push_back(std::move(candidate));
    }
  }
}

}  // namespace luyke::audit
