#pragma once

#include <vector>

#include "extract/class_rules.h"
#include "extract/phrases.h"
#include "extract/sections.h"
#include "extract/tokens.h"
#include "model/document.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::extract {

// By passage and token: a word that counts, behind the number, overrules its class.
using WeakClasses = std::vector<std::vector<bool>>;

// Settles what each number of a document is: first by the class rules, then by
// where it stands (a heading, a running head, the end of a page, behind the name
// of another). What nothing speaks for stays unclaimed.
class NumberClassifier {
 public:
  NumberClassifier(const model::RuleSet& rules, const ClassMatcher& classes);

  // Writes class and rule of the numbers of `reading`, whose metadata are read.
  WeakClasses classify(const model::Document& document, const std::vector<TokenisedPassage>& passages,
                       const Outline& outline, model::Reading& reading) const;

 private:
  class Run;

  const model::RuleSet& rules_;
  const ClassMatcher& classes_;
  Phrases frames_;
  Phrases ands_;
};

}  // namespace luyke::extract
