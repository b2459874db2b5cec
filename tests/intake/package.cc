#include "tests/intake/package.h"

#include <array>
#include <cstdint>

#include "intake/intake.h"

namespace luyke::intake::test {
namespace {

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

// Little-endian numbers of a ZIP header.
std::string le(std::uint64_t value, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

// What the local and the central header have in common.
std::string header_core(const std::string& name, const std::string& bytes) {
  return le(20, 2) + le(0, 2) + le(0, 2) + le(0, 2) + le(0x21, 2) + le(crc32(bytes), 4) + le(bytes.size(), 4) +
         le(bytes.size(), 4) + le(name.size(), 2) + le(0, 2);
}

constexpr std::string_view kTransitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

std::string root_of(const std::string& kind) {
  if (kind == "header") return "w:hdr";
  if (kind == "footer") return "w:ftr";
  return "w:" + kind;
}

std::string wrapped(const std::string& root, const std::string& content, bool strict) {
  if (content.starts_with("<?xml")) return content;
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root + " xmlns:w=\"" +
         std::string(strict ? kStrict : kTransitional) +
         "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
         " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:unknown\""
         " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">" +
         content + "</" + root + ">";
}

std::string relationships(const Parts& targets, bool strict) {
  const std::string base = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                                  : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [kind, target] : targets) {
    xml += "<Relationship Id=\"" + kind + "\" Type=\"" + base + kind + "\" Target=\"" + target + "\"/>";
  }
  return xml + "</Relationships>";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

std::string show_text(const model::Text& text) {
  constexpr std::array kKinds = {"label", "note", "box", "field"};
  std::string out = "\"" + escaped(text.printed) + "\"";
  for (const model::Span& span : text.spans) {
    out += std::string(" {") + kKinds[static_cast<std::size_t>(span.kind)] + " " + std::to_string(span.range.begin) +
           "-" + std::to_string(span.range.end) + "}";
  }
  return out;
}

std::string show_paragraph(const model::Paragraph& paragraph) {
  constexpr std::array kAlignments = {"", "center ", "end ", "justify "};
  std::string out = "p ";
  if (paragraph.bold) out += "bold ";
  if (paragraph.italic) out += "italic ";
  out += kAlignments[static_cast<std::size_t>(paragraph.alignment)];
  if (paragraph.outline_level) out += "h" + std::to_string(*paragraph.outline_level) + " ";
  return out + show_text(paragraph.text) + "\n";
}

std::string show_table(const model::Table& table) {
  std::string out = "t " + std::to_string(table.rows) + "x" + std::to_string(table.columns);
  if (!table.bordered) out += " plain";
  if (table.repeated_heads > 0) out += " heads=" + std::to_string(table.repeated_heads);
  out += "\n";
  for (const model::Cell& cell : table.cells) {
    out += std::to_string(cell.row) + "," + std::to_string(cell.column) + " ";
    if (cell.row_span > 1 || cell.column_span > 1) {
      out += std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + " ";
    }
    out += (cell.bold ? "bold " : "") + show_text(cell.text) + "\n";
  }
  return out;
}

}  // namespace

std::string zip(const Parts& parts) {
  std::string archive;
  std::string directory;
  for (const auto& [name, bytes] : parts) {
    directory += "PK\x01\x02" + le(20, 2) + header_core(name, bytes) + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4) +
                 le(archive.size(), 4) + name;
    archive += "PK\x03\x04" + header_core(name, bytes) + name + bytes;
  }
  const std::string end = "PK\x05\x06" + le(0, 4) + le(parts.size(), 2) + le(parts.size(), 2) +
                          le(directory.size(), 4) + le(archive.size(), 4) + le(0, 2);
  return archive + directory + end;
}

Package& Package::with(const std::string& kind, const std::string& content) {
  others_.emplace_back(kind, content);
  return *this;
}

std::string Package::bytes() const {
  Parts parts = {
      {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}}, strict_)},
      {"word/document.xml",
       body_.starts_with("<?xml") ? body_ : wrapped("w:document", "<w:body>" + body_ + "</w:body>", strict_)}};
  Parts targets;
  for (const auto& [kind, content] : others_) {
    targets.emplace_back(kind, kind + ".xml");
    parts.emplace_back("word/" + kind + ".xml", wrapped(root_of(kind), content, strict_));
  }
  parts.emplace_back("word/_rels/document.xml.rels", relationships(targets, strict_));
  return zip(parts);
}

std::string r(std::string_view text, std::string_view properties) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space=\"preserve\">" + std::string(text) +
         "</w:t></w:r>";
}

std::string p(std::string_view text, std::string_view properties) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + r(text) + "</w:p>";
}

std::string show(const model::Document& document) {
  std::string out;
  for (const model::Block& block : document.blocks) {
    if (block.part == model::Part::kHeader) out += "header ";
    if (block.part == model::Part::kFooter) out += "footer ";
    if (block.page_break_before) out += "break ";
    if (block.page) out += "page=" + std::to_string(*block.page) + " ";
    const model::Paragraph* paragraph = block.paragraph();
    out += paragraph != nullptr ? show_paragraph(*paragraph) : show_table(*block.table());
  }
  for (const model::Note& note : document.notes) out += "note " + note.code + ": " + note.message + "\n";
  return out;
}

std::string read_and_show(const std::string& bytes, const std::string& path) {
  const auto document = read(path, bytes);
  if (document) return show(document.value());
  return std::string(base::name_of(document.error().code)) + ": " + document.error().describe() + "\n";
}

}  // namespace luyke::intake::test
