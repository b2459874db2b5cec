#pragma once

#include <string>

#include "model/document.h"
#include "model/page.h"

namespace luyke::layout {

// A line of words at a place: letters 10 pixels wide and 20 high, x-height 10.
model::TextLine line_at(std::int32_t x, std::int32_t baseline, const std::string& text);

// One line a block: paragraphs as "P text", cells as "T row,column text" with
// spans; lines inside a text parted by '/'. Page numbers begin with "H" or "F".
std::string dump(const std::vector<model::Block>& blocks);

}  // namespace luyke::layout
