#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "model/page.h"

namespace luyke::render {

// Where bytes go; false when they cannot be taken.
using Sink = std::function<bool(std::string_view)>;

// The page's size on paper in points of 1/72 inch. Pictures that do not say how
// fine they are count as A4 sheets.
struct PaperSize {
  double width = 0;
  double height = 0;
};
PaperSize paper_size(const model::Page& page);

// Lines of the page and those over it, each with the way to the picture.
struct CopiedLine {
  const model::TextLine* line = nullptr;
  model::Turn to_image;
};
std::vector<CopiedLine> copied_lines(const model::Page& page);

}  // namespace luyke::render
