#include "extract/table_columns.h"

#include <algorithm>

#include "extract/table_formula.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using model::Basis;
using model::ColumnRole;
using model::Comparison;
using model::FlowWord;
using model::Measure;
using model::PartWord;

using Levels = std::vector<WordSense>;  // of one column's heads, the lowest first

// `counts`: "Chưa đạt: SL" is a count like those beside it, not what is left.
std::optional<Basis> basis_of(const Levels& levels, bool counts) {
  std::optional<Basis> basis;
  for (const WordSense& level : levels) {
    if (counts && level.line.comparison == Comparison::kRemainder) continue;
    if (level.basis == Basis::kPlan || level.basis == Basis::kPrior) return level.basis;
    if (!basis) basis = level.basis;
  }
  return basis;
}

// "Tháng 9 so với tháng trước": the period that a comparison is about.
std::optional<Basis> described_by(const Levels& levels) {
  for (const WordSense& level : levels) {
    if (level.basis == Basis::kPeriod || level.basis == Basis::kCumulative) return level.basis;
  }
  return std::nullopt;
}

// What a percentage or a change is worked out against: words on any level, the
// lowest first; a plain "%" gives way to words above it. Under "Chưa đạt" a
// percentage is a share of the whole like any other.
Comparison comparison_of(const Levels& levels, bool percent, bool change) {
  for (const WordSense& level : levels) {
    const Comparison comparison = level.line.comparison;
    const bool plain = comparison == Comparison::kNone || comparison == Comparison::kShare;
    if (!plain && !(percent && comparison == Comparison::kRemainder)) return comparison;
    if (!percent && !change) continue;
    if (level.basis == Basis::kPlan) return Comparison::kWithPlan;
    if (level.basis == Basis::kPrior) return Comparison::kWithEarlier;
  }
  if (change) return Comparison::kWithEarlier;
  return percent ? Comparison::kShare : Comparison::kNone;
}

PartWord part_of(const Levels& levels) {
  if (!levels.empty() && levels.front().line.part == PartWord::kTotal) return PartWord::kTotal;
  for (const WordSense& level : levels) {
    const PartWord part = level.line.part;
    if (part == PartWord::kOpenParts || part == PartWord::kClosedParts) return part;
  }
  return PartWord::kNone;
}

bool prints_percent(const std::vector<std::string>& heads) {
  return std::any_of(heads.begin(), heads.end(),
                     [](const std::string& head) { return head.find_first_of("%‰") != std::string::npos; });
}

// "Đạt" over whole numbers counts those who reached, as "Khá" beside it does.
void forget_percent(Levels& levels) {
  for (WordSense& level : levels) {
    if (!level.percent) continue;
    level.percent = false;
    level.line.additive = true;
    level.line.comparison = Comparison::kNone;
  }
}

// `counts`: the lowest title is a plain count, whatever those above compare.
void read_sense(const Levels& levels, bool counts, ColumnSense& result) {
  model::TableColumn& column = result.column;
  const auto any = [&](auto member) { return std::any_of(levels.begin(), levels.end(), member); };
  const bool percent = !counts && any([](const WordSense& s) { return s.percent; });
  const bool change = any([](const WordSense& s) { return s.change; });
  const bool rank = any([](const WordSense& s) { return s.rank; });
  column.sense.comparison = comparison_of(levels, percent, change);
  column.sense.part = part_of(levels);
  for (const WordSense& level : levels) {
    if (column.sense.flow == FlowWord::kNone) column.sense.flow = level.line.flow;
    column.sense.overlapping = column.sense.overlapping || level.line.overlapping;
    result.dated_before = result.dated_before || level.dated_before;
    result.up = result.up || level.up;
    result.down = result.down || level.down;
  }
  const bool of_total = column.sense.comparison == Comparison::kOfTotal;
  const bool additive = !any([](const WordSense& s) { return !s.line.additive; });
  column.sense.additive = of_total || (counts ? levels.front().line.additive : additive);
  column.measure = percent ? Measure::kPercent : change ? Measure::kChange : rank ? Measure::kRank : Measure::kAmount;
}

std::optional<UnitSpec> unit_of(const std::vector<std::string>& heads, const TableWords& words) {
  for (auto head = heads.rbegin(); head != heads.rend(); ++head) {
    if (auto unit = words.unit_in_brackets(*head)) return unit;
  }
  for (auto head = heads.rbegin(); head != heads.rend(); ++head) {
    if (auto unit = words.mean_unit(*head)) return unit;
    if (auto unit = words.counted_unit(*head)) return unit;
  }
  return std::nullopt;
}

// "Đạt chuẩn/tổng số trường": both are amounts whatever the words; the part
// behind the stroke may name the unit.
void read_pairs(const std::vector<std::string>& heads, const TableWords& words, ColumnSense& result) {
  result.column.measure = Measure::kAmount;
  result.column.sense.comparison = Comparison::kNone;
  result.column.sense.part = PartWord::kNone;
  result.column.sense.additive = true;
  if (result.unit || heads.empty()) return;
  const std::size_t stroke = heads.back().find('/');
  if (stroke != std::string::npos) result.unit = words.counted_unit(heads.back().substr(stroke + 1));
}

// "Tăng" and "Giảm" between an opening and a closing stock are flows, not changes.
void settle_flows(std::vector<ColumnSense>& columns) {
  const auto has = [&](FlowWord flow) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ColumnSense& c) { return c.column.sense.flow == flow; });
  };
  const bool in = has(FlowWord::kIn);
  const bool out = has(FlowWord::kOut);
  const bool stock_flow = has(FlowWord::kOpening) && has(FlowWord::kClosing) && (in || out);
  for (ColumnSense& each : columns) {
    model::TableColumn& column = each.column;
    const bool flows = column.sense.flow == FlowWord::kIn || column.sense.flow == FlowWord::kOut;
    // Under "so với cùng kỳ" a column for each way holds changes all the same.
    const bool apart = in && out && column.basis != Basis::kPrior;
    if (!flows || column.measure == Measure::kPercent || !(stock_flow || apart)) continue;
    column.measure = Measure::kAmount;
    column.sense.comparison = Comparison::kNone;
    column.basis = Basis::kNone;
    each.up = each.down = false;
  }
}

// A row of months is a series, not one period beside an earlier one.
void settle_series(std::vector<ColumnSense>& columns) {
  std::size_t dated = 0;
  bool compared = false;
  for (const ColumnSense& each : columns) {
    dated += each.dated_before ? 1 : 0;
    compared = compared || each.column.sense.comparison == Comparison::kWithEarlier;
  }
  if (dated < 2 || compared) return;
  for (ColumnSense& each : columns) {
    if (each.dated_before && each.column.basis == Basis::kPrior) each.column.basis = Basis::kPeriod;
  }
}

bool is_amount(const model::TableColumn& column) {
  return column.role == ColumnRole::kFigures && column.measure == Measure::kAmount;
}

// "Tồn đầu (a) | Tiếp nhận (b) | Đã giải quyết (c) | Tồn cuối (a+b-c)": heads
// that number columns themselves. Brackets with a letter alone mean nothing.
void read_formulas_in_heads(std::vector<ColumnSense>& columns) {
  std::vector<std::string> numbers;
  for (const ColumnSense& each : columns) {
    const bool open = each.column.role == ColumnRole::kFigures && each.column.number.empty();
    numbers.push_back(open && !each.column.heads.empty() ? operand_in_label(each.column.heads.back()) : std::string());
  }
  const auto numbers_a_column = [&](const model::FormulaTerm& term) {
    return std::find(numbers.begin(), numbers.end(), term.operand) != numbers.end();
  };
  bool used = false;
  for (ColumnSense& each : columns) {
    model::TableColumn& column = each.column;
    if (column.role != ColumnRole::kFigures || !column.number.empty() || column.heads.empty()) continue;
    for (FoundFormula& found : formulas_in_label(column.heads.back())) {
      const auto& terms = found.formula.terms;
      if (!std::all_of(terms.begin(), terms.end(), numbers_a_column)) continue;
      column.formulas.push_back(std::move(found.formula));
      used = true;
    }
  }
  for (std::size_t i = 0; used && i < columns.size(); ++i) {
    if (!numbers[i].empty()) columns[i].column.number = numbers[i];
  }
}

// Operands of a printed sum are parts of its result.
void pass_basis_along_sums(std::vector<ColumnSense>& columns) {
  for (const ColumnSense& total : columns) {
    for (const model::Formula& formula : total.column.formulas) {
      const bool minus = std::any_of(formula.terms.begin(), formula.terms.end(),
                                     [](const model::FormulaTerm& term) { return term.subtracted; });
      if (formula.kind != model::FormulaKind::kSum || minus || total.column.basis == Basis::kNone) continue;
      for (ColumnSense& part : columns) {
        const bool named = std::any_of(formula.terms.begin(), formula.terms.end(), [&](const model::FormulaTerm& term) {
          return !part.column.number.empty() && term.operand == part.column.number;
        });
        if (named && part.column.basis != Basis::kPlan) part.column.basis = total.column.basis;
      }
    }
  }
}

// "Số học sinh | Nữ": a group across the column before it, some of it.
void settle_groups(std::vector<ColumnSense>& columns, const TableWords& words) {
  for (std::size_t i = 1; i < columns.size(); ++i) {
    model::TableColumn& column = columns[i].column;
    const model::TableColumn& before = columns[i - 1].column;
    const bool whole = is_amount(before) && before.sense.additive && !before.sense.overlapping;
    const bool alone = is_amount(column) && column.sense.part == PartWord::kNone && !columns[i].heads.empty();
    if (whole && alone && words.is(columns[i].heads.back(), TableList::kGroup))
      column.sense.part = PartWord::kOpenParts;
  }
}

// Parts have the basis of their total: the nearest column before them, under
// the same head, that is no part.
void pass_basis_to_parts(std::vector<ColumnSense>& columns) {
  for (std::size_t i = 1; i < columns.size(); ++i) {
    model::TableColumn& column = columns[i].column;
    const bool part = column.sense.part == PartWord::kOpenParts || column.sense.part == PartWord::kClosedParts;
    if (!part || !is_amount(column) || column.basis == Basis::kPlan) continue;
    for (std::size_t j = i; j-- > 0;) {
      const model::TableColumn& total = columns[j].column;
      if (!is_amount(total) || total.sense.part == column.sense.part) continue;
      if (total.basis != Basis::kNone) column.basis = total.basis;
      break;
    }
  }
}

// A percentage has the basis of what it describes: the nearest actual value.
void pass_basis_to_percentages(std::vector<ColumnSense>& columns) {
  const auto actual = [&](std::size_t i) {
    const model::TableColumn& column = columns[i].column;
    return is_amount(column) && column.basis != Basis::kPlan && column.basis != Basis::kPrior &&
           column.sense.comparison == Comparison::kNone;
  };
  for (std::size_t i = 0; i < columns.size(); ++i) {
    model::TableColumn& column = columns[i].column;
    if (column.role != ColumnRole::kFigures || is_amount(column)) continue;
    if (columns[i].described) {
      column.basis = *columns[i].described;
      continue;
    }
    std::optional<std::size_t> value;
    for (std::size_t j = i; j-- > 0 && !value;) {
      if (actual(j)) value = j;
    }
    for (std::size_t j = i + 1; j < columns.size() && !value; ++j) {
      if (actual(j)) value = j;
    }
    if (value) column.basis = columns[*value].column.basis;
  }
}

// What the heads of one column say of its figures.
void read_heads(const TableLayout& layout, std::size_t i, const TableWords& words, const PeriodContext& periods,
                ColumnSense& result) {
  Levels levels;
  for (auto head = layout.heads[i].rbegin(); head != layout.heads[i].rend(); ++head) {
    levels.push_back(words.sense_of(*head, periods));
  }
  if (layout.integers[i] && !prints_percent(layout.heads[i])) forget_percent(levels);
  result.counts = levels.size() > 1 && !levels.front().percent && words.counts(layout.heads[i].back());
  read_sense(levels, result.counts, result);
  result.described = described_by(levels);
  result.unit = unit_of(layout.heads[i], words);
  if (layout.pairs[i]) read_pairs(layout.heads[i], words, result);
  result.column.basis = basis_of(levels, result.counts).value_or(Basis::kNone);
}

}  // namespace

std::vector<ColumnSense> read_columns(const TableLayout& layout, const std::vector<ColumnNumber>& numbers,
                                      const TableWords& words, const TableCaption& caption,
                                      const PeriodContext& periods, Basis report_basis) {
  std::vector<ColumnSense> columns(layout.columns.size());
  const Basis otherwise = caption.basis.value_or(report_basis);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    model::TableColumn& column = columns[i].column;
    column.role = layout.columns[i];
    column.heads = layout.titles[i];
    columns[i].heads = layout.heads[i];
    for (const std::string& head : column.heads) column.key += (column.key.empty() ? "" : " ") + text::key_of(head);
    if (column.role != ColumnRole::kFigures) {
      if (i < numbers.size()) column.number = numbers[i].number;
      continue;
    }
    read_heads(layout, i, words, periods, columns[i]);
    if (i < numbers.size()) {
      column.number = numbers[i].number;
      column.formulas = numbers[i].formulas;
    }
  }
  read_formulas_in_heads(columns);
  settle_flows(columns);
  settle_series(columns);
  settle_groups(columns, words);
  for (ColumnSense& each : columns) {
    each.told = each.column.basis != Basis::kNone;
    if (each.column.role == ColumnRole::kFigures && each.column.basis == Basis::kNone) each.column.basis = otherwise;
  }
  pass_basis_to_parts(columns);
  pass_basis_along_sums(columns);
  pass_basis_to_percentages(columns);
  return columns;
}

}  // namespace luyke::extract
