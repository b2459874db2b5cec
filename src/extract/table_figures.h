#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/printed_number.h"
#include "extract/table_caption.h"
#include "extract/table_columns.h"
#include "extract/table_grid.h"
#include "extract/table_layout.h"
#include "extract/table_words.h"
#include "model/reading.h"

namespace luyke::extract {

// What the cells of one row share.
struct RowUnits {
  std::optional<UnitSpec> column;  // from the column of units
  std::optional<UnitSpec> label;   // from the label: "Diện tích (ha)", "Số hộ nghèo"
};

// Makes the figures of a table's cells and claims their tokens.
class FigureMaker {
 public:
  FigureMaker(const TableWords& words, const TableCaption& caption, const std::vector<ColumnSense>& columns,
              base::NumberStyle style, model::Reading& reading)
      : words_(words), caption_(caption), columns_(columns), style_(style), reading_(reading) {}

  // Appends the figures of the cell and returns their indices; nothing when a
  // token cannot be read as one number.
  std::vector<model::FigureIndex> make(const GridCell& cell, std::size_t column, const model::TableRow& row,
                                       const RowUnits& units, model::Basis basis);

 private:
  std::optional<model::Figure> figure_of(const TokenisedPassage& cell, const CellNumber& number) const;
  UnitSpec unit_of(const GridCell& cell, std::size_t column, const RowUnits& units) const;
  UnitSpec caption_unit(std::size_t column) const;
  UnitSpec neighbour_unit(std::size_t column) const;
  void set_unit(const UnitSpec& unit, model::Figure& figure) const;
  void set_measure(const CellNumber& number, std::size_t column, const model::TableRow& row,
                   model::Figure& figure) const;

  const TableWords& words_;
  const TableCaption& caption_;
  const std::vector<ColumnSense>& columns_;
  base::NumberStyle style_;
  model::Reading& reading_;
};

// How the table groups its digits: what most of its cells prove, else as the
// document does.
base::NumberStyle style_of(const TableGrid& grid, const TableLayout& layout, base::NumberStyle document);

// Claims every token of the bytes [range) of a passage.
void claim(const TokenisedPassage& cell, base::Bytes range, model::NumberClass number_class, std::string_view rule,
           model::Reading& reading);

}  // namespace luyke::extract
