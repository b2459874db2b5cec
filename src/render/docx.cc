#include "render/docx.h"

#include <string_view>

#include "base/utf8.h"
#include "render/zip.h"

namespace luyke::render {
namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>)";
constexpr std::string_view kLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";
constexpr std::string_view kPartLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";
constexpr std::string_view kStyles =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>)";
constexpr std::string_view kBodyBegin =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
constexpr std::string_view kBorders =
    R"(<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>)";

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    switch (c) {
      case U'&': out += "&amp;"; break;
      case U'<': out += "&lt;"; break;
      case U'>': out += "&gt;"; break;
      case U'\n': out += "</w:t><w:br/><w:t xml:space=\"preserve\">"; break;
      case U'\t': out += "</w:t><w:tab/><w:t xml:space=\"preserve\">"; break;
      // XML has no other controls.
      default: base::append_code_point(out, c < 0x20 || c == 0xFFFE || c == 0xFFFF ? U'\uFFFD' : c);
    }
  }
  return out;
}

std::string run_of(std::string_view text, bool bold, bool italic) {
  std::string properties = std::string(bold ? "<w:b/>" : "") + (italic ? "<w:i/>" : "");
  if (!properties.empty()) properties = "<w:rPr>" + properties + "</w:rPr>";
  return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
}

std::string_view name_of(model::Alignment alignment) {
  switch (alignment) {
    case model::Alignment::kCenter: return "center";
    case model::Alignment::kEnd: return "right";
    case model::Alignment::kJustify: return "both";
    case model::Alignment::kStart: break;
  }
  return "left";
}

std::string paragraph_of(const model::Paragraph& paragraph, bool page_break) {
  std::string out = "<w:p><w:pPr>";
  if (page_break) out += "<w:pageBreakBefore/>";
  out += "<w:jc w:val=\"" + std::string(name_of(paragraph.alignment)) + "\"/>";
  if (paragraph.outline_level) out += "<w:outlineLvl w:val=\"" + std::to_string(*paragraph.outline_level) + "\"/>";
  return out + "</w:pPr>" + run_of(paragraph.text.printed, paragraph.bold, paragraph.italic) + "</w:p>";
}

// A cell that reaches down begins where its own row is and goes on below it.
std::string cell_of(const model::Cell& cell, std::uint32_t row) {
  std::string out = "<w:tc><w:tcPr>";
  if (cell.column_span > 1) out += "<w:gridSpan w:val=\"" + std::to_string(cell.column_span) + "\"/>";
  if (cell.row_span > 1) out += cell.row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
  const std::string_view text = cell.row == row ? std::string_view(cell.text.printed) : std::string_view();
  return out + "</w:tcPr><w:p>" + run_of(text, cell.bold, false) + "</w:p></w:tc>";
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
  std::string body(kHead);
  body += kBodyBegin;
  for (const model::Block& block : document.blocks) {
    if (block.part != model::Part::kBody) continue;
    const model::Paragraph* paragraph = block.paragraph();
    body += paragraph ? paragraph_of(*paragraph, block.page_break_before) : table_of(*block.table());
  }
  body += "<w:sectPr/></w:body></w:document>";
  ZipWriter zip;
  zip.add("[Content_Types].xml", std::string(kHead) + std::string(kTypes));
  zip.add("_rels/.rels", std::string(kHead) + std::string(kLinks));
  zip.add("word/_rels/document.xml.rels", std::string(kHead) + std::string(kPartLinks));
  zip.add("word/styles.xml", std::string(kHead) + std::string(kStyles));
  zip.add("word/document.xml", body);
  return zip.finish();
}

}  // namespace luyke::render
