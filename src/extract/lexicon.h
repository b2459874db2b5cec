#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/range.h"
#include "extract/phrase_trie.h"
#include "model/rule_set.h"

namespace luyke::extract {

// What a phrase of the vocabulary can be. One phrase may be several.
enum class TermKind { kUnit, kScale, kApprox, kCue, kList };

// A phrase found in a passage. `index` leads into the RuleSet's vector of its
// kind; for lists into Lexicon::list_names.
struct Hit {
  base::Bytes range;
  TermKind kind = TermKind::kUnit;
  std::uint32_t index = 0;
};

// All vocabulary, ready to be found in one pass: at each start of a word the
// longest phrase of each kind. The cost does not grow with the vocabulary.
class Lexicon {
 public:
  explicit Lexicon(const model::RuleSet& rules);

  // Hits in order of their begin. `lower` is Passage::lower.
  std::vector<Hit> find(std::string_view lower) const;
  // The longest phrase of that kind that starts at `offset`, ignoring one space;
  // an empty range when there is none.
  Hit at(std::string_view lower, std::size_t offset, TermKind kind) const;

  const model::UnitTerm& unit(const Hit& hit) const { return rules_.units[hit.index]; }
  // The first unit of a dimension in the rules; null when there is none.
  const model::UnitTerm* base_unit(std::string_view dimension) const;
  int scale(const Hit& hit) const { return rules_.scales[hit.index].exponent; }
  model::Approx approx(const Hit& hit) const { return rules_.approximations[hit.index].approx; }
  model::CueKind cue(const Hit& hit) const { return rules_.cues[hit.index].kind; }
  const std::string& list(const Hit& hit) const { return list_names_[hit.index]; }
  // The longest word of that list that starts at `offset`, ignoring one space; an
  // empty range when there is none.
  base::Bytes list_word_at(std::string_view lower, std::size_t offset, std::int64_t list) const;
  bool is_list_word(std::string_view lower, std::size_t offset, std::int64_t list) const;
  // Index of the list with that name for comparing with Hit::index; -1 if
  // unknown. Lists that only Phrases reads are not known here.
  std::int64_t list_index(std::string_view name) const;

 private:
  // What a phrase of the trie is.
  struct Entry {
    TermKind kind;
    std::uint32_t index;
  };
  void find_at(std::string_view lower, std::size_t begin, std::vector<Hit>& hits) const;

  const model::RuleSet& rules_;
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
  };
  std::vector<std::string> list_names_;
  std::unordered_map<std::string, std::int64_t, NameHash, std::equal_to<>> list_indices_;
  std::vector<Entry> entries_;
  PhraseTrie phrases_;
};

// Letters, marks and digits make words; bytes above ASCII count as letters.
inline bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

}  // namespace luyke::extract
