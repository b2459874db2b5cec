#include "rules/marks.h"

#include <cstdint>
#include <utility>

namespace luyke::rules {
namespace {

base::Error bad_marks(std::string_view marked, std::string what) {
  base::Error error;
  error.code = base::ErrorCode::kInvalidRule;
  error.message = std::move(what) + " in '" + std::string(marked) + "'";
  return error;
}

}  // namespace

base::Result<MarkedSentence> parse_marks(std::string_view marked) {
  MarkedSentence sentence;
  bool inside = false;
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const auto here = static_cast<std::uint32_t>(sentence.text.size());
    const char next = i + 1 < marked.size() ? marked[i + 1] : '\0';
    if (marked[i] == '\\' && (next == '[' || next == ']')) {
      sentence.text += next;
      ++i;
    } else if (marked[i] == '[') {
      if (inside) return bad_marks(marked, "a bracket inside a bracket");
      inside = true;
      begin = here;
    } else if (marked[i] == ']') {
      if (!inside) return bad_marks(marked, "']' closes nothing");
      if (begin == here) return bad_marks(marked, "'[]' marks nothing");
      sentence.marks.push_back({begin, here});
      inside = false;
    } else {
      sentence.text += marked[i];
    }
  }
  if (inside) return bad_marks(marked, "'[' is not closed");
  return sentence;
}

}  // namespace luyke::rules
