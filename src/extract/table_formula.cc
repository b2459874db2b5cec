#include "extract/table_formula.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace luyke::extract {
namespace {

using model::Formula;
using model::FormulaKind;
using model::FormulaTerm;

constexpr std::size_t kLongestOperand = 6;

struct Symbol {
  char sign = 0;  // + - * / ( ) =, or 'n' for an operand
  std::string operand;
};

bool is_operand_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '.'; }

// Signs that offices write for times and divided by.
char sign_of(std::string_view text, std::size_t& at) {
  if (text.substr(at, 2) == "×") return at += 2, '*';
  if (text.substr(at, 2) == "÷") return at += 2, '/';
  const char c = text[at++];
  switch (c) {
    case ':': return '/';
    case '[': return '(';
    case ']': return ')';
    case '+':
    case '-':
    case '*':
    case '/':
    case '(':
    case ')':
    case '=':
    case '%': return c;
    default: return 0;
  }
}

// "2/1x100": the letter between digits is a sign.
bool times_sign_at(std::string_view text, std::size_t at) {
  if (text[at] != 'x' && text[at] != 'X') return false;
  const std::size_t next = text.find_first_not_of(' ', at + 1);
  return next != std::string_view::npos && (text[next] == '(' || (text[next] >= '0' && text[next] <= '9'));
}

// Operands and signs; nullopt when something else stands between them.
std::optional<std::vector<Symbol>> scan(std::string_view text) {
  std::vector<Symbol> symbols;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == ' ' || c == '\n' || c == '\t') {
      ++at;
      continue;
    }
    if (!is_operand_char(c)) {
      const char sign = sign_of(text, at);
      if (sign == 0) return std::nullopt;
      symbols.push_back({sign, {}});
      continue;
    }
    const bool after_operand = !symbols.empty() && (symbols.back().sign == 'n' || symbols.back().sign == ')');
    if (after_operand && times_sign_at(text, at)) {
      symbols.push_back({'*', {}});
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const bool number = c >= '0' && c <= '9';
    while (at < text.size() && is_operand_char(text[at]) && !(number && times_sign_at(text, at))) ++at;
    std::string operand(text.substr(begin, at - begin));
    while (!operand.empty() && operand.back() == '.') operand.pop_back();
    if (operand.empty() || operand.size() > kLongestOperand) return std::nullopt;
    symbols.push_back({'n', std::move(operand)});
  }
  return symbols;
}

// "(1)" is 1.
void drop_brackets_around_operands(std::vector<Symbol>& symbols) {
  for (std::size_t i = 0; i + 2 < symbols.size();) {
    if (symbols[i].sign == '(' && symbols[i + 1].sign == 'n' && symbols[i + 2].sign == ')') {
      symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 2);
      symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
  const auto count = [&](char sign) {
    return std::count_if(symbols.begin(), symbols.end(), [&](const Symbol& s) { return s.sign == sign; });
  };
  while (symbols.size() > 2 && symbols.front().sign == '(' && symbols.back().sign == ')' && count('(') == 1) {
    symbols.erase(symbols.begin());
    symbols.pop_back();
  }
}

std::string shape_of(const std::vector<Symbol>& symbols) {
  std::string shape;
  for (const Symbol& symbol : symbols) shape += symbol.sign;
  return shape;
}

// Cuts "*100", "%" and "*100%" off the end.
base::Decimal take_factor(std::vector<Symbol>& symbols) {
  base::Decimal factor = 1;
  if (symbols.size() > 1 && symbols.back().sign == '%') {
    symbols.pop_back();
    factor = 100;
  }
  const std::size_t n = symbols.size();
  if (n > 2 && symbols[n - 2].sign == '*' && (symbols[n - 1].operand == "100" || symbols[n - 1].operand == "1000")) {
    factor = symbols[n - 1].operand == "100" ? 100 : 1000;
    symbols.resize(n - 2);
  } else if (n > 2 && symbols[0].operand == "100" && symbols[1].sign == '*') {
    factor = 100;
    symbols.erase(symbols.begin(), symbols.begin() + 2);
  }
  return factor;
}

bool is_sum(const std::string& shape) {
  if (shape.size() < 3 || shape.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (i % 2 == 0 ? shape[i] != 'n' : shape[i] != '+' && shape[i] != '-') return false;
  }
  return true;
}

std::optional<Formula> parse_expression(std::vector<Symbol> symbols) {
  if (!symbols.empty() && symbols.front().sign == '+') symbols.erase(symbols.begin());
  Formula formula;
  formula.factor = take_factor(symbols);
  drop_brackets_around_operands(symbols);
  const std::string shape = shape_of(symbols);
  const auto operand = [&](std::size_t i) { return FormulaTerm{symbols[i].operand, false}; };
  if (shape == "n/n") {
    formula.kind = FormulaKind::kRatio;
    formula.terms = {operand(0), operand(2)};
  } else if (shape == "(n-n)/n" && symbols[3].operand == symbols[6].operand) {
    formula.kind = FormulaKind::kGrowth;
    formula.terms = {operand(1), operand(3)};
  } else if (shape == "n*n" || shape == "n*n*n") {
    formula.kind = FormulaKind::kProduct;
    for (std::size_t i = 0; i < symbols.size(); i += 2) formula.terms.push_back(operand(i));
  } else if (is_sum(shape)) {
    for (std::size_t i = 0; i < symbols.size(); i += 2) {
      formula.terms.push_back({symbols[i].operand, i > 0 && symbols[i - 1].sign == '-'});
    }
  } else {
    return std::nullopt;
  }
  return formula;
}

// Cuts at each '='.
std::vector<std::vector<Symbol>> sides_of(const std::vector<Symbol>& symbols) {
  std::vector<std::vector<Symbol>> sides(1);
  for (const Symbol& symbol : symbols) {
    if (symbol.sign == '=') {
      sides.emplace_back();
    } else {
      sides.back().push_back(symbol);
    }
  }
  return sides;
}

// Brackets that hold a whole equation: "(5=6+7)" and "(1)".
void drop_outer_brackets(std::vector<Symbol>& symbols) {
  if (symbols.size() < 3 || symbols.front().sign != '(' || symbols.back().sign != ')') return;
  int depth = 0;
  for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
    depth += symbols[i].sign == '(' ? 1 : symbols[i].sign == ')' ? -1 : 0;
    if (depth == 0) return;
  }
  symbols.erase(symbols.begin());
  symbols.pop_back();
}

// The formulas of "r = … = …", or of an expression alone; empty when it is none.
std::vector<Formula> parse_equation(std::vector<Symbol> symbols, std::string_view printed) {
  drop_outer_brackets(symbols);
  std::vector<std::vector<Symbol>> sides = sides_of(symbols);
  std::string result;
  if (sides.size() > 1) {
    drop_brackets_around_operands(sides.front());
    drop_outer_brackets(sides.front());
    if (sides.front().size() > 1) return {};
    if (sides.front().size() == 1) result = sides.front().front().operand;
    sides.erase(sides.begin());
  }
  std::vector<Formula> formulas;
  for (std::vector<Symbol>& side : sides) {
    std::optional<Formula> formula = parse_expression(std::move(side));
    if (!formula) return {};
    formula->result = result;
    formula->printed = std::string(printed);
    formulas.push_back(std::move(*formula));
  }
  return formulas;
}

// Where the bracket that opens at `open` closes; npos when it does not.
std::size_t closing_bracket(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    if (depth == 0) return at;
  }
  return std::string_view::npos;
}

}  // namespace

bool read_column_number(std::string_view text, std::string& number, std::vector<model::Formula>& formulas) {
  auto symbols = scan(text);
  if (!symbols || symbols->empty()) return false;
  drop_outer_brackets(*symbols);
  if (symbols->size() == 1) {
    number = symbols->front().operand;
    return symbols->front().sign == 'n';
  }
  formulas = parse_equation(*symbols, text);
  if (formulas.empty()) return false;
  number = formulas.front().result;
  return true;
}

std::vector<FoundFormula> formulas_in_label(std::string_view text) {
  std::vector<FoundFormula> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = closing_bracket(text, open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    const auto symbols = scan(inside);
    if (!symbols) continue;
    const base::Bytes range{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)};
    for (Formula& formula : parse_equation(*symbols, inside)) found.push_back({std::move(formula), range});
  }
  return found;
}

std::string operand_in_label(std::string_view text) {
  constexpr std::size_t kLongest = 2;
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos) return {};
  const std::size_t close = closing_bracket(text, open);
  if (close == std::string_view::npos) return {};
  const auto symbols = scan(text.substr(open + 1, close - open - 1));
  const bool one = symbols && symbols->size() == 1 && symbols->front().sign == 'n';
  return one && symbols->front().operand.size() <= kLongest ? symbols->front().operand : std::string();
}

}  // namespace luyke::extract
