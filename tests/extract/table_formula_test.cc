#include "extract/table_formula.h"

#include <gtest/gtest.h>

#include <sstream>

namespace luyke::extract {
namespace {

std::string dump(const model::Formula& formula) {
  static const char* const kKinds[] = {"sum", "ratio", "growth", "product"};
  std::string out = formula.result + " is " + kKinds[static_cast<int>(formula.kind)];
  for (const model::FormulaTerm& term : formula.terms) out += (term.subtracted ? " -" : " ") + term.operand;
  return formula.factor == base::Decimal(1) ? out : out + " x" + formula.factor.to_string();
}

std::string column(std::string_view text) {
  std::string number;
  std::vector<model::Formula> formulas;
  if (!read_column_number(text, number, formulas)) return "none";
  std::string out = "[" + number + "]";
  for (const model::Formula& formula : formulas) out += " " + dump(formula);
  return out;
}

TEST(TableFormula, ReadsColumnNumbers) {
  const std::pair<const char*, const char*> cases[] = {
      {"A", "[A]"},
      {"(1)", "[1]"},
      {"1=2+3+4 =5+9", "[1] 1 is sum 2 3 4 1 is sum 5 9"},
      {"12=8/5*100", "[12] 12 is ratio 8 5 x100"},
      {"5=3/1", "[5] 5 is ratio 3 1"},
      {"(3)=(1)-(2)", "[3] 3 is sum 1 -2"},
      {"(5 = 6+7)", "[5] 5 is sum 6 7"},
      {"3=2/1x100", "[3] 3 is ratio 2 1 x100"},
      {"3 = 2:1 × 100%", "[3] 3 is ratio 2 1 x100"},
      {"7=5/6%", "[7] 7 is ratio 5 6 x100"},
      {"5=(4-3)/3*100", "[5] 5 is growth 4 3 x100"},
      {"6=4x5", "[6] 6 is product 4 5"},
      {"Tên", "none"},
      {"1 2", "none"},
      {"1=", "none"},
      {"5=(2+3)/1", "none"},
      {"", "none"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(column(text), expected) << text;
}

std::string label(std::string_view text) {
  std::string out;
  for (const FoundFormula& found : formulas_in_label(text)) {
    out += dump(found.formula) + " at " + std::to_string(found.range.begin) + ";";
  }
  return out;
}

TEST(TableFormula, ReadsLabels) {
  const std::pair<const char*, const char*> cases[] = {
      {"Nhiệm vụ (1 = 1.1 + 1.2)", "1 is sum 1.1 1.2 at 13;"},
      {"Tổng cộng (I+II+III)", " is sum I II III at 14;"},
      {"Chưa dùng (6.2 = 6 - 6.1)", "6.2 is sum 6 -6.1 at 12;"},
      {"Đúng hạn (2 = 1.1/1*100)", "2 is ratio 1.1 1 x100 at 13;"},
      {"Còn lại (trong hạn)", ""},
      {"Vốn nước ngoài (ODA)", ""},
      {"Bệnh viện (giai đoạn 2)", ""},
      {"Mở ngoặc (1+2", ""},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(label(text), expected) << text;
}

}  // namespace
}  // namespace luyke::extract
