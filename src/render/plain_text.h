#pragma once

#include <string>

#include "render/view.h"

namespace luyke::render {

// The text of a document; `numbered`: the numbers of its blocks, from 1, in front;
// tables row by row, cells parted by " | ".
std::string plain_text(const model::Document& document, bool numbered);

}  // namespace luyke::render
