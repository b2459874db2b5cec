#pragma once

#include <string>

#include "render/view.h"

namespace luyke::render {

// The record contract: JSON Lines in document order, one object a line, each
// line ended. The document first, then its numbers, figures, relations and
// findings. Names and meaning of the fields are frozen.
std::string jsonl(const View& view);

}  // namespace luyke::render
