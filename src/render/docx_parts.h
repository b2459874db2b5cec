#pragma once

#include <string>
#include <string_view>

#include "model/document.h"

namespace luyke::render {

// How letters look; 0 points: as the document's own, 13.
struct DocxLetters {
  bool bold = false;
  bool italic = false;
  int points = 0;
};

enum class DocxPage {
  kAsOpened,  // the size and margins that the reader's program gives
  kPortrait,  // A4 with the margins of Nghị định 30/2020, numbered in the top margin from the second page on
};

// Pieces of the XML of a DOCX file; line breaks and tabs of a text are kept.
std::string docx_run(std::string_view text, const DocxLetters& letters);
std::string_view docx_name_of(model::Alignment alignment);

// The file of a body: paragraphs and tables as XML, Times New Roman.
std::string docx_file(std::string_view body, DocxPage page);

}  // namespace luyke::render
