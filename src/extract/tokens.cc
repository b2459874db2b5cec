#include "extract/tokens.h"

#include "base/number_token.h"

namespace luyke::extract {
std::vector<TokenisedPassage> tokenise(const std::vector<text::Passage>& passages,
                                       std::vector<model::NumberToken>& numbers) {
  std::vector<TokenisedPassage> result;
  result.reserve(passages.size());
  for (const text::Passage& passage : passages) {
    TokenisedPassage tokenised{&passage, {}};
    for (const base::Bytes range : base::number_tokens(passage.text)) {
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
