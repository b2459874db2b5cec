#pragma once

#include <vector>

#include "model/document.h"
#include "model/page.h"

namespace luyke::layout {

// A block, and whether the text beside it could go on over a page break.
struct PageBlock {
  model::Block block;
  bool goes_on_before = false;  // its first line starts at the left edge, as in the middle of a paragraph
  bool goes_on_after = false;   // its last line is full
};

// The blocks of one page in reading order. Page numbers have the part kHeader
// or kFooter.
std::vector<PageBlock> blocks_of(const model::Page& page);

}  // namespace luyke::layout
