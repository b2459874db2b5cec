#pragma once

#include <string>

#include "model/archived.h"
#include "render/terminal.h"
#include "render/words.h"

namespace luyke::render {

// The versions of one report and what changed between them, for people.
std::string version_list(const model::ReportVersions& report, const Words& words, const TerminalOptions& options);

}  // namespace luyke::render
