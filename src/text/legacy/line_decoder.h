#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/range.h"
#include "model/document.h"
#include "text/legacy/pieces.h"
#include "text/legacy/rewrite.h"
#include "text/legacy/tables.h"

namespace luyke::text {

// Pieces that follow one another in one font and one encoding.
struct LineRun {
  base::CodePoints range;  // of the decoded text
  std::optional<std::uint16_t> font;
  std::optional<State> state;  // nullopt: the same in every encoding
  std::uint32_t syllables = 0;
  std::uint32_t others = 0;
  std::uint32_t unmapped = 0;
  bool capitals = false;
};

// Decodes one text by the states of its pieces.
class LineDecoder {
 public:
  LineDecoder(const LegacyTables& tables, const Choice& choice, std::u32string letters, std::vector<Piece> pieces)
      : tables_(tables), choice_(choice), letters_(std::move(letters)), pieces_(std::move(pieces)) {}

  // Changes the text only where something was decoded.
  std::vector<LineRun> decode(model::Text& text);

 private:
  std::optional<State> settled(const Piece& piece, std::optional<State> state) const;
  bool prints_capitals(const Piece& piece, std::optional<State> state) const;
  void copy(base::CodePoints range, bool capitals);
  void add_piece(const Piece& piece, std::optional<State> state);
  LineRun& run_of(const Piece& piece, std::optional<State> state, bool capitals);
  void raise_capitals();

  // A letter that the encoding could not write as a capital.
  struct Small {
    std::uint32_t position = 0;
    char32_t capital = 0;
  };

  const LegacyTables& tables_;
  const Choice& choice_;
  std::u32string letters_;
  std::vector<Piece> pieces_;
  Rewrite out_;
  std::vector<LineRun> runs_;
  std::vector<Small> small_;
  bool changed_ = false;
};

}  // namespace luyke::text
