#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "model/rule_set.h"

namespace luyke {

// Loads rule files given as texts by name. Errors name them without the
// folder in which they stood.
base::Result<model::RuleSet> load_texts(const std::map<std::string, std::string>& files);

// The error of one file "a.yaml", as it is told to people; "no error" when
// there is none.
std::string error_of(const std::string& yaml);

}  // namespace luyke
