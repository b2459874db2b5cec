#include "extract/table_reader.h"

#include <algorithm>
#include <string>

#include "extract/table_caption.h"
#include "extract/table_columns.h"
#include "extract/table_figures.h"
#include "extract/table_formula.h"
#include "extract/table_grid.h"
#include "extract/table_layout.h"
#include "extract/table_levels.h"
#include "extract/table_rows.h"
#include "extract/table_words.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using model::Basis;
using model::ColumnRole;
using model::NumberClass;
using model::RowRole;
using model::TableReading;
using model::TableRow;

constexpr base::Bytes kWholeCell{0, ~0u};

bool names_rows(ColumnRole role) { return role == ColumnRole::kOrdinal || role == ColumnRole::kLabel; }

// Reads one table: layout, heads, then row by row.
class OneTable {
 public:
  OneTable(const TableWords& words, const model::Table& table, std::span<const TokenisedPassage> passages,
           std::size_t first, std::size_t last, const TableContext& context, model::Reading& reading)
      : words_(words),
        context_(context),
        reading_(reading),
        grid_(table, passages.subspan(first, last - first), words.lexicon()),
        layout_(layout_of(grid_, words, table.repeated_heads)),
        caption_(caption_before(passages, first, words, context.periods)) {
    for (std::uint32_t r = 0; r < grid_.rows() && layout_.rows[r] == LayoutRow::kTitle; ++r) {
      add_caption_line(grid_.at(r, 0).text(), grid_.at(r, 0).lower(), words, context.periods, caption_);
    }
  }

  bool read(std::uint32_t block, bool adjacent) {
    claim_heads();
    const bool continues = adjacent && goes_on();
    if (continues) take_columns_of_previous();
    if (layout_.figure_columns() == 0 || !(layout_.has_head || continues || has_names())) {
      if (layout_.has_head) claim_ordinals();
      return false;
    }
    if (!continues) {
      columns_ = read_columns(layout_, printed_numbers(), words_, caption_, context_.periods, context_.basis);
      start(block);
      borrow_units();
    }
    read_rows();
    finish();
    return true;
  }

 private:
  TableReading& table() { return reading_.tables.back(); }

  bool has_names() const {
    return std::count(layout_.columns.begin(), layout_.columns.end(), ColumnRole::kLabel) > 0 && grid_.rows() > 1;
  }

  // The same heads again, or none: the table before goes on.
  bool goes_on() const {
    if (reading_.tables.empty() || !caption_.text.empty()) return false;
    const TableReading& previous = reading_.tables.back();
    if (previous.columns.size() != grid_.columns()) return false;
    if (!layout_.has_head) return true;
    for (std::size_t c = 0; c < previous.columns.size(); ++c) {
      if (previous.columns[c].heads != layout_.titles[c]) return false;
    }
    return true;
  }

  void take_columns_of_previous() {
    const TableReading& previous = table();
    columns_.resize(previous.columns.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const model::TableColumn& column = previous.columns[c];
      layout_.columns[c] = column.role;
      columns_[c].column = column;
      if (column.unit.empty()) continue;
      columns_[c].unit = words_.unit_of(column.unit).value_or(unknown_unit(column.unit));
      columns_[c].unit->scale = column.scale;
    }
  }

  void start(std::uint32_t block) {
    TableReading reading;
    reading.block = block;
    reading.caption = caption_.text;
    for (ColumnSense& each : columns_) reading.columns.push_back(each.column);
    reading_.tables.push_back(std::move(reading));
  }

  // Years alone in heads, and the numbers of columns.
  void claim_heads() {
    for (std::uint32_t r = 0; r < grid_.rows(); ++r) {
      for (std::uint32_t c = 0; c < grid_.columns(); ++c) {
        const GridCell& cell = grid_.at(r, c);
        if (!cell.origin || !cell.passage) continue;
        // Years that name rows, years of birth.
        const bool year = layout_.columns[c] != ColumnRole::kFigures && is_year(cell.text());
        if (layout_.rows[r] == LayoutRow::kColumnNumbers) {
          claim(*cell.passage, kWholeCell, NumberClass::kHeading, "table.column-number", reading_);
        } else if (layout_.rows[r] == LayoutRow::kHead || year) {
          claim_years(*cell.passage);
        }
      }
    }
  }

  // "KH 2024", "2023": a bare year that no rule has claimed otherwise.
  void claim_years(const TokenisedPassage& cell) {
    for (const Token& token : cell.tokens) {
      model::NumberToken& number = reading_.numbers[token.n];
      const bool open = number.number_class == NumberClass::kUnclaimed || number.number_class == NumberClass::kFigure;
      if (open && is_year(number.text)) {
        number.number_class = NumberClass::kYear;
        number.rule = "table.year";
      }
    }
  }

  void claim_ordinals() {
    for (std::uint32_t r = 0; r < grid_.rows(); ++r) {
      if (layout_.rows[r] == LayoutRow::kBody) claim_ordinal(r);
    }
  }

  void claim_ordinal(std::uint32_t row) {
    for (std::uint32_t c = 0; c < grid_.columns(); ++c) {
      const GridCell& cell = grid_.at(row, c);
      const bool number = layout_.columns[c] == ColumnRole::kOrdinal && cell.origin && cell.passage;
      if (number && !ordinal_in(cell.text(), true).text.empty()) {
        claim(*cell.passage, kWholeCell, NumberClass::kHeading, "table.row-number", reading_);
      }
    }
  }

  // A title seen in an earlier table with its unit counts the same here.
  void borrow_units() {
    if (!caption_.units.empty()) return;
    std::optional<UnitSpec> borrowed;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const model::TableColumn& column = columns_[c].column;
      if (columns_[c].unit || column.role != ColumnRole::kFigures || column.heads.empty()) continue;
      // "Kế hoạch" is a plan here, not a count of plans.
      if (column.basis != Basis::kPlan) columns_[c].unit = words_.leading_unit(layout_.heads[c].back());
      if (columns_[c].unit || !is_amount(column)) continue;
      columns_[c].unit = unit_of_earlier_column(column);
      if (columns_[c].unit) borrowed = columns_[c].unit;
    }
    if (borrowed) share_single_unit();
  }

  // Amounts of one table count the same where only one unit is named for some.
  void share_single_unit() {
    std::optional<UnitSpec> single;
    for (const ColumnSense& each : columns_) {
      if (!is_amount(each.column) || !each.unit) continue;
      if (single && *single != *each.unit) return;
      single = each.unit;
    }
    for (ColumnSense& each : columns_) {
      if (is_amount(each.column) && !each.unit && each.column.sense.additive) each.unit = single;
    }
  }

  static bool is_amount(const model::TableColumn& column) {
    return column.role == ColumnRole::kFigures && column.measure == model::Measure::kAmount;
  }

  std::optional<UnitSpec> unit_of_earlier_column(const model::TableColumn& column) const {
    for (auto table = reading_.tables.rbegin() + 1; table < reading_.tables.rend(); ++table) {
      for (const model::TableColumn& other : table->columns) {
        const bool shared = std::any_of(other.heads.begin(), other.heads.end(), [&](const std::string& head) {
          return std::find(column.heads.begin(), column.heads.end(), head) != column.heads.end();
        });
        if (shared && !other.unit.empty() && other.measure == column.measure) {
          UnitSpec unit = words_.unit_of(other.unit).value_or(unknown_unit(other.unit));
          unit.scale = other.scale;
          return unit;
        }
      }
    }
    return std::nullopt;
  }

  void read_rows() {
    FigureMaker maker(words_, caption_, columns_, style_of(grid_, layout_, context_.style), reading_);
    std::vector<TableRow> rows(grid_.rows());
    for (std::uint32_t r = 0; r < grid_.rows(); ++r) {
      if (layout_.rows[r] == LayoutRow::kBody) read_names(r, rows[r]);
      if (layout_.rows[r] == LayoutRow::kHead) rows[r].role = RowRole::kHead;
      if (layout_.rows[r] == LayoutRow::kColumnNumbers) rows[r].role = RowRole::kColumnNumbers;
    }
    rows_speak_ = single_amounts() || is_transposed(rows);
    for (std::uint32_t r = 0; r < grid_.rows(); ++r) {
      if (layout_.rows[r] != LayoutRow::kTitle) read_row(r, std::move(rows[r]), maker);
    }
  }

  void read_row(std::uint32_t r, TableRow row, FigureMaker& maker) {
    RowUnits units = units_of(r);
    // "Trong đó: nữ" counts what the row above counts.
    if (row.role == RowRole::kOfWhich && !units.label) units.label = last_label_unit_;
    last_label_unit_ = units.label;
    for (std::uint32_t c = 0; c < grid_.columns(); ++c) {
      const GridCell& cell = grid_.at(r, c);
      const bool figures = layout_.rows[r] == LayoutRow::kBody && layout_.columns[c] == ColumnRole::kFigures &&
                           cell.origin && cell.numbers();
      table().cells.push_back(figures ? maker.make(cell, c, row, units, basis_of(c, row)) : Indices());
      for (const model::FigureIndex index : table().cells.back()) describe(c, row, reading_.figures[index]);
    }
    table().rows.push_back(std::move(row));
  }

  using Indices = std::vector<model::FigureIndex>;

  // Rows that are a plan, an earlier value, a percentage of either.
  static bool is_transposed(const std::vector<TableRow>& rows) {
    const auto data = std::count_if(
        rows.begin(), rows.end(), [](const TableRow& row) { return row.role == RowRole::kData && !row.label.empty(); });
    const auto speaking = std::count_if(rows.begin(), rows.end(), [](const TableRow& row) {
      const bool basis = row.basis == Basis::kPlan || row.basis == Basis::kPrior;
      return row.role == RowRole::kData && (basis || row.sense.comparison != model::Comparison::kNone);
    });
    return speaking >= 2 && speaking * 2 >= data;
  }

  // The words of the row speak where the column says nothing of its own.
  Basis basis_of(std::size_t column, const TableRow& row) const {
    const bool stock = row.sense.flow == model::FlowWord::kOpening || row.sense.flow == model::FlowWord::kClosing;
    if (stock && columns_[column].column.basis != Basis::kPlan && columns_[column].column.basis != Basis::kPrior) {
      return Basis::kStock;
    }
    // A percentage describes neither the plan nor the earlier value it names.
    const bool compares = row.measure != model::Measure::kAmount || row.sense.comparison != model::Comparison::kNone;
    const bool other = compares && (row.basis == Basis::kPlan || row.basis == Basis::kPrior);
    const bool own_words = rows_speak_ && row.basis != Basis::kNone && !other;
    return own_words ? row.basis : columns_[column].column.basis;
  }

  // Forms: one column of figures, each row another indicator with its unit.
  bool single_amounts() const {
    const bool units = std::count(layout_.columns.begin(), layout_.columns.end(), ColumnRole::kUnit) > 0;
    return units && std::count_if(columns_.begin(), columns_.end(), [](const ColumnSense& each) {
                      return each.column.role == ColumnRole::kFigures &&
                             each.column.measure != model::Measure::kPercent;
                    }) == 1;
  }

  void describe(std::size_t column, const TableRow& row, model::Figure& figure) const {
    figure.indicator.phrase = row.label;
    for (const std::string& head : columns_[column].column.heads) figure.indicator.phrase += " | " + head;
    figure.indicator.key = text::key_of(figure.indicator.phrase);
  }

  std::vector<ColumnNumber> printed_numbers() const {
    const auto row = std::find(layout_.rows.begin(), layout_.rows.end(), LayoutRow::kColumnNumbers);
    if (row == layout_.rows.end()) return {};
    return column_numbers(grid_, static_cast<std::uint32_t>(row - layout_.rows.begin()));
  }

  void read_names(std::uint32_t r, TableRow& row) {
    claim_ordinal(r);
    bool figures = false;
    const GridCell* label = nullptr;
    for (std::uint32_t c = 0; c < grid_.columns(); ++c) {
      const GridCell& cell = grid_.at(r, c);
      figures = figures || (cell.origin && cell.numbers() && layout_.columns[c] == ColumnRole::kFigures);
      if (!cell.passage) continue;
      if (layout_.columns[c] == ColumnRole::kOrdinal) row.ordinal = ordinal_in(cell.text(), true).text;
      const bool wide = cell.column_span > 1 && names_rows(layout_.columns[c]);
      // "Tổng số" among the row numbers: its cell was merged before it was copied.
      const bool misplaced = layout_.columns[c] == ColumnRole::kOrdinal && row.ordinal.empty() && cell.words();
      const bool names = layout_.columns[c] == ColumnRole::kLabel || (wide && row.ordinal.empty()) || misplaced;
      if (names && !cell.empty() && !label) label = &cell;
    }
    if (label && label->numbers() && !is_year(label->text())) claim_name(*label->passage);
    if (label) read_label(*label->passage, row);
    read_row_words(label ? label_words(*label, row) : std::string_view(), figures, words_, context_.periods, row);
  }

  // "Khối 6, 7, 8", "Tháng 1, 2, 3" with the word in the head.
  void claim_name(const TokenisedPassage& cell) {
    const auto column = std::find(layout_.columns.begin(), layout_.columns.end(), ColumnRole::kLabel);
    const auto& heads = layout_.heads[static_cast<std::size_t>(column - layout_.columns.begin())];
    const std::int64_t periods = words_.lexicon().list_index("run_of_periods");
    const bool period = !heads.empty() && words_.lexicon().is_list_word(heads.back(), 0, periods);
    claim(cell, kWholeCell, period ? NumberClass::kPeriod : NumberClass::kName, "table.row-name", reading_);
  }

  void read_label(const TokenisedPassage& cell, TableRow& row) {
    const std::string& text = cell.passage->text;
    const RowOrdinal ordinal = ordinal_in(text, false);
    if (row.ordinal.empty() && !ordinal.text.empty()) {
      row.ordinal = ordinal.text;
      claim(cell, ordinal.range, NumberClass::kHeading, "table.row-number", reading_);
    }
    row.label = std::string(trimmed(text));
    row.key = text::key_of(row.label);
    for (FoundFormula& found : formulas_in_label(text)) {
      claim(cell, found.range, NumberClass::kHeading, "table.formula", reading_);
      row.formulas.push_back(std::move(found.formula));
    }
  }

  // The label without its number.
  static std::string_view label_words(const GridCell& label, const TableRow& row) {
    std::string_view lower = label.lower();
    const RowOrdinal ordinal = ordinal_in(label.text(), false);
    return ordinal.text == row.ordinal && !ordinal.text.empty() ? trimmed(lower.substr(ordinal.range.end)) : lower;
  }

  RowUnits units_of(std::uint32_t r) {
    RowUnits units;
    for (std::uint32_t c = 0; c < grid_.columns(); ++c) {
      const GridCell& cell = grid_.at(r, c);
      if (layout_.columns[c] == ColumnRole::kUnit && layout_.rows[r] == LayoutRow::kBody) {
        const bool printed = cell.words() || cell.numbers();
        if (printed) last_unit_ = words_.unit_of(cell.lower()).value_or(unknown_unit(cell.lower()));
        if (printed || cell.content.kind == CellKind::kDitto) units.column = last_unit_;
        // The thousand of "1.000 tấn" is no figure.
        if (cell.numbers()) claim(*cell.passage, kWholeCell, NumberClass::kOther, "table.unit", reading_);
      }
      if (layout_.columns[c] != ColumnRole::kLabel || !cell.passage) continue;
      units.label = words_.unit_in_brackets(cell.lower());
      if (!units.label && caption_.units.empty()) units.label = words_.counted_unit(cell.lower());
    }
    return units;
  }

  // What holds for whole columns, once their cells are known.
  void finish() {
    set_levels(table().rows);
    keep_resolved_formulas(table().rows);
    if (rows_speak_) pass_basis_down(table(), reading_.figures);
    pass_units_down(table(), reading_.figures);
    mark_levels(table(), columns_, words_.lexicon(), caption_.lower, reading_.figures);
    const std::size_t width = table().columns.size();
    for (std::size_t c = 0; c < width; ++c) {
      model::TableColumn& column = table().columns[c];
      if (columns_[c].unit) {
        column.unit = columns_[c].unit->unit;
        column.scale = columns_[c].unit->scale;
      }
      for (std::size_t r = 0; column.unit.empty() && r < table().rows.size(); ++r) {
        if (table().figures_at(r, c).empty()) continue;
        const model::Figure& figure = reading_.figures[table().figures_at(r, c).front()];
        column.unit = figure.unit;
        column.scale = figure.scale;
      }
    }
  }

  const TableWords& words_;
  const TableContext& context_;
  model::Reading& reading_;
  TableGrid grid_;
  TableLayout layout_;
  TableCaption caption_;
  std::vector<ColumnSense> columns_;
  bool rows_speak_ = false;  // rows have a basis of their own
  std::optional<UnitSpec> last_unit_;
  std::optional<UnitSpec> last_label_unit_;
};

// Nothing but blank lines and the number of a page stands between this table
// and the one read before.
bool is_adjacent(const model::Document& document, std::uint32_t block, const model::Reading& reading) {
  if (reading.tables.empty()) return false;
  for (std::uint32_t b = reading.tables.back().block; b < block; ++b) {
    const model::Paragraph* paragraph = document.blocks[b].paragraph();
    if (!paragraph) continue;
    const std::string_view text = trimmed(paragraph->text.printed);
    if (!text.empty() && !is_page_number(text)) return false;
  }
  return true;
}

}  // namespace

struct TableReader::Compiled {
  Compiled(const Lexicon& lexicon, const PeriodFinder& periods) : words(lexicon, periods) {}
  TableWords words;
};

TableReader::TableReader(const Lexicon& lexicon, const PeriodFinder& periods)
    : compiled_(std::make_unique<const Compiled>(lexicon, periods)) {}

TableReader::~TableReader() = default;

bool TableReader::read(const model::Document& document, std::span<const TokenisedPassage> passages, std::size_t first,
                       std::size_t last, const TableContext& context, model::Reading& reading) const {
  if (first >= last || passages[first].passage->sources.empty()) return false;
  const std::uint32_t block = passages[first].passage->sources.front().block;
  const model::Table* table = document.blocks[block].table();
  if (!table || table->rows == 0 || table->columns == 0) return false;
  OneTable one(compiled_->words, *table, passages, first, last, context, reading);
  return one.read(block, is_adjacent(document, block, reading));
}

}  // namespace luyke::extract
