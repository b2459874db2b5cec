#include "intake/xlsx/sheet.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "intake/ooxml/xml.h"
#include "intake/xlsx/merges.h"
#include "intake/xlsx/sheet_notes.h"

namespace luyke::intake {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\v\f\xc2\xa0") == std::string_view::npos; }

// A cell as the file has it, until its end tag.
struct OpenCell {
  CellPosition position;
  std::string type;
  std::size_t style = 0;
  std::string value;
  bool has_value = false;
  bool formula = false;
};

class SheetReader : public XmlHandler {
 public:
  explicit SheetReader(Workbook& workbook) : workbook_(workbook) {}

  void start(const XmlElement& element) override;
  void end(Name name) override;
  void text(std::string_view piece) override {
    if (in_text_) cell_.value += piece;
  }

  std::vector<SheetCell> cells;
  std::vector<Merge> merges;
  SheetNotes notes;

 private:
  void start_row(const XmlElement& element);
  void start_cell(const XmlElement& element);
  void end_cell();
  void add_column(const XmlElement& element);
  std::optional<std::string> printed_value(const CellStyle& style);
  std::string print_number(const StoredNumber& number, const CellStyle& style) const;
  void add_merge(const XmlElement& element);
  void add(std::string text, bool typed, const CellStyle& style);

  Workbook& workbook_;
  std::vector<bool> hidden_columns_ = std::vector<bool>(kMaxSheetColumns);
  std::uint32_t column_ranges_ = 0;
  std::uint32_t next_row_ = 0;
  std::uint32_t next_column_ = 0;
  bool hidden_row_ = false;
  OpenCell cell_;
  bool in_text_ = false;
  bool phonetic_ = false;
};

void SheetReader::start(const XmlElement& element) {
  in_text_ = false;
  switch (element.name) {
    case Name::kColumn: add_column(element); break;
    case Name::kRow: start_row(element); break;
    case Name::kCell: start_cell(element); break;
    case Name::kFormula: cell_.formula = true; break;
    case Name::kValue: in_text_ = cell_.has_value = true; break;
    case Name::kPhoneticRun: phonetic_ = true; break;
    case Name::kText: in_text_ = !phonetic_; break;
    case Name::kMergedCells: add_merge(element); break;
    default: break;
  }
}

void SheetReader::end(Name name) {
  in_text_ = false;
  if (name == Name::kPhoneticRun) phonetic_ = false;
  if (name == Name::kCell) end_cell();
}

void SheetReader::start_row(const XmlElement& element) {
  const std::size_t row = number_of(element, "r");
  if (row > 0 && row <= kMaxSheetRows) next_row_ = static_cast<std::uint32_t>(row - 1);
  hidden_row_ = is_set(element, "hidden");
  next_column_ = 0;
  cell_.position = {next_row_++, 0};
}

void SheetReader::start_cell(const XmlElement& element) {
  const std::uint32_t row = cell_.position.row;
  cell_ = {};
  cell_.position = {row, next_column_};
  if (const auto position = parse_position(element.attribute("r").value_or(""))) cell_.position = *position;
  next_column_ = cell_.position.column + 1;
  cell_.type = element.attribute("t").value_or("n");
  cell_.style = number_of(element, "s");
}

void SheetReader::add_column(const XmlElement& element) {
  // More ranges than columns are no sheet, and would take long.
  if (!is_set(element, "hidden") || ++column_ranges_ > kMaxSheetColumns) return;
  const std::size_t last = std::min<std::size_t>(number_of(element, "max"), kMaxSheetColumns);
  for (std::size_t column = std::max<std::size_t>(number_of(element, "min"), 1); column <= last; ++column) {
    hidden_columns_[column - 1] = true;
  }
}

std::string SheetReader::print_number(const StoredNumber& number, const CellStyle& style) const {
  if (style.date) {
    if (auto date = style.date->print(number, workbook_.from_1904)) return *std::move(date);
    return NumberFormat().print(number);
  }
  return style.number.print(number);
}

// The text of the cell; nullopt when it cannot be told.
std::optional<std::string> SheetReader::printed_value(const CellStyle& style) {
  if (cell_.type == "s") {
    const auto number = parse_stored_number(cell_.value);
    if (!number || number->scale > 0 || number->negative || number->digits.size() > 9) return std::nullopt;
    const std::size_t index = std::stoul(number->digits);
    if (index >= workbook_.strings.size()) return std::nullopt;
    return workbook_.strings[index];
  }
  if (cell_.type == "b") return cell_.value == "1" || cell_.value == "true" ? "TRUE" : "FALSE";
  if (cell_.type == "d") return print_iso_date(cell_.value).value_or(cell_.value);
  if (cell_.type == "n") {
    const auto number = parse_stored_number(cell_.value);
    if (!number) return std::nullopt;
    return print_number(*number, style);
  }
  return cell_text(cell_.value);
}

void SheetReader::end_cell() {
  if (cell_.value.empty() && cell_.type != "b") {
    // A formula that gives an empty text has the type of a text.
    if (cell_.formula && cell_.type == "n") notes.formula_without_value(cell_.position);
    return;
  }
  if (cell_.type == "b" && !cell_.has_value) return;
  const CellStyle& style = workbook_.styles.at(cell_.style);
  const bool inside = cell_.position.row < kMaxSheetRows && cell_.position.column < kMaxSheetColumns;
  auto text = inside ? printed_value(style) : std::nullopt;
  if (!text) return notes.unknown_cell(cell_.position);
  if (cell_.type == "e") notes.error_value(cell_.position);
  if (!is_blank(*text)) add(*std::move(text), cell_.type == "n", style);
}

void SheetReader::add(std::string text, bool typed, const CellStyle& style) {
  workbook_.text_bytes += text.size();
  if (++workbook_.cells > workbook_.limits.cells) {
    return fail({base::ErrorCode::kTooLarge, "", "", "more than " + std::to_string(workbook_.limits.cells) + " cells"});
  }
  if (workbook_.text_bytes > workbook_.limits.unpacked_bytes) {
    return fail({base::ErrorCode::kTooLarge, "", "",
                 "cells hold more than " + std::to_string(workbook_.limits.unpacked_bytes) + " bytes of text"});
  }
  if (hidden_row_) notes.hidden_row(cell_.position.row);
  if (hidden_columns_[cell_.position.column]) notes.hidden_column(cell_.position.column);
  SheetCell cell;
  cell.row = cell_.position.row;
  cell.column = cell_.position.column;
  cell.text = std::move(text);
  cell.typed = typed;
  cell.bold = style.bold;
  cell.bordered = style.bordered;
  cell.alignment = style.alignment;
  cells.push_back(std::move(cell));
}

void SheetReader::add_merge(const XmlElement& element) {
  const std::string_view reference = element.attribute("ref").value_or("");
  const std::size_t colon = reference.find(':');
  if (colon == std::string_view::npos) return;
  const auto first = parse_position(reference.substr(0, colon));
  const auto last = parse_position(reference.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return;
  if (merges.size() >= workbook_.limits.cells) {
    return fail(
        {base::ErrorCode::kTooLarge, "", "", "more than " + std::to_string(workbook_.limits.cells) + " merged cells"});
  }
  merges.push_back({*first, *last});
}

bool comes_before(const SheetCell& a, const SheetCell& b) {
  return a.row != b.row ? a.row < b.row : a.column < b.column;
}

bool same_position(const SheetCell& a, const SheetCell& b) { return a.row == b.row && a.column == b.column; }

}  // namespace

base::Result<Sheet> read_sheet(const std::string& part, std::string_view bytes, const std::string& name,
                               Workbook& workbook) {
  SheetReader reader(workbook);
  const auto parsed = parse_xml(part, bytes, workbook.limits.depth, reader);
  if (!parsed) return parsed.error();
  Sheet sheet;
  sheet.cells = std::move(reader.cells);
  // Files may give rows and cells in any order, and a cell twice.
  if (!std::is_sorted(sheet.cells.begin(), sheet.cells.end(), comes_before)) {
    std::stable_sort(sheet.cells.begin(), sheet.cells.end(), comes_before);
  }
  sheet.cells.erase(std::unique(sheet.cells.begin(), sheet.cells.end(), same_position), sheet.cells.end());
  apply_merges(std::move(reader.merges), sheet.cells);
  reader.notes.write(name, workbook.notes);
  return sheet;
}

}  // namespace luyke::intake
