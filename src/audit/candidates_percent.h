#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Percentages and changes in running text: of a plan, of an earlier value, as a
// share, as growth; with their printed or unprinted base.
void propose_percents(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
