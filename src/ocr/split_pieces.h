#pragma once

#include <vector>

#include "ocr/ink.h"
#include "ocr/segments.h"

namespace luyke::ocr {

// Cuts pieces of ink that reach over several lines (letters that touch the
// line below, a seal over the text) between those lines. True when some piece
// was cut: the lines are then to be found anew.
bool split_pieces(Ink& ink, const std::vector<Segment>& segments);

}  // namespace luyke::ocr
