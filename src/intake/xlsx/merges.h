#pragma once

#include <vector>

#include "intake/xlsx/attributes.h"
#include "intake/xlsx/sheet.h"

namespace luyke::intake {

// A rectangle of a sheet shown as one cell, both corners included.
struct Merge {
  CellPosition first;
  CellPosition last;
};

// Gives the cells their spans and takes those away that a merge covers: they
// are not shown. `cells` are in reading order. Merges that overlap an earlier
// one do not count; neither do those without text.
void apply_merges(std::vector<Merge> merges, std::vector<SheetCell>& cells);

}  // namespace luyke::intake
