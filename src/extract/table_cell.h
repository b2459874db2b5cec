#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/lexicon.h"
#include "extract/tokens.h"
#include "model/figure.h"

namespace luyke::extract {

enum class CellKind {
  kEmpty,
  kNone,     // "-", "…": did not occur, or not collected; never zero
  kDitto,    // as above
  kNumbers,  // numbers and nothing else, but for signs, units and one slash
  kWords,
};

// One number printed in a cell of figures.
struct CellNumber {
  std::vector<std::uint32_t> tokens;  // indices into the passage's tokens; several for "1 322"
  char sign = ' ';                    // '+', '-' or ' '
  bool percent = false;               // "%" stands behind it
};

struct CellContent {
  CellKind kind = CellKind::kEmpty;
  std::vector<CellNumber> numbers;
  bool slash = false;     // "a/b"
  std::string unit_text;  // words behind the number, in lower case: "ha", "triệu đồng"
};

// What stands in a cell. Notes put in at a reference are left aside. Words
// behind a number are its unit when the vocabulary knows them.
CellContent read_cell(const TokenisedPassage& cell, const Lexicon& lexicon);

}  // namespace luyke::extract
