#pragma once

#include <vector>

#include "extract/lexicon.h"
#include "extract/phrases.h"
#include "extract/tokens.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::extract {

// Finds numbers in words that stand for a figure: "120 đồng (một trăm hai mươi
// đồng)", "mười hai (12) quy trình", "Bằng chữ: …". Words of counting that
// nothing ties to digits ("chín vụ", "mười năm") are left alone, and so is what
// is not spelled as one number from end to end.
class SpelledNumberReader {
 public:
  SpelledNumberReader(const model::RuleSet& rules, const Lexicon& lexicon);

  void read(const std::vector<TokenisedPassage>& passages, model::Reading& reading) const;

 private:
  const Lexicon& lexicon_;
  Phrases labels_;    // "bằng chữ"
  Phrases evens_;     // "chẵn": may follow an amount of money
  Phrases ordinals_;  // "tháng": the number after it counts nothing
};

}  // namespace luyke::extract
