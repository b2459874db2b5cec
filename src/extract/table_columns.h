#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/table_caption.h"
#include "extract/table_layout.h"
#include "extract/table_words.h"
#include "model/table_reading.h"

namespace luyke::extract {

// A column with what its heads say of its figures.
struct ColumnSense {
  model::TableColumn column;
  std::vector<std::string> heads;         // in lower case
  std::optional<UnitSpec> unit;           // that the heads name
  std::optional<model::Basis> described;  // of a comparison: the period it is about
  bool dated_before = false;              // earlier by its date alone
  bool up = false;                        // changes printed without a sign go up
  bool down = false;
  bool told = false;    // its words give the basis, not the report's frame
  bool counts = false;  // the lowest title is a plain count: "SL"
};

// `numbers`: of the row of column numbers; empty when there is none.
std::vector<ColumnSense> read_columns(const TableLayout& layout, const std::vector<ColumnNumber>& numbers,
                                      const TableWords& words, const TableCaption& caption,
                                      const PeriodContext& periods, model::Basis report_basis);

}  // namespace luyke::extract
