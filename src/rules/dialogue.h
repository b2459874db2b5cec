#pragma once

#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "model/rule_set.h"
#include "rules/propose.h"

namespace luyke::rules {

enum class Language { kVietnamese, kEnglish };

// Leads a person from a sentence to a proposal that `make_rule_yaml` accepts:
// asks, line by line, for the sentence, its numbers, the words that matter, the
// class, a name and counter-examples, and asks again where an answer does not
// do. The questions are the messages `rule_new.*` of the rules. nullopt when
// the input ends before the last answer that is needed.
std::optional<RuleProposal> ask_for_rule(const model::RuleSet& rules, Language language, std::istream& in,
                                         std::ostream& out);

}  // namespace luyke::rules
