#include "render/docx_parts.h"

#include "base/utf8.h"
#include "render/zip.h"

namespace luyke::render {
namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view kTypesBegin =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)";
constexpr std::string_view kHeaderType =
    R"(<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>)";
constexpr std::string_view kLinks =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";
constexpr std::string_view kPartLinksBegin =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)";
constexpr std::string_view kHeaderLink =
    R"(<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>)";
constexpr std::string_view kStyles =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>)";
constexpr std::string_view kBodyBegin =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>)";
constexpr std::string_view kHeader =
    R"(<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>)";
// Margins of 20, 20, 30 and 15 mm, in twentieths of a point.
constexpr std::string_view kPortrait =
    R"(<w:sectPr><w:headerReference w:type="default" r:id="r2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>)";

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

std::string whole(std::string_view begin, std::string_view optional, bool with, std::string_view end) {
  return std::string(kHead) + std::string(begin) + std::string(with ? optional : "") + std::string(end);
}

}  // namespace

std::string docx_run(std::string_view text, const DocxLetters& letters) {
  std::string properties = std::string(letters.bold ? "<w:b/>" : "") + (letters.italic ? "<w:i/>" : "");
  if (letters.points > 0) properties += "<w:sz w:val=\"" + std::to_string(letters.points * 2) + "\"/>";
  if (!properties.empty()) properties = "<w:rPr>" + properties + "</w:rPr>";
  return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
}

std::string_view docx_name_of(model::Alignment alignment) {
  switch (alignment) {
    case model::Alignment::kCenter: return "center";
    case model::Alignment::kEnd: return "right";
    case model::Alignment::kJustify: return "both";
    case model::Alignment::kStart: break;
  }
  return "left";
}

std::string docx_file(std::string_view body, DocxPage page) {
  const bool numbered = page == DocxPage::kPortrait;
  std::string document = std::string(kHead) + std::string(kBodyBegin) + std::string(body);
  document += std::string(numbered ? kPortrait : "<w:sectPr/>") + "</w:body></w:document>";
  ZipWriter zip;
  zip.add("[Content_Types].xml", whole(kTypesBegin, kHeaderType, numbered, "</Types>"));
  zip.add("_rels/.rels", std::string(kHead) + std::string(kLinks));
  zip.add("word/_rels/document.xml.rels", whole(kPartLinksBegin, kHeaderLink, numbered, "</Relationships>"));
  zip.add("word/styles.xml", std::string(kHead) + std::string(kStyles));
  if (numbered) zip.add("word/header1.xml", std::string(kHead) + std::string(kHeader));
  zip.add("word/document.xml", document);
  return zip.finish();
}

}  // namespace luyke::render
