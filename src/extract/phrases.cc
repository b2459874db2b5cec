#include "extract/phrases.h"

#include <cstdint>
#include <utility>

#include "extract/lexicon.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

bool starts_word(std::string_view text, std::size_t begin) { return begin == 0 || !is_word_byte(text[begin - 1]); }

}  // namespace

Phrases::Phrases(const model::RuleSet& rules, const std::string& list) {
  const auto found = rules.lists.find(list);
  if (found == rules.lists.end()) return;
  std::vector<std::pair<std::string, std::uint32_t>> phrases;
  for (const std::string& word : found->second) {
    words_.push_back(text::matching_form(word));
    phrases.emplace_back(words_.back(), static_cast<std::uint32_t>(phrases.size()));
  }
  trie_ = PhraseTrie(phrases);
}

std::size_t Phrases::at(std::string_view lower, std::size_t begin) const {
  std::size_t longest = 0;
  trie_.longest_first(lower, begin, [&](std::uint32_t, std::size_t size) {
    longest = size;
    return false;
  });
  return longest;
}

std::optional<std::size_t> Phrases::index_at(std::string_view lower, std::size_t begin) const {
  std::optional<std::size_t> index;
  trie_.longest_first(lower, begin, [&](std::uint32_t value, std::size_t) {
    index = value;
    return false;
  });
  return index;
}

std::optional<std::size_t> Phrases::find(std::string_view lower) const {
  for (std::size_t at_byte = 0; at_byte < lower.size(); ++at_byte) {
    if (starts_word(lower, at_byte) && at(lower, at_byte) > 0) return at_byte;
  }
  return std::nullopt;
}

bool Phrases::is(std::string_view lower) const { return !lower.empty() && at(lower, 0) == lower.size(); }

bool Phrases::ends_before(std::string_view lower, std::size_t end) const {
  while (end > 0 && (lower[end - 1] == ' ' || lower[end - 1] == '\n')) --end;
  for (const std::string& word : words_) {
    if (word.empty() || word.size() > end) continue;
    const std::size_t begin = end - word.size();
    if (lower.substr(begin, word.size()) == word && starts_word(lower, begin)) return true;
  }
  return false;
}

}  // namespace luyke::extract
