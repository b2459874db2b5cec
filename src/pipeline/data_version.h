#pragma once

#include <string>

#include "model/rule_set.h"

namespace luyke::pipeline {

// Of all beside the program that bytes are turned into a document with: the
// rules of old encodings, and what recognises pages. When it changes, documents
// are read again from their originals; when other rules do, their content is
// enough. Another model of the same engine does not show here.
std::string data_version_of(const model::RuleSet& rules);

}  // namespace luyke::pipeline
