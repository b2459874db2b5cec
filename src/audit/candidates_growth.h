#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Changes and growth percentages in running text against their earlier values,
// and distances from a target.
void propose_growth(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
