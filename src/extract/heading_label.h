#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "extract/phrases.h"
#include "model/rule_set.h"

namespace luyke::extract {

// The style of a heading's number; each has its own sequence.
enum class LabelStyle {
  kAnnex,     // "Phụ lục II"
  kPart,      // "Phần thứ nhất"
  kChapter,   // "Chương II"
  kDivision,  // "Mục 1"
  kUpper,     // "A."
  kRoman,     // "I."
  kDecimal,   // "1.", "4.1."
  kLower,     // "a)"
  kBracket,   // "(1)"
};

struct ParsedLabel {
  LabelStyle style = LabelStyle::kDecimal;
  std::vector<int> numbers;  // "4.1": {4, 1}; letters count from 1; empty for a bare "Phụ lục"
  base::Bytes range;         // with its closing mark
  base::Bytes name;          // without it: what the record shows
  std::uint32_t title = 0;   // where the words after it begin
};

// Words that stand before the number of a part.
struct LabelWords {
  explicit LabelWords(const model::RuleSet& rules);
  Phrases annex, part, chapter, division;
  Phrases ordinals;  // "thứ nhất" …, the first one first
};

// What can be the label at `begin`, the first byte of a line. "C." is a Roman
// number and a letter: both are returned. `text` and `lower` as in Passage.
std::vector<ParsedLabel> parse_labels(const LabelWords& words, std::string_view text, std::string_view lower,
                                      std::size_t begin);

}  // namespace luyke::extract
