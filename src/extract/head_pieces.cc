#include "extract/head_pieces.h"

#include "extract/lines.h"

namespace luyke::extract {
namespace {

bool stands_out(const text::Passage& passage) {
  const model::Paragraph* paragraph = passage.paragraph;
  return paragraph != nullptr && (paragraph->bold || paragraph->alignment == model::Alignment::kCenter);
}

bool is_edge(char c) { return c == ' ' || c == '*' || c == '\t' || c == '\n'; }

}  // namespace

Piece after(const Piece& piece, std::size_t skip) {
  Piece result = piece;
  while (skip < piece.text.size() && is_edge(piece.text[skip])) ++skip;
  result.range.begin += static_cast<std::uint32_t>(skip);
  result.text.remove_prefix(skip);
  result.lower.remove_prefix(skip);
  return result;
}

Piece until(const Piece& piece, std::size_t size) {
  Piece result = piece;
  while (size > 0 && is_edge(piece.text[size - 1])) --size;
  result.range.end = result.range.begin + static_cast<std::uint32_t>(size);
  result.text = result.text.substr(0, size);
  result.lower = result.lower.substr(0, size);
  return result;
}

std::vector<Piece> pieces_of(const model::Document& document, const std::vector<text::Passage>& passages,
                             std::uint32_t first, std::size_t most) {
  std::vector<Piece> result;
  for (std::uint32_t i = first; i < passages.size() && result.size() < most; ++i) {
    const text::Passage& passage = passages[i];
    if (passage.sources.empty() || document.blocks[passage.sources.front().block].part != model::Part::kBody) continue;
    std::size_t line_end = std::string::npos;
    std::uint32_t cell = 0;
    for (const Line& line : line_cells_of(passage, i)) {
      const bool same_line = line_end != std::string::npos &&
                             passage.text.substr(line_end, line.range.begin - line_end).find('\n') == std::string::npos;
      cell = same_line ? cell + 1 : 0;
      line_end = line.range.end;
      Piece piece;
      piece.passage = i;
      piece.range = line.range;
      piece.text = std::string_view(passage.text).substr(line.range.begin, line.range.size());
      piece.lower = std::string_view(passage.lower).substr(line.range.begin, line.range.size());
      piece.cell = cell;
      piece.table_cell = passage.paragraph == nullptr;
      piece.stands_out = stands_out(passage);
      piece = after(until(piece, piece.text.size()), 0);
      if (!piece.text.empty()) result.push_back(piece);
    }
  }
  return result;
}

std::string printed(const std::vector<text::Passage>& passages, const Piece& piece) {
  return printed_line(passages[piece.passage], piece.range);
}

std::string printed(const std::vector<text::Passage>& passages, const Piece& piece, base::Bytes range) {
  return printed_line(passages[piece.passage], {piece.range.begin + range.begin, piece.range.begin + range.end});
}

}  // namespace luyke::extract
