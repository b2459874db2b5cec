#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/phrases.h"
#include "model/figure.h"
#include "model/rule_set.h"

namespace luyke::extract {

// A phrase as keys of its words.
using KeyWords = std::vector<std::string>;

// Turns phrases into keys and finds them in the catalogue of indicators.
class IndicatorKeys {
 public:
  explicit IndicatorKeys(const model::RuleSet& rules);

  // Words of a folded phrase, abbreviations written out, without words of form.
  // Numbers stay only where they name a group ("dưới 3 tháng"), not where they
  // change from month to month.
  enum class Numbers { kKeep, kDrop };
  KeyWords words_of(std::string_view key, Numbers numbers) const;
  // The key of a phrase of which `own` words belong to the total it is part of.
  std::string key_of(const KeyWords& words, std::size_t own) const;
  static std::string joined(const KeyWords& words);
  // Code of the indicator whose name or synonym is the longest in the key; for
  // a part (`own` words are of its total) the last one, which must reach into the
  // part's own words: a part of a total is not the total.
  // Its unit must be able to be that of the figure. Empty if there is none.
  std::string code_of(const KeyWords& key, std::size_t own, const model::Figure& figure) const;
  // The catalogue calls it a stock or a rate.
  bool is_level(const std::string& code) const;

 private:
  struct Name {
    KeyWords words;
    std::size_t indicator = 0;
  };
  bool unit_fits(const model::IndicatorTerm& indicator, const model::Figure& figure) const;

  std::vector<model::IndicatorTerm> indicators_;
  std::unordered_map<std::string, KeyWords> abbreviations_;
  std::unordered_set<std::string> levels_;  // codes
  Phrases form_;
  Phrases any_unit_;
  std::unordered_map<std::string, std::string> dimensions_;   // of units by their name
  std::unordered_map<std::string, std::vector<Name>> names_;  // by first word
};

}  // namespace luyke::extract
