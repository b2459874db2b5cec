#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/document.h"

namespace luyke::intake {

enum class Merge { kNone, kStart, kContinue };

struct CellProperties {
  std::uint32_t span = 1;  // columns of the grid
  Merge vertical = Merge::kNone;
  Merge horizontal = Merge::kNone;
  bool deleted = false;
  std::uint8_t drawn_sides = 0;   // borders of its own
  std::uint8_t erased_sides = 0;  // borders it switches off
};

struct RowProperties {
  std::uint32_t before = 0;  // columns of the grid left free at the left
  bool head = false;
  bool deleted = false;
};

// Builds a table from rows as a file gives them. The grid of a file has
// a line for every width that any row ever had; the table keeps only those
// columns at which some cell starts.
class TableBuilder {
 public:
  void begin_row();
  void begin_cell() { cell_ = {}; }
  void end_cell(model::Text text, bool bold);
  void end_row();

  RowProperties& row() { return row_; }
  CellProperties& cell() { return cell_; }
  bool in_row() const { return in_row_; }
  std::size_t rows() const { return rows_; }

  // The table, or nullopt when nothing is left of it. `bordered`: whether the
  // table or its style draws lines.
  std::optional<model::Table> finish(bool bordered);

 private:
  struct GridCell {
    std::uint32_t row;
    std::uint32_t begin;  // columns of the grid, half-open
    std::uint32_t end;
    std::uint32_t row_span = 1;
    CellProperties properties;
    model::Text text;
    bool bold = false;
  };

  void place(model::Text text, bool bold);
  GridCell* cell_above(std::uint32_t begin);
  bool draws_lines(bool bordered) const;
  std::vector<std::uint32_t> kept_columns() const;

  std::vector<GridCell> cells_;
  RowProperties row_;
  CellProperties cell_;
  std::size_t row_begin_ = 0;  // index of the row's first cell
  std::uint32_t rows_ = 0;
  std::uint32_t column_ = 0;
  std::uint32_t repeated_heads_ = 0;
  bool in_row_ = false;
  // By grid column: the cell that a vertical merge below would continue.
  std::vector<std::size_t> open_;
  std::vector<bool> has_open_;
};

}  // namespace luyke::intake
