#include "render/page_copy/copied_page.h"

#include <algorithm>

namespace luyke::render {

PaperSize paper_size(const model::Page& page) {
  constexpr double kLeastDots = 50;
  constexpr double kLongSideOfA4 = 842;
  const double longest = std::max(page.width, page.height);
  const double scale = page.dpi >= kLeastDots ? 72 / page.dpi : kLongSideOfA4 / std::max(longest, 1.0);
  return {page.width * scale, page.height * scale};
}

std::vector<CopiedLine> copied_lines(const model::Page& page) {
  std::vector<CopiedLine> lines;
  for (const model::TextLine& line : page.asides) lines.push_back({&line, model::Turn{}});
  for (const model::TextLine& line : page.lines) lines.push_back({&line, page.to_image});
  return lines;
}

}  // namespace luyke::render
