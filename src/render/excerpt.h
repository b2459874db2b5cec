#pragma once

#include <string>
#include <vector>

#include "render/view.h"
#include "render/words.h"

namespace luyke::render {

// A stretch of an excerpt. Marked stretches are the figures concerned.
struct Stretch {
  std::string text;
  bool marked = false;
};
using ExcerptLine = std::vector<Stretch>;

// The sentences that hold the figures, one line for each; for figures in a
// table a line for each row or column, with its title and those of the cells. Line breaks
// are spaces; long sentences are cut to the words around the figures, the cut
// shown as "[…]".
std::vector<ExcerptLine> excerpt(const View& view, const model::Finding& finding, const Words& words);

}  // namespace luyke::render
