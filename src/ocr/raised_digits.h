#pragma once

#include <vector>

#include "ocr/engine.h"
#include "ocr/ink.h"
#include "ocr/segments.h"

namespace luyke::ocr {

// Finds small signs that stand raised at the end of a unit ("m²") and writes
// them as raised digits: the recogniser reads them as 2, ? or a quotation mark,
// and a 2 on the line would be a number that nobody printed.
void mark_raised_digits(Engine& engine, Pix* grey, const Ink& ink, const Segment& segment,
                        std::vector<model::Word>& words);

}  // namespace luyke::ocr
