#pragma once

#include "model/page.h"
#include "ocr/pix.h"

namespace luyke::ocr {

// The ink that counts, as grey: text is black or grey, stamps and most
// signatures are coloured. The strongest of the three colours is bright in a
// stamp and dark in black text, also where the one lies over the other.
PixPtr black_ink(const model::PageImage& image);

// Smooths the page when its paper is noisy; a clean page stays as it is.
PixPtr without_noise(PixPtr grey);

// Divides by the brightness of the paper around each place, then stretches the
// ink to black. The page is changed in place.
void even_light(Pix* grey);

}  // namespace luyke::ocr
