#pragma once

#include <string>

#include "model/page.h"
#include "render/page_copy/copied_page.h"

namespace luyke::render {

// hOCR 1.2: pages, lines and words with box and confidence.
std::string hocr_head(const std::string& title, const std::string& producer);
std::string hocr_page(const model::Page& page);
std::string hocr_tail();

// ALTO 4.2 of the Library of Congress: the same.
std::string alto_head(const std::string& file, const std::string& producer);
std::string alto_page(const model::Page& page);
std::string alto_tail();

}  // namespace luyke::render
