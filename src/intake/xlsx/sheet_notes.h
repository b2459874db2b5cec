#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "intake/xlsx/attributes.h"
#include "model/document.h"

namespace luyke::intake {

// Gathers what a reader of one sheet should know besides its text.
class SheetNotes {
 public:
  void hidden_row(std::uint32_t row) { add(hidden_rows_, row); }
  void hidden_column(std::uint32_t column) { add(hidden_columns_, column); }
  void formula_without_value(CellPosition cell) { formulas_.push_back(cell); }
  void error_value(CellPosition cell) { errors_.push_back(cell); }
  void unknown_cell(CellPosition cell) { unknown_.push_back(cell); }

  // As notes of the document, each naming the sheet.
  void write(const std::string& sheet, std::vector<model::Note>& notes);

 private:
  static void add(std::vector<std::uint32_t>& list, std::uint32_t value) {
    if (list.empty() || list.back() != value) list.push_back(value);
  }

  std::vector<std::uint32_t> hidden_rows_;
  std::vector<std::uint32_t> hidden_columns_;
  std::vector<CellPosition> formulas_;
  std::vector<CellPosition> errors_;
  std::vector<CellPosition> unknown_;
};

}  // namespace luyke::intake
