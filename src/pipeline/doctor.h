#pragma once

#include "base/result.h"
#include "model/rule_set.h"
#include "pipeline/job.h"

namespace luyke::pipeline {

// `luyke doctor`: whether all is there that the program needs, one line each, and
// which package to install for what is not. kDone when nothing needed is missing,
// else kUnreadable.
int run_doctor(const Job& job, const Streams& streams, const base::Result<model::RuleSet>& rules);

}  // namespace luyke::pipeline
