#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/table_reading.h"

namespace luyke::extract {

// A formula as printed, and the bytes it covers.
struct FoundFormula {
  model::Formula formula;
  base::Bytes range;
};

// The formulas of a cell that numbers a column: "1=2+3+4 =5+9", "12=8/5*100",
// "(3)=(1)-(2)", "5=(4-3)/3*100". `number` becomes the column's own number
// ("1", "A"). False when the text is neither a number nor a formula.
bool read_column_number(std::string_view text, std::string& number, std::vector<model::Formula>& formulas);

// The formulas inside a row's label: "(1 = 1.1 + 1.2)", "(I+II+III)",
// "(6.2 = 6 - 6.1)". Whether the operands number rows is for the caller to see.
std::vector<FoundFormula> formulas_in_label(std::string_view text);

// The letter or number by which formulas call what the text names: "a" of
// "Tồn đầu kỳ (a)"; empty when none stands in brackets.
std::string operand_in_label(std::string_view text);

}  // namespace luyke::extract
