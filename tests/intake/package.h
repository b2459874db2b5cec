#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.h"

namespace luyke::intake::test {

// Parts of an archive, by name, in order.
using Parts = std::vector<std::pair<std::string, std::string>>;

// A ZIP archive with the parts stored as they are.
std::string zip(const Parts& parts);

// A Word document made in memory: the content of w:body, and other parts by the
// last step of their relationship's type ("styles", "numbering", "header").
class Package {
 public:
  explicit Package(std::string body) : body_(std::move(body)) {}
  // Takes the content of the part's root element, or a whole document that
  // begins with "<?xml". Ids of relationships are "styles", "header" …
  Package& with(const std::string& kind, const std::string& content);
  Package& strict() {
    strict_ = true;
    return *this;
  }
  std::string bytes() const;

 private:
  std::string body_;
  Parts others_;
  bool strict_ = false;
};

// A paragraph with one run of that text; `properties` stands inside w:pPr.
std::string p(std::string_view text, std::string_view properties = "");
// A run of that text; `properties` stands inside w:rPr.
std::string r(std::string_view text, std::string_view properties = "");

// The blocks as lines, one a paragraph, table or cell:
//   p bold center h0 "text" {label 0-2}
//   t 2x3 plain heads=1
//   0,0 1x2 bold "text"
std::string show(const model::Document& document);
// Reads the bytes and shows the document, or the error.
std::string read_and_show(const std::string& bytes, const std::string& path = "report.docx");

}  // namespace luyke::intake::test
