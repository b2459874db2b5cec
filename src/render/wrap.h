#pragma once

#include <cstddef>
#include <string>

#include "render/excerpt.h"
#include "render/paint.h"

namespace luyke::render {

// The stretches as lines of at most `width` columns, broken at spaces, each
// line but the first led by `indent` spaces; the first starts at that column
// already. A word that is longer than a line stands alone on its own.
std::string wrapped(const ExcerptLine& stretches, std::size_t indent, std::size_t width, const Paint& paint);
std::string wrapped(const std::string& text, std::size_t indent, std::size_t width);

}  // namespace luyke::render
