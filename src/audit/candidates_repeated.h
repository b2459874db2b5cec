#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// A breakdown told for the month and again, part by part in the same words, for
// the months so far: the second adds up too, with no cue of its own, and each
// of its parts runs over that of the month.
void propose_repeated_breakdowns(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
