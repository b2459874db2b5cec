#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/page_blocks.h"
#include "model/document.h"
#include "model/page.h"

namespace luyke::layout {

// Pages, one after another, to blocks of a document: paragraphs made of lines,
// tables, head and foot columns, page numbers apart. A paragraph or table that
// a page break tears is one block.
class Assembler {
 public:
  void add(const model::Page& page);
  // Puts blocks, frames and notes into the document.
  void finish(model::Document& document);

 private:
  bool goes_on(const PageBlock& next) const;
  void take_in(model::Block next);

  std::vector<model::Block> blocks_;
  std::vector<model::PageFrame> frames_;
  std::vector<model::Note> notes_;
  // The block that ended the body of the last page, if it may go on.
  std::optional<std::size_t> open_block_;
};

}  // namespace luyke::layout
