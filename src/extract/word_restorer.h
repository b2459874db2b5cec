#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/rule_set.h"
#include "text/passage.h"

namespace luyke::extract {

// Recognition loses marks: "lüy kế" for "lũy kế". Puts the words of the rules in
// the place of those that were read instead, in the matching form alone: the
// printed characters and the way back to them stay. Phrases that are read
// exactly are left alone; then the tones may differ, then all marks. Words that
// may be meant as they were read stay. May be used by several threads.
class WordRestorer {
 public:
  // Nothing is built before the first passage is restored. The rules must
  // outlive it.
  explicit WordRestorer(const model::RuleSet& rules) : rules_(rules) {}

  void restore(std::vector<text::Passage>& passages) const;

 private:
  // The phrase that a key without tones or marks stands for; empty when it
  // stands for several.
  using Phrases = std::map<std::string, std::string, std::less<>>;
  struct Vocabulary {
    std::set<std::string, std::less<>> exact;  // all phrases
    std::set<std::string, std::less<>> words;  // of them, and other common ones
    Phrases toneless;
    Phrases markless;
    std::size_t longest = 1;  // words of a phrase
  };
  static void add(const std::string& phrase, Vocabulary& vocabulary);
  void build() const;
  std::string restored(std::string_view read, bool holds_phrase) const;
  bool is_unknown(std::string_view word) const;
  std::size_t run_at(std::string_view lower, const std::vector<base::Bytes>& words, std::size_t i) const;
  std::vector<bool> read_exactly(std::string_view lower, const std::vector<base::Bytes>& words) const;
  void restore(text::Passage& passage) const;

  const model::RuleSet& rules_;
  mutable std::once_flag built_;
  mutable Vocabulary vocabulary_;
};

}  // namespace luyke::extract
