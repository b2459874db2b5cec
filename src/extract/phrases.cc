#include "extract/phrases.h"

#include <algorithm>

#include "extract/lexicon.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

bool starts_word(std::string_view text, std::size_t begin) { return begin == 0 || !is_word_byte(text[begin - 1]); }

bool matches(std::string_view text, std::size_t begin, std::string_view phrase) {
  if (begin > text.size() || phrase.size() > text.size() - begin) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const char c = text[begin + i];
    // A blank in the phrase stands for a blank or a line break in the text.
    if (c != phrase[i] && !(phrase[i] == ' ' && c == '\n')) return false;
  }
  const std::size_t end = begin + phrase.size();
  return end == text.size() || !is_word_byte(text[end]) || !is_word_byte(phrase.back());
}

}  // namespace

Phrases::Phrases(const model::RuleSet& rules, const std::string& list) {
  const auto found = rules.lists.find(list);
  if (found == rules.lists.end()) return;
  for (const std::string& word : found->second) words_.push_back(text::matching_form(word));
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (!words_[i].empty()) by_byte_.push_back(static_cast<std::uint16_t>(i));
  }
  const auto first_byte = [&](std::uint16_t i) { return static_cast<unsigned char>(words_[i].front()); };
  std::stable_sort(by_byte_.begin(), by_byte_.end(), [&](std::uint16_t a, std::uint16_t b) {
    if (first_byte(a) != first_byte(b)) return first_byte(a) < first_byte(b);
    return words_[a].size() > words_[b].size();
  });
  for (const std::uint16_t i : by_byte_) ++first_[first_byte(i) + 1U];
  for (std::size_t byte = 1; byte < first_.size(); ++byte) {
    first_[byte] = static_cast<std::uint16_t>(first_[byte] + first_[byte - 1]);
  }
}

std::size_t Phrases::at(std::string_view lower, std::size_t begin) const {
  const auto index = index_at(lower, begin);
  return index ? words_[*index].size() : 0;
}

std::optional<std::size_t> Phrases::index_at(std::string_view lower, std::size_t begin) const {
  if (begin >= lower.size()) return std::nullopt;
  const auto byte = static_cast<unsigned char>(lower[begin]);
  for (std::size_t i = first_[byte]; i < first_[byte + 1U]; ++i) {
    if (matches(lower, begin, words_[by_byte_[i]])) return by_byte_[i];
  }
  return std::nullopt;
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
