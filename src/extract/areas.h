#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/phrases.h"
#include "model/rule_set.h"

namespace luyke::extract {

// Finds the area that a phrase names: a known one ("Kiên Giang"), or a
// capitalised name behind the word for an area ("huyện Phú Lâm").
class AreaFinder {
 public:
  explicit AreaFinder(const model::RuleSet& rules);

  // As printed, the word before it included; empty when there is none. The
  // last area named is the nearest to the number.
  std::string find(std::string_view phrase) const;

  struct Syllable {
    std::size_t begin;
    std::size_t end;
    bool capital;
  };

 private:
  // Syllables of the word for an area that stands there ("thị xã": 2), or 0.
  std::size_t type_length(std::string_view phrase, const std::vector<Syllable>& syllables, std::size_t first) const;

  Phrases types_;
  std::unordered_set<std::string> names_;  // in matching form
};

}  // namespace luyke::extract
