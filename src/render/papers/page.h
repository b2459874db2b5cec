#pragma once

#include <string>

#include "render/papers/paper.h"
#include "render/words.h"

namespace luyke::render {

// All that an audit found as one self-contained page, gravest first, with
// filters by severity, unit and indicator; without its script, and on paper, it
// shows everything.
std::string audit_page(const AuditPaper& paper, const Words& words);

}  // namespace luyke::render
