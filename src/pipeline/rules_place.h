#pragma once

#include <string>

#include "base/result.h"

namespace luyke::pipeline {

// Where rules may lie. What a person names wins and must be there: `given`
// (--rules), then `environment` ($LUYKE_RULES). Else the installed folder
// beside the program's own, then a source tree above the program, then the
// tree it was built from.
struct RulesSearch {
  std::string given;
  std::string environment;
  std::string program_folder;  // folder of the running program; may be empty
  std::string source_rules;    // rules of the tree it was built from
};

RulesSearch rules_search(const std::string& given);

// The folder of rules. kNotFound names every place that was tried.
base::Result<std::string> find_rules(const RulesSearch& search);

}  // namespace luyke::pipeline
