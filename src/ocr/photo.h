#pragma once

#include "model/page.h"
#include "ocr/pix.h"

namespace luyke::ocr {

// A page photographed from aside on a darker table becomes a rectangle of its
// own; any other picture stays as it is. `grey` holds the brightness of the
// picture. Gives the way back to the picture's pixels.
model::Turn straighten(PixPtr& grey);

}  // namespace luyke::ocr
