#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Sums that no list word announces: what came in and what became of it, parts
// in the sentences behind a total, rows of the same measures. Kept when they
// fit exactly and chance would seldom do that; reported as a suspected slip
// when strong circumstances and one plausible slip meet.
void propose_inferred_sums(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
