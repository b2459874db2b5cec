#pragma once

#include <string>

#include "render/view.h"

namespace luyke::render {

// The document's text with the numbers of its blocks, counted from 1, in front;
// tables row by row, cells parted by " | ".
std::string plain_text(const model::Document& document);

}  // namespace luyke::render
