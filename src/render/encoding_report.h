#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/encoding.h"
#include "render/words.h"

namespace luyke::render {

// A line for each run of text: its font, the encoding that it was stored in,
// why that was believed, and how the text begins.
std::string encoding_report(const model::Document& document, const std::vector<model::EncodedRun>& runs,
                            const Words& words);

}  // namespace luyke::render
