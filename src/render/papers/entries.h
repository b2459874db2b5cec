#pragma once

#include <string>
#include <vector>

#include "model/archived.h"
#include "render/papers/paper.h"
#include "render/view.h"
#include "render/words.h"

namespace luyke::render {

// A document as an audit cites it.
struct Cited {
  const View& view;
  const model::ArchivedDocument& listed;
  const std::vector<model::Decision>& decisions;
};

// "PHÒNG LĐTBXH (UBND HUYỆN MỸ TÚ)"; words for it where the report names none.
std::string unit_of(const model::Metadata& metadata, const Words& words);

// The findings of one report, in the order of its reading.
std::vector<PaperEntry> entries_of(const Cited& cited, const Words& words);

}  // namespace luyke::render
