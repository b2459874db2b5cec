#pragma once

#include <functional>
#include <vector>

#include "intake/pdf/listener.h"
#include "model/page.h"

namespace luyke::intake {

// From points of a page to pixels of its frame.
struct Frame {
  double scale_x = 1;
  double scale_y = 1;
  double left = 0;  // points at the left edge of the frame
  double top = 0;

  model::Box box(double x, double y, double width, double height) const;
};

// Words on common baselines, parted at wide gaps and at upright ruling lines.
// Reading order within a line; lines from the top down.
std::vector<model::TextLine> lines_of(const std::vector<Glyph>& glyphs, const Frame& frame,
                                      const std::vector<model::Box>& vertical_rules);

// The same words in the order in which the file draws them: a signature block
// stays together although it stands beside another.
std::vector<model::TextLine> drawn_lines_of(const std::vector<Glyph>& glyphs, const Frame& frame);

}  // namespace luyke::intake
