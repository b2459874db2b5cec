#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "base/result.h"

namespace luyke::rules {

// A sentence without the [square brackets] around some of its parts, and
// where those parts stand in it. `\[` and `\]` are brackets of the sentence.
struct MarkedSentence {
  std::string text;
  std::vector<base::Bytes> marks;
};

// kInvalidRule for brackets that do not pair, nest, or hold nothing.
base::Result<MarkedSentence> parse_marks(std::string_view marked);

}  // namespace luyke::rules
