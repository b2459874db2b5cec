#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace luyke::pipeline {

// A file to read, or the reason why a named input gives none.
using Input = base::Result<std::string>;

// The files that the inputs name, in their order. Folders are walked to their
// bottom, sorted by name; hidden files, locks of office programs and links to
// folders are passed over, and of the others only those are taken that are
// reports by their ending, or by their content when they have none. "-" stays.
// A folder without reports and one that may not be opened are errors.
std::vector<Input> list_inputs(const std::vector<std::string>& named);

}  // namespace luyke::pipeline
