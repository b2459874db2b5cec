#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/result.h"
#include "extract/tokens.h"
#include "model/rule_set.h"

namespace luyke::extract {

// One rule's word on one number token of a passage.
struct Claim {
  std::uint32_t token = 0;  // index into TokenisedPassage::tokens
  model::NumberClass number_class = model::NumberClass::kOther;
  std::uint32_t rule = 0;  // index into RuleSet::classes
};

// Rules below this priority are weak: a counting word after the number
// overrules them.
inline constexpr int kWeakPriority = 20;

// Runs the class rules over passages. One automaton tells which patterns occur
// in a passage and only those run, so the cost does not grow with the number of
// rules. Thread-safe once made.
class ClassMatcher {
 public:
  // kInvalidRule with the place of the pattern when it is no regular expression.
  static base::Result<ClassMatcher> make(const std::vector<model::ClassRule>& rules);
  ~ClassMatcher();
  ClassMatcher(ClassMatcher&&) noexcept;
  ClassMatcher& operator=(ClassMatcher&&) noexcept;

  // Every claim of every rule, in no order; `best_claims` weighs them.
  std::vector<Claim> find(const TokenisedPassage& passage) const;

 private:
  struct Compiled;
  explicit ClassMatcher(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

// For each token its winning claim or null: highest priority, then the claim
// whose match begins first in the rule files.
std::vector<const Claim*> best_claims(const std::vector<Claim>& claims, std::size_t tokens,
                                      const std::vector<model::ClassRule>& rules);

}  // namespace luyke::extract
