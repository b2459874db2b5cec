#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/figure.h"
#include "model/structure.h"

namespace luyke::model {

// What a table of figures looks like to the checks. Made by extract, read by
// audit.

enum class RowRole {
  kHead,           // titles of columns
  kColumnNumbers,  // "A B 1 2 3=1+2"
  kGroup,          // a row of words only, over the rows that follow
  kData,
  kTotal,    // "Tổng số", "Cộng"
  kOfWhich,  // "Trong đó: …": part of the row above, no addend of its own
};

enum class ColumnRole { kOrdinal, kLabel, kUnit, kFigures, kNote };

// One operand of a printed formula: a column or row as the table numbers it.
struct FormulaTerm {
  std::string operand;
  bool subtracted = false;
};

enum class FormulaKind {
  kSum,
  kRatio,    // terms[0] / terms[1] * factor
  kGrowth,   // (terms[0] - terms[1]) / terms[1] * factor
  kProduct,  // terms[0] * terms[1] …
};

struct Formula {
  FormulaKind kind = FormulaKind::kSum;
  std::string result;  // the number of the row or column it defines
  std::vector<FormulaTerm> terms;
  base::Decimal factor = 1;
  std::string printed;
};

// What the words of a head or a label say its figures are worked out from.
enum class Comparison {
  kNone,
  kWithPlan,     // "% so KH"
  kWithEarlier,  // "so cùng kỳ", "tăng, giảm"
  kShare,        // "tỷ lệ", "%": of a neighbour that the words may not name
  kOfTotal,      // "cơ cấu": of the table's total
  kRemainder,    // "còn lại", "chưa giải ngân": what is left of a neighbour
};

// How its figures add up with those of its neighbours.
enum class PartWord {
  kNone,
  kTotal,        // "tổng số"
  kOpenParts,    // under "trong đó"
  kClosedParts,  // under "chia ra", "bao gồm"
};

struct LineSense {
  Comparison comparison = Comparison::kNone;
  PartWord part = PartWord::kNone;
  FlowWord flow = FlowWord::kNone;
  bool overlapping = false;  // a group across others ("nữ", "trẻ em"): no addend
  bool additive = true;      // false for rates, means, prices and ranks
};

struct TableColumn {
  ColumnRole role = ColumnRole::kFigures;
  std::vector<std::string> heads;  // titles from the top, merged heads repeated
  std::string number;              // from the row of column numbers: "3", "A"
  std::string unit;
  std::optional<int> scale;
  Basis basis = Basis::kNone;
  Measure measure = Measure::kAmount;
  std::vector<Formula> formulas;
  std::string key;  // folded heads, from the top
  LineSense sense;
};

struct TableRow {
  RowRole role = RowRole::kData;
  std::uint32_t level = 0;  // 0 = outermost; totals stand above their addends
  std::string ordinal;      // "I", "1.1", "-"
  std::string label;
  std::string key;  // folded label
  std::vector<Formula> formulas;
  // What the label says of all figures of the row; for tables whose rows are
  // periods, plans and percentages.
  Basis basis = Basis::kNone;
  Measure measure = Measure::kAmount;
  LineSense sense;
};

struct TableReading {
  std::uint32_t block = 0;
  std::string caption;
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  // cells[row * columns.size() + column]: figures of that cell, mostly one.
  std::vector<std::vector<FigureIndex>> cells;

  const std::vector<FigureIndex>& figures_at(std::size_t row, std::size_t column) const {
    return cells[row * columns.size() + column];
  }
};

}  // namespace luyke::model
