#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Measures told side by side break down alike: where "a cases" is the sum of
// its parts, the "b people" behind it is the sum of what stands behind those.
// To be called after the sums that words announce.
void propose_parallel_sums(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
