#pragma once

#include <cstddef>
#include <optional>

#include "model/page.h"

class PDFDoc;

namespace luyke::intake {

// The pixels of the picture with that index on the page (from 1), as they are
// stored. Nothing when they cannot be decoded.
std::optional<model::PageImage> stored_picture(PDFDoc& document, int page, std::size_t index);

// The same as the JPEG that it is stored as; nothing when it is stored
// otherwise, or its colours are more than grey or red-green-blue.
std::optional<model::StoredPicture> stored_jpeg(PDFDoc& document, int page, std::size_t index);

// The page drawn without its text, or with it.
std::optional<model::PageImage> drawn_picture(PDFDoc& document, int page, double dots_per_inch, bool with_text);

}  // namespace luyke::intake
