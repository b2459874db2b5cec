#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "extract/phrases.h"
#include "extract/printed_words.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::extract {

// What a figure counts. Words before `own` come from its total or its section.
struct CountedPhrase {
  Words words;
  std::size_t own = 0;

  bool empty() const { return words.empty(); }
  // "tuyển sinh người, cao đẳng".
  std::string printed() const;
  // Keys of all words, or of those before `own`, one blank between.
  std::string key(std::size_t count) const;
};

// Words that bound a phrase.
struct PhraseWords {
  explicit PhraseWords(const model::RuleSet& rules);

  Phrases strip;       // leave the ends of a phrase
  Phrases keep;        // stay there although they begin with such a word
  Phrases cut;         // end the words behind a number
  Phrases no_cut;      // begin with such a word and go on
  Phrases cut_before;  // end the words before it: "theo Quyết định"
  Phrases link;        // between a number and what it counts: "12 đối tượng là nữ"
  Phrases plain_unit;  // counting words that add nothing to a phrase
  Phrases move;        // between the ends of a move
};

// Phrases of the figures of one sentence, in its order: words before the
// number in its clause, the unit, and words behind it; parts are completed
// from their total, bare counts from the figure before or the section. The
// phrases hold words of the store.
std::vector<std::pair<model::FigureIndex, CountedPhrase>> counted_phrases(const PhraseWords& words,
                                                                          PrintedReader& printed, WordStore& store,
                                                                          const model::Reading& reading,
                                                                          const model::Sentence& sentence);

}  // namespace luyke::extract
