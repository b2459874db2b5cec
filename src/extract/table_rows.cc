#include "extract/table_rows.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "base/ascii.h"
#include "extract/roman.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using base::is_digit;
using model::RowRole;
using model::TableRow;

// Kinds of row numbers. Numbers with dots have a kind for each depth.
enum Kind { kNoNumber, kUpper, kRoman, kWhole, kLower, kDash, kPlus, kStar, kDotted };

int kind_of(const std::string& ordinal) {
  if (ordinal.empty()) return kNoNumber;
  const char first = ordinal.front();
  if (first == '-') return kDash;
  if (first == '+') return kPlus;
  if (first == '*' || first == '\xE2') return kStar;
  const auto dots = static_cast<int>(std::count(ordinal.begin(), ordinal.end(), '.'));
  if (dots > 0) return kDotted + dots;
  if (is_digit(first)) return kWhole;
  if (std::islower(static_cast<unsigned char>(first)) != 0) return kLower;
  return roman_value(ordinal) > 0 ? kRoman : kUpper;
}

struct Open {
  int kind;
  std::string ordinal;
};

// "C" after "B" is a letter; "I" and whatever follows a Roman number is Roman.
int settle_roman(const std::string& ordinal, const std::vector<Open>& stack) {
  if (ordinal.size() != 1) return kRoman;
  for (const Open& open : stack) {
    if (open.kind == kRoman && roman_value(ordinal) == roman_value(open.ordinal) + 1) return kRoman;
    if (open.kind == kUpper && ordinal[0] == open.ordinal[0] + 1) return kUpper;
  }
  return ordinal == "I" || std::any_of(stack.begin(), stack.end(), [](const Open& o) { return o.kind == kRoman; })
             ? kRoman
             : kUpper;
}

bool is_bullet(int kind) { return kind == kDash || kind == kPlus || kind == kStar; }

bool is_counted(const TableRow& row) {
  return row.role == RowRole::kData || row.role == RowRole::kGroup || row.role == RowRole::kOfWhich;
}

// The rows that "trong đó" opened, until the list ends.
struct OfWhich {
  bool open = false;
  int kind = kNoNumber;
  std::uint32_t level = 0;
  int whole = kNoNumber;  // the kind of the row above them

  // A bullet like the one of the whole stands beside it: "- Dầu", "Trong đó:
  // dầu thô", "- Than".
  bool goes_on(int next) const {
    if (!open || (is_bullet(next) && next == whole)) return false;
    return is_bullet(next) || (next == kNoNumber && kind == kNoNumber);
  }
};

class Levels {
 public:
  explicit Levels(bool numbered) : numbered_(numbered) {}

  void read(TableRow& row) {
    const int kind = kind_of(row.ordinal);
    if (row.role == RowRole::kGroup && row.sense.part != model::PartWord::kNone) return open_list(row);
    if (row.role == RowRole::kOfWhich) {
      const bool same_list = of_which_.goes_on(kind) && kind == of_which_.kind;
      if (!same_list) of_which_ = {true, kind, parent_ + 1, parent_kind_};
      row.level = of_which_.level;
      return;
    }
    if (of_which_.goes_on(kind) && row.role == RowRole::kData && (numbered_ || is_bullet(kind))) {
      if (of_which_.kind == kNoNumber && is_bullet(kind)) of_which_.kind = kind;
      row.role = RowRole::kOfWhich;
      row.level = of_which_.level;
      return;
    }
    of_which_.open = false;
    row.level = enter(kind, row.ordinal);
    parent_ = row.level;
    parent_kind_ = kind;
  }

 private:
  // "Trong đó:" or "Chia ra:" in a row of its own.
  void open_list(TableRow& row) {
    row.level = parent_ + 1;
    of_which_ = {row.sense.part == model::PartWord::kOpenParts, kNoNumber, row.level, parent_kind_};
  }

  std::uint32_t enter(int kind, const std::string& ordinal) {
    if (kind == kRoman) kind = settle_roman(ordinal, stack_);
    const auto found = std::find_if(stack_.begin(), stack_.end(), [&](const Open& open) { return open.kind == kind; });
    if (found == stack_.end()) {
      stack_.push_back({kind, ordinal});
    } else {
      found->ordinal = ordinal;
      stack_.erase(found + 1, stack_.end());
    }
    return static_cast<std::uint32_t>(stack_.size() - 1);
  }

  bool numbered_;
  std::vector<Open> stack_;
  OfWhich of_which_;
  std::uint32_t parent_ = 0;
  int parent_kind_ = kNoNumber;
};

std::optional<std::size_t> row_called(const std::vector<TableRow>& rows, const std::string& ordinal) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!ordinal.empty() && rows[i].ordinal == ordinal) return i;
  }
  return std::nullopt;
}

// The row that a row takes its basis from: what its ratio describes, else the
// nearest row of a higher level.
std::optional<std::size_t> source_of_basis(const std::vector<TableRow>& rows, std::size_t row) {
  for (const model::Formula& formula : rows[row].formulas) {
    const bool sum = formula.kind == model::FormulaKind::kSum;
    if (!sum) return row_called(rows, formula.terms.front().operand);
    // A row worked out from its own level has no total above it.
    if (formula.terms.back().subtracted) return std::nullopt;
  }
  for (std::size_t i = row; i-- > 0;) {
    if (is_counted(rows[i]) && rows[i].level < rows[row].level) return i;
  }
  return std::nullopt;
}

std::optional<model::Basis> basis_of_row(const model::TableReading& table, std::size_t row,
                                         const std::vector<model::Figure>& figures) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    for (const model::FigureIndex index : table.figures_at(row, c)) return figures[index].basis;
  }
  return std::nullopt;
}

}  // namespace

void pass_basis_down(const model::TableReading& table, std::vector<model::Figure>& figures) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (!is_counted(table.rows[row])) continue;
    const auto source = source_of_basis(table.rows, row);
    const auto basis = source ? basis_of_row(table, *source, figures) : std::nullopt;
    // Parts of a plan may be what was done of it.
    if (!basis || *basis == model::Basis::kNone || *basis == model::Basis::kPlan) continue;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      for (const model::FigureIndex index : table.figures_at(row, c)) figures[index].basis = *basis;
    }
  }
}

void pass_units_down(const model::TableReading& table, std::vector<model::Figure>& figures) {
  std::vector<std::size_t> open;  // rows above, each of a lower level than the next
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    while (!open.empty() && table.rows[open.back()].level >= table.rows[row].level) open.pop_back();
    const std::size_t above = open.empty() ? row : open.back();
    open.push_back(row);
    if (above == row || !is_counted(table.rows[row]) || !is_counted(table.rows[above])) continue;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (table.figures_at(above, c).empty()) continue;
      const model::Figure& whole = figures[table.figures_at(above, c).front()];
      for (const model::FigureIndex index : table.figures_at(row, c)) {
        model::Figure& part = figures[index];
        if (!part.unit.empty() || whole.unit.empty() || whole.measure != part.measure) continue;
        const auto value = part.value.shifted(whole.scale.value_or(0));
        if (!value) continue;
        part.value = *value;
        part.scale = whole.scale;
        part.unit = whole.unit;
        part.dimension = whole.dimension;
        part.continuous = whole.continuous;
      }
    }
  }
}

RowOrdinal ordinal_in(std::string_view text, bool alone) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '(')) ++at;
  const std::size_t begin = at;
  RowOrdinal ordinal;
  if (at < text.size() && std::string_view("-+*").find(text[at]) != std::string_view::npos) {
    ordinal.text = text[at++];
  } else {
    while (at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '.')) ++at;
    ordinal.text = std::string(text.substr(begin, at - begin));
    const bool marked = !ordinal.text.empty() && (ordinal.text.back() == '.' || (at < text.size() && text[at] == ')'));
    while (!ordinal.text.empty() && ordinal.text.back() == '.') ordinal.text.pop_back();
    if (at < text.size() && text[at] == ')') ++at;
    const bool digits = !ordinal.text.empty() && is_digit(ordinal.text.front());
    const bool letters = ordinal.text.size() == 1 || roman_value(ordinal.text) > 0;
    const bool dotted = ordinal.text.find('.') != std::string::npos;
    const bool ends = at >= text.size() || text[at] == ' ';
    const bool inside_label = marked || (digits && dotted);
    if (!(digits || letters || dotted) || !ends || ordinal.text.size() > 8) return {};
    if (!alone && !inside_label) return {};
  }
  if (alone && trimmed(text.substr(at)).size() > 1) return {};
  ordinal.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
  return ordinal;
}

void read_row_words(std::string_view lower_label, bool figures, const TableWords& words, const PeriodContext& context,
                    TableRow& row) {
  const WordSense sense = words.sense_of(lower_label, context);
  row.sense = sense.line;
  row.basis = sense.basis.value_or(model::Basis::kNone);
  row.measure = sense.percent  ? model::Measure::kPercent
                : sense.change ? model::Measure::kChange
                               : model::Measure::kAmount;
  if (sense.line.part == model::PartWord::kOpenParts && figures) {
    row.role = RowRole::kOfWhich;
  } else if (!figures) {
    row.role = RowRole::kGroup;
  } else if (row.ordinal.empty() && sense.line.part == model::PartWord::kTotal) {
    row.role = RowRole::kTotal;
  } else {
    row.role = RowRole::kData;
  }
}

void set_levels(std::vector<TableRow>& rows) {
  const bool numbered = std::any_of(rows.begin(), rows.end(), [](const TableRow& row) {
    const int kind = kind_of(row.ordinal);
    return kind != kNoNumber && !is_bullet(kind);
  });
  Levels levels(numbered);
  for (TableRow& row : rows) {
    // A total over bullets stands above them like any row.
    if (is_counted(row) || (!numbered && row.role == RowRole::kTotal)) levels.read(row);
  }
}

void keep_resolved_formulas(std::vector<TableRow>& rows) {
  const auto numbers_a_row = [&](const model::FormulaTerm& term) {
    return std::any_of(rows.begin(), rows.end(), [&](const TableRow& row) { return row.ordinal == term.operand; });
  };
  for (TableRow& row : rows) {
    std::erase_if(row.formulas, [&](const model::Formula& formula) {
      return !std::all_of(formula.terms.begin(), formula.terms.end(), numbers_a_row);
    });
  }
}

}  // namespace luyke::extract
