#include "extract/table_figures.h"

#include <algorithm>

#include "text/passage.h"

namespace luyke::extract {
namespace {

using model::Basis;
using model::Figure;
using model::Measure;
using model::NumberClass;

constexpr std::string_view kMoneyDimension = "money";  // as the unit files call it
constexpr std::string_view kFigureRule = "table.figure";

std::string_view token_text(const TokenisedPassage& cell, const Token& token) {
  return std::string_view(cell.passage->text).substr(token.range.begin, token.range.size());
}

}  // namespace

void claim(const TokenisedPassage& cell, base::Bytes range, NumberClass number_class, std::string_view rule,
           model::Reading& reading) {
  for (const Token& token : cell.tokens) {
    if (!range.contains(token.range)) continue;
    reading.numbers[token.n].number_class = number_class;
    reading.numbers[token.n].rule = rule;
  }
}

base::NumberStyle style_of(const TableGrid& grid, const TableLayout& layout, base::NumberStyle document) {
  base::StyleEvidence evidence;
  for (std::uint32_t r = 0; r < grid.rows(); ++r) {
    for (std::uint32_t c = 0; c < grid.columns(); ++c) {
      const GridCell& cell = grid.at(r, c);
      if (!cell.origin || !cell.numbers() || layout.columns[c] != model::ColumnRole::kFigures) continue;
      for (const Token& token : cell.passage->tokens) evidence.add(token_text(*cell.passage, token));
    }
  }
  return evidence.style().value_or(document);
}

std::optional<Figure> FigureMaker::figure_of(const TokenisedPassage& cell, const CellNumber& number) const {
  std::string digits;
  for (const std::uint32_t index : number.tokens) digits += token_text(cell, cell.tokens[index]);
  const auto printed = base::read_number(digits, style_);
  if (!printed) return std::nullopt;
  Figure figure;
  for (const std::uint32_t index : number.tokens) figure.tokens.push_back(cell.tokens[index].n);
  figure.n = figure.tokens.front();
  const base::Bytes range{cell.tokens[number.tokens.front()].range.begin, cell.tokens[number.tokens.back()].range.end};
  figure.text = cell.passage->printed(range);
  figure.place = cell.passage->place(range);
  figure.value = printed->value;
  figure.written_decimals = printed->decimals;
  figure.trailing_zeros = printed->trailing_zeros;
  figure.grouped = printed->grouped || number.tokens.size() > 1;
  figure.rule = kFigureRule;
  return figure;
}

UnitSpec FigureMaker::unit_of(const GridCell& cell, std::size_t column, const RowUnits& units) const {
  if (!cell.content.unit_text.empty()) {
    if (auto unit = words_.unit_of(cell.content.unit_text)) return *unit;
  }
  const std::optional<UnitSpec>& head = columns_[column].unit;
  const bool percent = columns_[column].column.measure == Measure::kPercent;
  if (percent) return head && head->rate ? *head : words_.unit_of("%").value_or(unknown_unit("%"));
  if (columns_[column].column.measure == Measure::kRank && !head) return {};
  if (units.column) return *units.column;
  if (units.label) return *units.label;
  if (head) return *head;
  UnitSpec caption = caption_unit(column);
  if (!caption.unit.empty()) return caption;
  UnitSpec neighbour = neighbour_unit(column);
  return neighbour.unit.empty() ? caption_.counted.value_or(UnitSpec()) : neighbour;
}

// Changes of a count, columns under "Trong đó", and plain counts under a group ("Giỏi: SL | %"), count
// what the column of the whole counts.
UnitSpec FigureMaker::neighbour_unit(std::size_t column) const {
  const ColumnSense& own = columns_[column];
  const bool change = own.column.measure == Measure::kChange;
  const bool part = change || own.counts || own.column.sense.part == model::PartWord::kOpenParts ||
                    own.column.sense.part == model::PartWord::kClosedParts;
  for (std::size_t c = column; part && c-- > 0;) {
    const ColumnSense& left = columns_[c];
    if (left.column.role != model::ColumnRole::kFigures) break;
    if (left.column.measure == Measure::kAmount && left.unit && !left.unit->rate) return *left.unit;
  }
  return {};
}

// Of several units in a caption, money goes to titles of money.
UnitSpec FigureMaker::caption_unit(std::size_t column) const {
  if (caption_.units.size() < 2) return caption_.units.empty() ? UnitSpec() : caption_.units.front();
  const std::vector<std::string>& heads = columns_[column].heads;
  const bool money = std::any_of(heads.begin(), heads.end(),
                                 [&](const std::string& head) { return words_.has(head, TableList::kMoney); });
  const auto fitting = std::find_if(caption_.units.begin(), caption_.units.end(),
                                    [&](const UnitSpec& unit) { return (unit.dimension == kMoneyDimension) == money; });
  return fitting == caption_.units.end() ? caption_.units.front() : *fitting;
}

void FigureMaker::set_unit(const UnitSpec& unit, Figure& figure) const {
  figure.unit = unit.unit;
  figure.dimension = unit.dimension;
  figure.continuous = unit.continuous;
  if (!unit.scale) return;
  const auto value = figure.value.shifted(*unit.scale);
  if (!value) return;
  figure.value = *value;
  figure.scale = unit.scale;
}

void FigureMaker::set_measure(const CellNumber& number, std::size_t column, const model::TableRow& row,
                              Figure& figure) const {
  const ColumnSense& sense = columns_[column];
  figure.measure = sense.column.measure;
  if (figure.measure == Measure::kAmount) figure.measure = row.measure;
  const bool percent_unit = figure.unit == "%" || figure.unit == "‰";
  if (percent_unit && figure.measure == Measure::kAmount) figure.measure = Measure::kPercent;
  figure.negative = number.sign == '-';
  if (number.sign == '+') figure.direction = model::Direction::kUp;
  const bool change = sense.column.sense.comparison == model::Comparison::kWithEarlier;
  if (number.sign != ' ' || !change || figure.value.is_zero()) return;
  if (sense.up) figure.direction = model::Direction::kUp;
  if (sense.down) figure.direction = model::Direction::kDown;
}

std::vector<model::FigureIndex> FigureMaker::make(const GridCell& cell, std::size_t column, const model::TableRow& row,
                                                  const RowUnits& units, Basis basis) {
  std::vector<Figure> made;
  for (const CellNumber& number : cell.content.numbers) {
    auto figure = figure_of(*cell.passage, number);
    if (!figure) return {};
    set_unit(number.percent ? words_.unit_of("%").value_or(unknown_unit("%")) : unit_of(cell, column, units), *figure);
    set_measure(number, column, row, *figure);
    figure->basis = basis;
    made.push_back(std::move(*figure));
  }
  std::vector<model::FigureIndex> indices;
  for (Figure& figure : made) {
    for (const model::NumberIndex n : figure.tokens) {
      reading_.numbers[n].number_class = NumberClass::kFigure;
      reading_.numbers[n].rule = kFigureRule;
    }
    indices.push_back(static_cast<model::FigureIndex>(reading_.figures.size()));
    reading_.figures.push_back(std::move(figure));
  }
  return indices;
}

}  // namespace luyke::extract
