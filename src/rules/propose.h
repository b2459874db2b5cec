#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/figure.h"

namespace luyke::rules {

// What a person says of a class rule that does not exist yet.
struct RuleProposal {
  std::string id;
  model::NumberClass number_class = model::NumberClass::kOther;
  std::string sentence;            // the numbers to claim in [square brackets]
  std::vector<std::string> words;  // that matter, as they stand in the sentence
  bool case_sensitive = false;
  std::vector<std::string> counter_examples;  // sentences in which it must be silent
};

// A rule file with that one rule: its pattern keeps the words that matter,
// every number becomes a {number}, and what lies between becomes a bounded
// gap. kInvalidArgument when the sentence marks no number, a word does not
// stand in it, or no word is given.
base::Result<std::string> make_rule_yaml(const RuleProposal& proposal);

// Writes that file below the folder of rules, "classes/own/ID.yaml", and loads
// all rules with it. Gives its path; it is taken away again when the rules do
// not load. kInvalidArgument when the file is there already.
base::Result<std::string> add_rule(const std::string& folder, const RuleProposal& proposal);

}  // namespace luyke::rules
