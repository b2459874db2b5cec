#pragma once

#include <vector>

#include "extract/extractor.h"
#include "rules/check.h"

namespace luyke::pipeline {

// Runs the examples of the class rules the way a report is read: each sentence
// as a document of one paragraph, all rules together.
std::vector<rules::ExampleFailure> check_rules(const extract::Extractor& extractor);

}  // namespace luyke::pipeline
