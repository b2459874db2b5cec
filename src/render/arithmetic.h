#pragma once

#include <string>

#include "model/reading.h"
#include "render/words.h"

namespace luyke::render {

// The sum that a relation makes, with what the report prints instead:
// "1.322 + 976 + 5.386 + 8.605 + 1.251 = 17.540; in báo cáo: 17.450; chênh lệch −90".
// Empty when there is nothing to calculate.
std::string arithmetic(const model::Reading& reading, const model::Relation& relation, const Words& words);

// What the terms give, at the digits that the result prints; a percentage that
// was cut off shows where it differs. Empty when unknown.
std::string computed_text(const model::Reading& reading, const model::Relation& relation, const Words& words);
std::string difference_text(const model::Reading& reading, const model::Relation& relation, const Words& words);

// "1.322 + 976 − 12"
std::string terms_text(const model::Reading& reading, const model::Relation& relation, const Words& words);

}  // namespace luyke::render
