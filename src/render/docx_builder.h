#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/docx_parts.h"

namespace luyke::render {

struct DocxRun {
  std::string text;
  DocxLetters letters;
};

struct DocxParagraph {
  std::vector<DocxRun> runs{};
  model::Alignment alignment = model::Alignment::kStart;
  int indent = 0;           // of the first line, in mm
  int space_after = 0;      // in points
  bool keep_next = false;   // on one page with the next
  int rule = 0;             // a line below, so many mm in from both sides; 0: none
  bool page_break = false;  // begins a page
};

// Cells hold paragraphs; each row has as many cells as there are widths.
struct DocxTable {
  using Cell = std::vector<DocxParagraph>;
  std::vector<int> widths{};  // in mm
  bool bordered = true;
  std::size_t heads = 0;  // rows that come again on each page
  std::vector<std::vector<Cell>> rows{};
};

// Writes papers of an office paragraph by paragraph: A4, Times New Roman.
class DocxBuilder {
 public:
  void add(const DocxParagraph& paragraph);
  void add(const DocxTable& table);
  std::string finish() const { return docx_file(body_, DocxPage::kPortrait); }

 private:
  std::string body_;
};

}  // namespace luyke::render
