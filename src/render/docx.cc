#include "render/docx.h"

#include <string_view>

#include "render/docx_parts.h"

namespace luyke::render {
namespace {

constexpr std::string_view kBorders =
    R"(<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>)";

std::string paragraph_of(const model::Paragraph& paragraph, bool page_break) {
  std::string out = "<w:p><w:pPr>";
  if (page_break) out += "<w:pageBreakBefore/>";
  out += "<w:jc w:val=\"" + std::string(docx_name_of(paragraph.alignment)) + "\"/>";
  if (paragraph.outline_level) out += "<w:outlineLvl w:val=\"" + std::to_string(*paragraph.outline_level) + "\"/>";
  return out + "</w:pPr>" + docx_run(paragraph.text.printed, {.bold = paragraph.bold, .italic = paragraph.italic}) +
         "</w:p>";
}

// A cell that reaches down begins where its own row is and goes on below it.
std::string cell_of(const model::Cell& cell, std::uint32_t row) {
  std::string out = "<w:tc><w:tcPr>";
  if (cell.column_span > 1) out += "<w:gridSpan w:val=\"" + std::to_string(cell.column_span) + "\"/>";
  if (cell.row_span > 1) out += cell.row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
  const std::string_view text = cell.row == row ? std::string_view(cell.text.printed) : std::string_view();
  return out + "</w:tcPr><w:p>" + docx_run(text, {.bold = cell.bold}) + "</w:p></w:tc>";
}

std::string table_of(const model::Table& table) {
  std::string out = "<w:tbl><w:tblPr>";
  if (table.bordered) out += kBorders;
  out += "</w:tblPr><w:tblGrid>";
  for (std::uint32_t column = 0; column < table.columns; ++column) out += "<w:gridCol/>";
  out += "</w:tblGrid>";
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    out += "<w:tr>";
    if (row < table.repeated_heads) out += "<w:trPr><w:tblHeader/></w:trPr>";
    for (std::uint32_t column = 0; column < table.columns;) {
      const model::Cell* cell = table.at(row, column);
      const model::Cell empty{.row = row, .column = column, .row_span = 1, .column_span = 1, .text = {}, .bold = false};
      out += cell_of(cell ? *cell : empty, row);
      column += cell ? cell->column_span : 1;
    }
    out += "</w:tr>";
  }
  // Two tables in a row would become one.
  return out + "</w:tbl><w:p/>";
}

}  // namespace

std::string docx(const model::Document& document) {
  std::string body;
  for (const model::Block& block : document.blocks) {
    if (block.part != model::Part::kBody) continue;
    const model::Paragraph* paragraph = block.paragraph();
    body += paragraph ? paragraph_of(*paragraph, block.page_break_before) : table_of(*block.table());
  }
  return docx_file(body, DocxPage::kAsOpened);
}

}  // namespace luyke::render
