#pragma once

#include <string>

#include "model/rule_set.h"

namespace luyke::pipeline {

// Every rule that has a name, on a line: id, class or "metadata", file and line.
// Then how many words of each kind there are.
std::string rule_listing(const model::RuleSet& rules);

}  // namespace luyke::pipeline
