#pragma once

#include <cstddef>
#include <vector>

#include "extract/head_pieces.h"
#include "extract/head_words.h"
#include "model/reading.h"

namespace luyke::extract {

// Reads boxes 7 and 9b of Nghị định 30/2020/NĐ-CP, Phụ lục I: who signed in
// which capacity, and the recipients. `pieces` begin after the head.
void read_foot(const HeadWords& words, const std::vector<text::Passage>& passages, const std::vector<Piece>& pieces,
               model::Metadata& metadata);

}  // namespace luyke::extract
