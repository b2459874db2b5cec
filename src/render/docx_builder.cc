#include "render/docx_builder.h"

#include <string_view>

namespace luyke::render {
namespace {

constexpr std::string_view kBorders =
    R"(<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>)";

// Twentieths of a point.
std::string twips(int millimetres) { return std::to_string((millimetres * 14400 + 127) / 254); }

std::string attribute(std::string_view name, const std::string& value) {
  return " w:" + std::string(name) + "=\"" + value + "\"";
}

std::string spacing_of(const DocxParagraph& paragraph) {
  std::string out = "<w:spacing" + attribute("after", std::to_string(paragraph.space_after * 20)) + "/>";
  if (paragraph.rule > 0) {
    out += "<w:ind" + attribute("left", twips(paragraph.rule)) + attribute("right", twips(paragraph.rule)) + "/>";
  } else if (paragraph.indent > 0) {
    out += "<w:ind" + attribute("firstLine", twips(paragraph.indent)) + "/>";
  }
  return out;
}

// The order of the properties is that of the schema.
std::string xml_of(const DocxParagraph& paragraph) {
  std::string out = "<w:p><w:pPr>";
  if (paragraph.keep_next) out += "<w:keepNext/>";
  if (paragraph.page_break) out += "<w:pageBreakBefore/>";
  if (paragraph.rule > 0) out += R"(<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0"/></w:pBdr>)";
  out += spacing_of(paragraph);
  out += "<w:jc" + attribute("val", std::string(docx_name_of(paragraph.alignment))) + "/>";
  // The height of a line without text.
  if (paragraph.runs.empty() && paragraph.rule > 0) out += R"(<w:rPr><w:sz w:val="4"/></w:rPr>)";
  out += "</w:pPr>";
  for (const DocxRun& run : paragraph.runs) out += docx_run(run.text, run.letters);
  return out + "</w:p>";
}

std::string xml_of(const DocxTable::Cell& cell, int width) {
  std::string out = "<w:tc><w:tcPr><w:tcW" + attribute("w", twips(width)) + attribute("type", "dxa") + "/></w:tcPr>";
  for (const DocxParagraph& paragraph : cell) out += xml_of(paragraph);
  return out + (cell.empty() ? "<w:p/></w:tc>" : "</w:tc>");
}

std::string head_of(const DocxTable& table) {
  int whole = 0;
  for (const int width : table.widths) whole += width;
  std::string out = "<w:tbl><w:tblPr><w:tblW" + attribute("w", twips(whole)) + attribute("type", "dxa") + "/>";
  if (table.bordered) out += kBorders;
  out += R"(<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>)";
  for (const int width : table.widths) out += "<w:gridCol" + attribute("w", twips(width)) + "/>";
  return out + "</w:tblGrid>";
}

}  // namespace

void DocxBuilder::add(const DocxParagraph& paragraph) { body_ += xml_of(paragraph); }

void DocxBuilder::add(const DocxTable& table) {
  body_ += head_of(table);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    body_ += "<w:tr>";
    if (!table.bordered) body_ += "<w:trPr><w:cantSplit/></w:trPr>";  // heads and signatures
    if (table.bordered && row < table.heads) body_ += "<w:trPr><w:tblHeader/></w:trPr>";
    for (std::size_t column = 0; column < table.widths.size(); ++column) {
      body_ += xml_of(table.rows[row].at(column), table.widths[column]);
    }
    body_ += "</w:tr>";
  }
  // Two tables in a row would become one.
  body_ += "</w:tbl><w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:p>";
}

}  // namespace luyke::render
