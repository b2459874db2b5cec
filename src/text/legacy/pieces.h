#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/document.h"

namespace luyke::text {

// Whether the text has characters that Vietnamese in Unicode does without:
// what letters of old encodings look like. Seldom true by chance, and quick.
bool has_odd_letters(std::string_view printed);
// How often a letter and its mark are written as in plain ASCII spelling:
// "a^", "o+", "dd".
std::uint32_t count_spelled_marks(std::string_view printed);

std::u32string code_points_of(std::string_view text);

// A stretch of a text between white space, in one font as far as its letters
// above ASCII go.
struct Piece {
  base::CodePoints range;
  std::optional<std::uint16_t> font;  // of those letters, else of its first
  bool ascii = true;
};

std::vector<Piece> pieces_of(const model::Text& text, std::u32string_view letters);

}  // namespace luyke::text
