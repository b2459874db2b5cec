#include "tests/intake/workbook.h"

#include <algorithm>

#include "tests/intake/package.h"

namespace luyke::intake::test {
namespace {

const std::string kTransitional = "http://schemas.openxmlformats.org/";
const std::string kStrict = "http://purl.oclc.org/ooxml/";

std::string relations(bool strict) {
  return strict ? kStrict + "officeDocument/relationships" : kTransitional + "officeDocument/2006/relationships";
}

std::string root(const std::string& name, const std::string& content, bool strict) {
  if (content.starts_with("<?xml")) return content;
  const std::string space = strict ? kStrict + "spreadsheetml/main" : kTransitional + "spreadsheetml/2006/main";
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + name + " xmlns=\"" + space + "\" xmlns:r=\"" +
         relations(strict) + "\">" + content + "</" + name + ">";
}

std::string link_list(const Parts& links, bool strict) {
  std::string xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (std::size_t i = 0; i < links.size(); ++i) {
    xml += "<Relationship Id=\"r" + std::to_string(i) + "\" Type=\"" + relations(strict) + "/" + links[i].first +
           "\" Target=\"" + links[i].second + "\"/>";
  }
  return xml + "</Relationships>";
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789.-") == std::string::npos &&
         text.find_first_of("0123456789") != std::string::npos;
}

std::string cell(const std::string& text) {
  if (text.empty()) return "<c/>";
  if (is_number(text)) return "<c><v>" + text + "</v></c>";
  return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

}  // namespace

Workbook& Workbook::sheet(const std::string& name, const std::string& content, const std::string& state) {
  sheets_.push_back({name, content, state});
  return *this;
}

Workbook& Workbook::strings(const std::string& content) {
  strings_ = content;
  return *this;
}

Workbook& Workbook::styles(const std::string& content) {
  styles_ = content;
  return *this;
}

Workbook& Workbook::formats(const std::vector<std::string>& codes) {
  std::string numbers;
  std::string formats = "<xf numFmtId=\"0\"/>";
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::string id = std::to_string(164 + i);
    numbers += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + codes[i] + "\"/>";
    formats += "<xf numFmtId=\"" + id + "\"/>";
  }
  return styles("<numFmts>" + numbers + "</numFmts><cellXfs>" + formats + "</cellXfs>");
}

Workbook& Workbook::from_1904() {
  from_1904_ = true;
  return *this;
}

Workbook& Workbook::strict() {
  strict_ = true;
  return *this;
}

Workbook& Workbook::part(const std::string& name, const std::string& bytes) {
  parts_.emplace_back(name, bytes);
  return *this;
}

Parts Workbook::links() const {
  Parts links;
  for (std::size_t i = 0; i < sheets_.size(); ++i) links.emplace_back("worksheet", "s" + std::to_string(i) + ".xml");
  if (!strings_.empty()) links.emplace_back("sharedStrings", "strings.xml");
  if (!styles_.empty()) links.emplace_back("styles", "styles.xml");
  return links;
}

std::string Workbook::bytes() const {
  Parts parts = {{"_rels/.rels", link_list({{"officeDocument", "xl/workbook.xml"}}, strict_)}};
  std::string sheets = from_1904_ ? "<workbookPr date1904=\"1\"/><sheets>" : "<sheets>";
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    const std::string number = std::to_string(i);
    sheets += "<sheet name=\"" + sheets_[i].name + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"";
    sheets += sheets_[i].state.empty() ? "/>" : " state=\"" + sheets_[i].state + "\"/>";
    parts.emplace_back("xl/s" + number + ".xml", root("worksheet", sheets_[i].content, strict_));
  }
  parts.emplace_back("xl/workbook.xml", root("workbook", sheets + "</sheets>", strict_));
  parts.emplace_back("xl/_rels/workbook.xml.rels", link_list(links(), strict_));
  if (!strings_.empty()) parts.emplace_back("xl/strings.xml", root("sst", strings_, strict_));
  if (!styles_.empty()) parts.emplace_back("xl/styles.xml", root("styleSheet", styles_, strict_));
  for (const auto& part : parts_) {
    std::erase_if(parts, [&](const auto& each) { return each.first == part.first; });
    parts.push_back(part);
  }
  return zip(parts);
}

std::string data(const std::vector<std::string>& rows) {
  std::string xml = "<sheetData>";
  for (const std::string& row : rows) {
    xml += "<row>";
    for (std::size_t begin = 0; !row.empty() && begin <= row.size();) {
      const std::size_t end = std::min(row.find('|', begin), row.size());
      xml += cell(row.substr(begin, end - begin));
      begin = end + 1;
    }
    xml += "</row>";
  }
  return xml + "</sheetData>";
}

}  // namespace luyke::intake::test
