#include "extract/areas.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/lexicon.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kLongestName = 5;  // syllables
constexpr std::size_t kLongestType = 3;  // "UBND thị xã"

// Capitals of the Vietnamese alphabet in NFC: in the Latin blocks that hold
// them they are the even code points, but for Latin-1 and Ư.
bool is_capital(char32_t c) {
  if (c < 0x100) return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE);
  if (c < 0x180 || (c >= 0x1EA0 && c <= 0x1EF9)) return c % 2 == 0;
  return c == 0x1A0 || c == 0x1AF;
}

std::vector<AreaFinder::Syllable> syllables_of(std::string_view text) {
  std::vector<AreaFinder::Syllable> syllables;
  syllables.reserve(text.size() / 4 + 1);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (end > at) {
      std::size_t first = at;
      syllables.push_back({at, end, is_capital(base::next_code_point(text, first))});
    }
    at = end + 1;
  }
  return syllables;
}

// One blank parts them: both are of one name.
bool goes_on(std::string_view phrase, const AreaFinder::Syllable& before, const AreaFinder::Syllable& syllable) {
  return before.end + 1 == syllable.begin && phrase[before.end] == ' ';
}

// A name begins at most so many syllables after `first`.
bool capital_within(const std::vector<AreaFinder::Syllable>& syllables, std::size_t first, std::size_t most) {
  const auto begin = syllables.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = begin + static_cast<std::ptrdiff_t>(std::min(most + 1, syllables.size() - first));
  return std::any_of(begin, end, [](const AreaFinder::Syllable& syllable) { return syllable.capital; });
}

}  // namespace

std::size_t AreaFinder::type_length(std::string_view phrase, const std::vector<Syllable>& syllables,
                                    std::size_t first) const {
  for (std::size_t count = std::min(kLongestType, syllables.size() - first); count > 0; --count) {
    const std::size_t begin = syllables[first].begin;
    const std::size_t end = syllables[first + count - 1].end;
    if (types_.is(text::key_of(phrase.substr(begin, end - begin)))) return count;
  }
  return 0;
}

AreaFinder::AreaFinder(const model::RuleSet& rules) : types_(rules, "area_type") {
  for (const model::AreaTerm& area : rules.areas) names_.insert(text::matching_form(area.name));
}

std::string AreaFinder::find(std::string_view phrase) const {
  const std::vector<Syllable> syllables = syllables_of(phrase);
  std::string found;
  for (std::size_t i = 0; i < syllables.size();) {
    if (!capital_within(syllables, i, kLongestType)) {
      ++i;
      continue;
    }
    const std::size_t type = type_length(phrase, syllables, i);
    const std::size_t name = i + type;
    std::size_t end = name;
    while (end < syllables.size() && syllables[end].capital && end - name < kLongestName &&
           ((end == name && type == 0) || goes_on(phrase, syllables[end - 1], syllables[end]))) {
      ++end;
    }
    if (end == name) {
      ++i;
      continue;
    }
    const auto printed = [&](std::size_t from) {
      return phrase.substr(syllables[from].begin, syllables[end - 1].end - syllables[from].begin);
    };
    if (type > 0 || names_.contains(text::matching_form(printed(name)))) found = printed(i);
    i = end;
  }
  return found;
}

}  // namespace luyke::extract
