#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/printed_number.h"
#include "base/range.h"
#include "extract/class_rules.h"
#include "extract/lexicon.h"
#include "extract/tokens.h"
#include "model/structure.h"

namespace luyke::extract {

// A quantity of running text: one number token, or several that print one
// value ("1 322", "168.182 tỷ 330 triệu"), with the words that belong to it.
struct Quantity {
  std::uint32_t first_token = 0;  // indices into the passage's tokens
  std::uint32_t last_token = 0;
  base::Bytes digits;  // from the first token to the last
  base::Bytes range;   // digits, scale word and unit
  base::PrintedNumber number;
  base::Decimal value;  // with scale words applied
  std::optional<int> scale;
  bool compound = false;    // several amounts of smaller and smaller scales
  std::optional<Hit> unit;  // printed after the number
  base::Bytes per;          // "/doanh nghiệp" behind the unit
  model::Approx approx = model::Approx::kNone;
  bool half = false;  // "5 triệu rưỡi": half a unit of the scale word more
  bool minus = false;
  bool plus = false;
};

// One piece of a sentence. `depth` counts the brackets it stands in; the
// brackets themselves stand at the depth outside.
struct Element {
  model::ItemKind kind = model::ItemKind::kWords;
  model::CueKind cue = model::CueKind::kTotal;
  std::uint32_t quantity = 0;  // for kFigure: index into Stream::quantities
  std::uint32_t token = 0;     // for kNumber: index into the passage's tokens
  std::uint32_t depth = 0;
  base::Bytes range;
};

struct SentenceStream {
  base::Bytes range;
  std::vector<Element> elements;
};

// A passage cut into figures, cues, words and punctuation, in order.
struct Stream {
  const TokenisedPassage* tokenised = nullptr;
  base::NumberStyle style = base::NumberStyle::kVietnamese;
  std::vector<Quantity> quantities;
  std::vector<SentenceStream> sentences;

  const text::Passage& passage() const { return *tokenised->passage; }
};

// `is_figure[i]`: token i may be a figure, no rule that holds claims it.
Stream make_stream(const TokenisedPassage& tokenised, const std::vector<bool>& is_figure, const Lexicon& lexicon,
                   const std::vector<Hit>& hits, base::NumberStyle style);

// Reads one quantity that begins at that token.
Quantity read_quantity(const TokenisedPassage& tokenised, std::uint32_t token, const std::vector<bool>& is_figure,
                       const Lexicon& lexicon, base::NumberStyle style);

}  // namespace luyke::extract
