#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/head_pieces.h"
#include "extract/head_words.h"
#include "model/reading.h"

namespace luyke::extract {

struct HeadExtent {
  std::size_t end = 0;        // pieces that belong to the head
  bool found = false;         // a number, a kind or a date was there
  std::string title;          // lower case
  std::size_t title_end = 0;  // pieces up to the last line of the title
};

// Reads boxes 1 to 5 of Nghị định 30/2020/NĐ-CP, Phụ lục I, and the
// addressees into the metadata.
HeadExtent read_head(const HeadWords& words, const std::vector<text::Passage>& passages,
                     const std::vector<Piece>& pieces, model::Metadata& metadata);

// Whether the line is a mark of secrecy, box 10b.
bool is_secrecy_mark(const HeadWords& words, const Piece& piece);
// Whether the line says that the document is a draft: "(DỰ THẢO)".
bool is_draft_mark(const HeadWords& words, const Piece& piece);

}  // namespace luyke::extract
