#pragma once

#include <cstddef>
#include <vector>

#include "extract/extractor.h"
#include "rules/check.h"

namespace luyke::pipeline {

// Runs the examples of all rules the way a report is read: each sentence as a
// document of one paragraph, all rules together.
std::vector<rules::ExampleFailure> check_rules(const extract::Extractor& extractor);

// How many examples and counter-examples that are.
std::size_t count_examples(const model::RuleSet& rules);

}  // namespace luyke::pipeline
