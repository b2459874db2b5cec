#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "extract/table_words.h"
#include "model/figure.h"
#include "model/table_reading.h"

namespace luyke::extract {

// The number with which a label or a cell of row numbers begins: "I", "1.1",
// "a", "-". `range` covers it with its closing mark; empty when there is none.
struct RowOrdinal {
  std::string text;
  base::Bytes range;
};

// `alone`: the cell holds nothing but the number, so that a bare "1" is one too.
RowOrdinal ordinal_in(std::string_view text, bool alone);

// Sets role, basis and sense of a row by its label, given in lower case.
// `figures`: some cell of the row holds a figure.
void read_row_words(std::string_view lower_label, bool figures, const TableWords& words, const PeriodContext& context,
                    model::TableRow& row);

// Sets the levels of all rows by the order of their numbers (A > I > 1 > 1.1 >
// a > -), and makes rows that go on after "trong đó" parts of the same row.
void set_levels(std::vector<model::TableRow>& rows);

// Parts have the basis of their total, a ratio that of what it describes. For
// forms, where each row is an indicator of its own.
void pass_basis_down(const model::TableReading& table, std::vector<model::Figure>& figures);

// Rows that name no unit count what the row above them counts.
void pass_units_down(const model::TableReading& table, std::vector<model::Figure>& figures);

// Drops formulas whose operands number no row.
void keep_resolved_formulas(std::vector<model::TableRow>& rows);

}  // namespace luyke::extract
