#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rule_set.h"

namespace luyke::rules {

// The first mistake in the rule files. Thrown and caught inside this room
// only: a mistake can sit ten calls deep in a tree, and it always ends the
// loading.
struct Fault {
  model::RuleSource source;
  std::string message;
};

// The known name nearest to `word`, as "; did you mean 'x'?"; empty when none
// is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace luyke::rules
