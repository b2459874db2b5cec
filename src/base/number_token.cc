#include "base/number_token.h"

#include "base/ascii.h"

namespace luyke::base {

std::vector<Bytes> number_tokens(std::string_view text) {
  std::vector<Bytes> tokens;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    std::size_t end = at;
    for (;;) {
      while (end < text.size() && is_digit(text[end])) ++end;
      const bool continues = end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_digit(text[end + 1]);
      if (!continues) break;
      ++end;
    }
    tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end - 1;
  }
  return tokens;
}

}  // namespace luyke::base
