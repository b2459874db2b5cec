#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Totals with their breakdown in running text: a bracket after the total, a
// list after a cue or a colon, list paragraphs after a colon; nested lists and
// several measures side by side. Lists that words leave open stay open; groups
// that run across each other are subsets.
void propose_lists(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
