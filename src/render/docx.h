#pragma once

#include <string>

#include "model/document.h"

namespace luyke::render {

// The document as DOCX in Unicode: its paragraphs and tables with their
// alignment, headings, bold and italic; pictures and page layout are not kept.
std::string docx(const model::Document& document);

}  // namespace luyke::render
