#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Tables written as text: rows of figures one after the other. A row of
// percentages that divides one row by another for the most part states a share
// in each place.
void propose_series(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
