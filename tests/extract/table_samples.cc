#include "tests/extract/table_samples.h"

#include <sstream>
#include <vector>

#include "extract/table_reader.h"
#include "model/names.h"
#include "tests/extract/samples.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

std::string strip(const std::string& text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(strip(cell));
  if (line.back() == '|') cells.emplace_back();
  return cells;
}

model::Cell* cell_at(model::Table& table, std::uint32_t row, std::uint32_t column) {
  return const_cast<model::Cell*>(std::as_const(table).at(row, column));
}

model::Table table_of(const std::vector<std::string>& lines) {
  model::Table table;
  for (const std::string& line : lines) {
    std::uint32_t column = 0;
    for (const std::string& text : cells_of(line)) {
      if (text == ">" && cell_at(table, table.rows, column - 1)) {
        ++cell_at(table, table.rows, column - 1)->column_span;
      } else if (text == "^" && table.rows > 0 && cell_at(table, table.rows - 1, column)) {
        cell_at(table, table.rows - 1, column)->row_span = table.rows - cell_at(table, table.rows - 1, column)->row + 1;
      } else {
        model::Cell cell;
        cell.row = table.rows;
        cell.column = column;
        cell.text.printed = text;
        table.cells.push_back(std::move(cell));
      }
      ++column;
    }
    table.columns = std::max(table.columns, column);
    ++table.rows;
  }
  return table;
}

void add_table(std::vector<std::string>& lines, model::Document& document) {
  if (lines.empty()) return;
  document.blocks.push_back({table_of(lines), model::Part::kBody, std::nullopt, false});
  lines.clear();
}

struct Compiled {
  Lexicon lexicon{sample_rules()};
  PeriodFinder periods{sample_rules()};
  TableReader reader{lexicon, periods};
};

}  // namespace

model::Document table_document(std::string_view text) {
  model::Document document;
  std::vector<std::string> rows;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) {
    if (line.find('|') != std::string::npos) {
      rows.push_back(line);
      continue;
    }
    add_table(rows, document);
    if (strip(line).empty()) continue;
    model::Paragraph paragraph;
    paragraph.text.printed = strip(line);
    document.blocks.push_back({std::move(paragraph), model::Part::kBody, std::nullopt, false});
  }
  add_table(rows, document);
  return document;
}

model::Reading read_tables(const model::Document& document) {
  static const Compiled compiled;
  model::Reading reading;
  const std::vector<text::Passage> passages = text::passages_of(document);
  const std::vector<TokenisedPassage> tokenised = tokenise(passages, reading.numbers);
  TableContext context;
  context.periods.year = 2024;
  context.periods.period = base::Period::month(2024, 9);
  context.basis = model::Basis::kPeriod;
  for (std::size_t first = 0; first < tokenised.size();) {
    std::size_t last = first + 1;
    const auto block = passages[first].sources.front().block;
    while (last < passages.size() && passages[last].sources.front().block == block) ++last;
    if (document.blocks[block].table()) {
      compiled.reader.read(document, tokenised, first, last, context, reading);
    }
    first = last;
  }
  return reading;
}

std::string dump_columns(const model::TableReading& table) {
  std::ostringstream out;
  for (const model::TableColumn& column : table.columns) {
    out << model::name_of(column.role);
    if (!column.number.empty()) out << ' ' << column.number;
    if (column.role == model::ColumnRole::kFigures) {
      out << ' ' << (column.unit.empty() ? "?" : column.unit);
      if (column.scale) out << " e" << *column.scale;
      out << ' ' << model::name_of(column.basis) << ' ' << model::name_of(column.measure);
    }
    for (const model::Formula& formula : column.formulas) out << " {" << formula.printed << '}';
    out << '\n';
  }
  return out.str();
}

std::string dump_rows(const model::TableReading& table) {
  std::ostringstream out;
  for (const model::TableRow& row : table.rows) {
    out << model::name_of(row.role) << ' ' << row.level << " [" << row.ordinal << "]";
    for (const model::Formula& formula : row.formulas) out << " {" << formula.printed << '}';
    out << '\n';
  }
  return out.str();
}

std::string dump_figures(const model::Reading& reading) {
  std::ostringstream out;
  std::optional<std::pair<std::uint32_t, std::uint32_t>> line;
  for (const model::Figure& figure : reading.figures) {
    const std::pair here(figure.place.block, figure.place.row.value_or(0));
    if (line) out << (line == here ? "; " : "\n");
    line = here;
    out << (figure.negative ? "-" : "") << figure.value.to_string() << (figure.unit.empty() ? "" : " ") << figure.unit
        << ' ' << model::name_of(figure.basis);
    if (figure.measure != model::Measure::kAmount) out << ' ' << model::name_of(figure.measure);
  }
  out << '\n';
  return out.str();
}

std::string dump_classes(const model::Reading& reading) {
  std::string out;
  for (const model::NumberToken& number : reading.numbers) {
    if (number.number_class == model::NumberClass::kFigure) continue;
    out += (out.empty() ? "" : " ") + number.text + "=" + std::string(model::name_of(number.number_class));
  }
  return out;
}

}  // namespace luyke::extract
