#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// What all proposers keep, each relation once, in the order of the results.
void propose_all(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
