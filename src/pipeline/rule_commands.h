#pragma once

#include <string>

#include "model/rule_set.h"
#include "pipeline/job.h"

namespace luyke::pipeline {

// True for the commands `luyke rules …`.
bool is_rule_command(Command command);

// Runs one of them and gives its exit code. `folder` is where the rules lie.
int run_rule_command(const Job& job, const Streams& streams, const std::string& folder, model::RuleSet rules);

}  // namespace luyke::pipeline
