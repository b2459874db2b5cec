#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace luyke::pipeline {

// A file to read, or the reason why a named input gives none.
using Input = base::Result<std::string>;

// Which files of a folder: reports by their ending, or by their content when
// they have none; or all, for whoever tells them by their content later.
enum class Take { kReports, kAllFiles };

// Hidden files and locks of office programs.
bool is_passed_over(const std::string& name);

// The files that the inputs name, in their order. Folders are walked to their
// bottom, sorted by name; hidden files, locks of office programs and links to
// folders are passed over. "-" stays. A folder where nothing is to be taken and
// one that may not be opened are errors.
std::vector<Input> list_inputs(const std::vector<std::string>& named, Take take = Take::kReports);

}  // namespace luyke::pipeline
