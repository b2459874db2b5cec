#include "text/legacy/font_names.h"

#include <algorithm>
#include <cstddef>

namespace luyke::text {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// '*' stands for any characters; case does not matter.
bool fits(std::string_view name, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t next = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (at < name.size()) {
    if (next < pattern.size() && pattern[next] == '*') {
      star = next++;
      resume = at;
    } else if (next < pattern.size() && lower(pattern[next]) == lower(name[at])) {
      ++next;
      ++at;
    } else if (star != std::string_view::npos) {
      next = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', next) == std::string_view::npos;
}

// "ABCDEF+.VnTime,Bold" of a PDF is the font ".VnTime".
std::string_view family_of(std::string_view font) {
  constexpr std::size_t kTag = 6;
  const bool tagged = font.size() > kTag + 1 && font[kTag] == '+' &&
                      std::all_of(font.begin(), font.begin() + kTag, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (tagged) font.remove_prefix(kTag + 1);
  return font.substr(0, font.find(','));
}

}  // namespace

std::optional<FontClaim> claim_of(std::string_view font, const std::vector<model::Encoding>& encodings) {
  const std::string_view family = family_of(font);
  std::optional<FontClaim> best;
  std::size_t most = 0;
  const auto look = [&](const std::vector<std::string>& patterns, FontClaim claim) {
    for (const std::string& pattern : patterns) {
      const auto letters =
          static_cast<std::size_t>(std::count_if(pattern.begin(), pattern.end(), [](char c) { return c != '*'; }));
      if (letters <= most || !fits(family, pattern)) continue;
      most = letters;
      best = claim;
    }
  };
  for (std::size_t i = 0; i < encodings.size(); ++i) {
    look(encodings[i].fonts, {i, false});
    look(encodings[i].capital_fonts, {i, true});
  }
  return best;
}

std::vector<std::optional<FontClaim>> claims_of(const std::vector<std::string>& fonts,
                                                const std::vector<model::Encoding>& encodings) {
  std::vector<std::optional<FontClaim>> claims;
  for (const std::string& font : fonts) claims.push_back(claim_of(font, encodings));
  return claims;
}

}  // namespace luyke::text
