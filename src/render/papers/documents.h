#pragma once

#include <string>
#include <vector>

#include "render/papers/paper.h"
#include "render/words.h"

namespace luyke::render {

// The differences of one unit that it is asked about: all but those that only
// inform, gravest first.
std::vector<const PaperEntry*> entries_for(const AuditPaper& paper, const std::string& unit);

// Minutes of comparing a unit's figures (biên bản), and the request that it
// explain them (phiếu yêu cầu giải trình), as DOCX after Nghị định 30/2020. What
// only the offices know (number, day, people) is left as dots to be filled in.
std::string minutes_docx(const AuditPaper& paper, const std::string& unit, const Words& words);
std::string request_docx(const AuditPaper& paper, const std::string& unit, const Words& words);

}  // namespace luyke::render
