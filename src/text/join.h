#pragma once

#include "model/document.h"
#include "text/fold.h"

namespace luyke::text {

// A body paragraph as the question of joining sees it.
struct Candidate {
  const model::Block* block = nullptr;
  const Folded* folded = nullptr;
};

// Whether a page break has torn one sentence into these two paragraphs: plain
// running text that does not end, then text that does not begin.
bool torn_apart(const Candidate& first, const Candidate& second);

}  // namespace luyke::text
