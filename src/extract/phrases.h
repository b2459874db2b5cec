#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/phrase_trie.h"
#include "model/rule_set.h"

namespace luyke::extract {

// The words of one list of the rule files in matching form, ready to be looked
// for in lower-case text. A list that the rules do not have matches nothing.
class Phrases {
 public:
  Phrases(const model::RuleSet& rules, const std::string& list);

  // Bytes of the longest phrase that stands at `begin` and ends with a word; 0
  // when there is none.
  std::size_t at(std::string_view lower, std::size_t begin) const;
  // Index in the list of that phrase.
  std::optional<std::size_t> index_at(std::string_view lower, std::size_t begin) const;
  // First place in the text where a phrase stands as words of their own.
  std::optional<std::size_t> find(std::string_view lower) const;
  // The text is one of the phrases.
  bool is(std::string_view lower) const;
  // Some phrase ends right before `end`, blanks apart.
  bool ends_before(std::string_view lower, std::size_t end) const;

  const std::vector<std::string>& words() const { return words_; }

 private:
  std::vector<std::string> words_;  // in the order of the list
  PhraseTrie trie_;                 // of their indices
};

}  // namespace luyke::extract
