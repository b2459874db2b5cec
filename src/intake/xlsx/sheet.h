#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/xlsx/attributes.h"
#include "intake/xlsx/workbook.h"

namespace luyke::intake {

// A cell that has text; rows and columns as the sheet counts them, from 0.
struct SheetCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  std::string text;
  bool typed = false;  // a number, not the text of one
  bool bold = false;
  bool bordered = false;
  model::Alignment alignment = model::Alignment::kStart;
};

struct Sheet {
  std::vector<SheetCell> cells;  // row by row, left to right; apart from each other
};

// Reads the part of one sheet; notes on what it hides or lacks go to the
// workbook. Errors: kDamaged, kTooLarge.
base::Result<Sheet> read_sheet(const std::string& part, std::string_view bytes, const std::string& name,
                               Workbook& workbook);

}  // namespace luyke::intake
