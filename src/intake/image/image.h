#pragma once

#include <memory>
#include <string_view>

#include "intake/pages.h"

namespace luyke::intake {

// PNG, JPEG, TIFF of several pages, JPEG 2000, WebP, BMP. Sizes are taken from
// the headers, before a pixel is decoded.
base::Result<std::unique_ptr<PageSource>> open_image(std::string_view bytes, const Limits& limits);

}  // namespace luyke::intake
