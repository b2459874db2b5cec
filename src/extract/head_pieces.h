#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/document.h"
#include "text/passage.h"

namespace luyke::extract {

// A line of the head or foot, or one cell of a line set with tabs.
struct Piece {
  std::uint32_t passage = 0;
  base::Bytes range;      // of the passage
  std::string_view text;  // in matching form; lives as long as the passages
  std::string_view lower;
  std::uint32_t cell = 0;   // cells before it on the same line
  bool table_cell = false;  // its passage is a cell
  bool stands_out = false;  // its paragraph is bold or centred
};

// The pieces of the body's passages from `first` on, at most `most` of them;
// markdown stars around a line are left out.
std::vector<Piece> pieces_of(const model::Document& document, const std::vector<text::Passage>& passages,
                             std::uint32_t first, std::size_t most);

// A part of a piece that begins `skip` bytes later.
Piece after(const Piece& piece, std::size_t skip);
// The first `size` bytes of a piece.
Piece until(const Piece& piece, std::size_t size);

// The piece as printed, on one line.
std::string printed(const std::vector<text::Passage>& passages, const Piece& piece);
// The printed characters of bytes of the piece.
std::string printed(const std::vector<text::Passage>& passages, const Piece& piece, base::Bytes range);

}  // namespace luyke::extract
