#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/legacy/letter_table.h"

namespace luyke::text {

// How well a piece of text, decoded one way, looks like Vietnamese.
struct Judgement {
  // Evidence in units of about a natural logarithm; 0 says nothing.
  double score = 0;
  // Words with a touched letter that are syllables, and that are not.
  std::uint32_t syllables = 0;
  std::uint32_t others = 0;
};

// Judges words by their syllables; the commonest count more. Made once; may be
// used from several threads.
class Judge {
 public:
  explicit Judge(const std::vector<std::string>& common_syllables);

  // Text that is Unicode already.
  Judgement unicode(std::u32string_view text) const;
  Judgement decoded(const Decoded& decoded) const;

 private:
  Judgement words_of(std::u32string_view text, const std::vector<bool>& touched) const;
  void add_word(std::u32string_view word, Judgement& judgement) const;

  std::unordered_set<std::u32string> common_;
};

}  // namespace luyke::text
