#include "intake/xlsx/sheet_notes.h"

#include <algorithm>

namespace luyke::intake {
namespace {

constexpr std::size_t kMostNamed = 8;

// "3-5, 9" of 2, 3, 4, 8; long lists end in an ellipsis.
template <typename Show>
std::string ranges_of(std::vector<std::uint32_t> values, Show show) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::string out;
  std::size_t named = 0;
  for (std::size_t i = 0; i < values.size(); ++named) {
    std::size_t last = i;
    while (last + 1 < values.size() && values[last + 1] == values[last] + 1) ++last;
    if (named > 0) out += ", ";
    if (named == kMostNamed) return out + "…";
    out += show(values[i]);
    if (last > i) out += '-' + show(values[last]);
    i = last + 1;
  }
  return out;
}

std::string list_of(const std::vector<CellPosition>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ", ";
    if (i == kMostNamed) return out + "…";
    out += show_position(cells[i]);
  }
  return out;
}

}  // namespace

void SheetNotes::write(const std::string& sheet, std::vector<model::Note>& notes) {
  const std::string where = "sheet \"" + sheet + "\": ";
  const auto row = [](std::uint32_t index) { return std::to_string(index + 1); };
  if (!hidden_rows_.empty()) {
    notes.push_back({"hidden_rows", where + "hidden rows are read too: " + ranges_of(hidden_rows_, row)});
  }
  if (!hidden_columns_.empty()) {
    notes.push_back(
        {"hidden_columns", where + "hidden columns are read too: " + ranges_of(hidden_columns_, show_column)});
  }
  if (!formulas_.empty()) {
    notes.push_back({"formula_without_value", where + "formulas whose value is not stored: " + list_of(formulas_)});
  }
  if (!errors_.empty()) notes.push_back({"error_values", where + "cells that show an error: " + list_of(errors_)});
  if (!unknown_.empty()) notes.push_back({"cell_not_read", where + "cells that cannot be read: " + list_of(unknown_)});
}

}  // namespace luyke::intake
