#include "rules/marks.h"

#include <cstdint>
#include <utility>

#include "base/ascii.h"

namespace luyke::rules {
namespace {

using base::is_digit;

base::Error bad_marks(std::string_view marked, std::string what) {
  base::Error error;
  error.code = base::ErrorCode::kInvalidRule;
  error.message = std::move(what) + " in '" + std::string(marked) + "'";
  return error;
}

std::size_t skip_digits(std::string_view text, std::size_t i) {
  while (i < text.size() && is_digit(text[i])) ++i;
  return i;
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

std::vector<base::Bytes> number_tokens(std::string_view text) {
  std::vector<base::Bytes> tokens;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    i = skip_digits(text, i);
    while (i + 1 < text.size() && (text[i] == '.' || text[i] == ',') && is_digit(text[i + 1])) {
      i = skip_digits(text, i + 1);
    }
    tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)});
  }
  return tokens;
}

}  // namespace luyke::rules
