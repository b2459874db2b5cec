#pragma once

#include <cstdint>
#include <vector>

#include "base/range.h"
#include "model/figure.h"
#include "model/reading.h"
#include "text/passage.h"

namespace luyke::extract {

// A number token of a passage: bytes of Passage::text, and its index in
// Reading::numbers.
struct Token {
  base::Bytes range;
  model::NumberIndex n = 0;
};

// A passage with its number tokens, in order. Passages follow the document, so
// tokens count through it.
struct TokenisedPassage {
  const text::Passage* passage = nullptr;
  std::vector<Token> tokens;
};

// Finds the tokens of every passage and appends them to `numbers`, unclaimed.
std::vector<TokenisedPassage> tokenise(const std::vector<text::Passage>& passages,
                                       std::vector<model::NumberToken>& numbers);

}  // namespace luyke::extract
