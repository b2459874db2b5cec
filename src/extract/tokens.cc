#include "extract/tokens.h"

#include "base/ascii.h"

namespace luyke::extract {
namespace {

using base::is_digit;

}  // namespace

std::vector<base::Bytes> number_ranges(std::string_view text) {
  std::vector<base::Bytes> ranges;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    std::size_t end = at;
    for (;;) {
      while (end < text.size() && is_digit(text[end])) ++end;
      const bool continues = end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_digit(text[end + 1]);
      if (!continues) break;
      ++end;
    }
    ranges.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end - 1;
  }
  return ranges;
}

std::vector<TokenisedPassage> tokenise(const std::vector<text::Passage>& passages,
                                       std::vector<model::NumberToken>& numbers) {
  std::vector<TokenisedPassage> result;
  result.reserve(passages.size());
  for (const text::Passage& passage : passages) {
    TokenisedPassage tokenised{&passage, {}};
    for (const base::Bytes range : number_ranges(passage.text)) {
      tokenised.tokens.push_back({range, static_cast<model::NumberIndex>(numbers.size())});
      model::NumberToken number;
      number.text = passage.printed(range);
      number.place = passage.place(range);
      numbers.push_back(std::move(number));
    }
    result.push_back(std::move(tokenised));
  }
  return result;
}

}  // namespace luyke::extract
