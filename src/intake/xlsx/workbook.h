#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/intake.h"
#include "intake/xlsx/cell_styles.h"
#include "model/document.h"

namespace luyke::intake {

struct SheetEntry {
  std::string name;
  std::string relationship;
  bool hidden = false;
};

// What all sheets of a workbook share, and what was found while reading them.
struct Workbook {
  explicit Workbook(const Limits& given) : limits(given) {}

  const Limits& limits;
  std::vector<SheetEntry> sheets;  // in their order
  bool from_1904 = false;          // how days are counted
  CellStyles styles;
  std::vector<std::string> strings;
  std::vector<model::Note> notes;
  // Spent of the limits so far.
  std::uint64_t cells = 0;
  std::uint64_t text_bytes = 0;
};

// Reads the main part into `workbook`. Errors: kDamaged, kTooLarge.
base::Result<bool> read_workbook(const std::string& part, std::string_view bytes, Workbook& workbook);

}  // namespace luyke::intake
