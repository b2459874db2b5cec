#pragma once

#include <string>

#include "base/result.h"
#include "model/rule_set.h"

namespace luyke::rules {

// Reads every *.yaml under the folder, in the order of their paths. The first
// mistake ends it with kInvalidRule: file, "line L, column C", and the bad
// part quoted in the message. rules/README.md describes the files.
base::Result<model::RuleSet> load(const std::string& folder);

}  // namespace luyke::rules
