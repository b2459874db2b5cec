#pragma once

#include <string>

#include "model/archived.h"
#include "render/terminal.h"
#include "render/words.h"

namespace luyke::render {

// What a search found: for people; a record each; a line each.
std::string hit_list(const model::Hits& found, const Words& words, const TerminalOptions& options);
std::string hits_jsonl(const model::Hits& found);
std::string hits_csv(const model::Hits& found);

}  // namespace luyke::render
