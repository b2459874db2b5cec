#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/draft.h"
#include "extract/lexicon.h"
#include "extract/stream.h"

namespace luyke::extract {

// Words that tell counts of what is there (schools, households, teachers) from
// counts of what happened to them.
class StandingWords {
 public:
  explicit StandingWords(const Lexicon& lexicon);

  // The unit is of things that last.
  bool is_unit(std::string_view phrase) const;
  // The hit makes, gives or finds what is counted behind it.
  bool does(const Hit& hit) const;
  // The hit befell what is counted before it.
  bool befalls(const Hit& hit) const;
  // A title with such words counts what happened.
  bool tells_events(std::string_view lower) const;
  // Where such words begin, in order; words that are part of a noun left out.
  std::vector<std::uint32_t> doing(const std::vector<Hit>& hits) const;

 private:
  const Lexicon& lexicon_;
  std::int64_t units_;
  std::int64_t verbs_;
  std::int64_t doing_;
  std::int64_t undergoing_;
  std::int64_t nouns_;
};

// The same for the figures of a passage, by the words around each.
class Standing {
 public:
  Standing(const Lexicon& lexicon, const std::vector<Hit>& hits);

  // The unit is of things that last, no verb before the figure in its statement
  // makes, gives or finds them, and no word behind it tells what befell them.
  bool is_level(const std::vector<Element>& elements, std::size_t figure, const Draft& draft) const;
  // No such verb and no such word, whatever is counted.
  bool is_quiet(const std::vector<Element>& elements, std::size_t figure) const;
  // Such a verb stands between the last semicolon and the figure.
  bool is_done(const std::vector<Element>& elements, std::size_t figure) const;

 private:
  StandingWords words_;
  std::vector<std::uint32_t> doing_;       // where words of doing begin, in order
  std::vector<std::uint32_t> undergoing_;  // where words of what befell begin
};

}  // namespace luyke::extract
