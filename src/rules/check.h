#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/rule_set.h"

namespace luyke::rules {

// A number token of a sentence and the rule that got it; the rule is empty
// when none did.
struct Claim {
  std::uint32_t index = 0;  // of the token in the sentence, from 0
  std::string text;         // the token as printed
  model::NumberClass number_class = model::NumberClass::kUnclaimed;
  std::string rule;
};

// A field that a metadata rule reads from a sentence.
struct Field {
  std::string rule;
  std::string name;
  std::string text;  // as printed
};

// An example that a rule does not keep.
struct ExampleFailure {
  model::RuleSource source;  // of the example
  std::string rule;
  std::string text;     // the example as written, marks and all
  std::string message;  // what happened instead

  // "file: line L, column C: rule 'x': message, in 'text'".
  std::string describe() const;
};

// How sentences are read is the caller's affair: all rules together, as they
// would read a report, so that a rule fails where a stronger one takes its
// number.
using ReadNumbers = std::function<std::vector<Claim>(std::string_view text)>;
using ReadFields = std::function<std::vector<Field>(std::string_view text)>;

// Runs the examples and counter-examples of all class rules: a rule must get
// the numbers in [brackets] and no other of the sentence; nothing in a `not`
// sentence.
std::vector<ExampleFailure> check_examples(const model::RuleSet& rules, const ReadNumbers& read);

// The same for metadata rules: a rule must speak in each example, and with
// [brackets] its fields must be just the marked parts, in their order.
std::vector<ExampleFailure> check_metadata_examples(const model::RuleSet& rules, const ReadFields& read);

}  // namespace luyke::rules
