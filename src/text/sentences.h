#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace luyke::text {

struct Sentences {
  std::vector<base::Bytes> ranges;
  // ranges[i] goes on with the sentence that a note has interrupted.
  std::vector<bool> resumed;
};

// The sentences of a text in matching form, without the white space between
// them. `notes` are ranges of footnotes and text boxes, in order and apart:
// each is read by itself.
Sentences find_sentences(std::string_view text, const std::vector<base::Bytes>& notes);

}  // namespace luyke::text
