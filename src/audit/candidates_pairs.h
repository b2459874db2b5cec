#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Figures that belong together by what they count rather than by a list: the
// month and its cumulative figure, "x/y" without a percentage, what was done
// of what came in, count x price, sums written out with signs.
void propose_cumulative(const Scene& scene, Proposals& proposals);
void propose_ratios(const Scene& scene, Proposals& proposals);
void propose_done(const Scene& scene, Proposals& proposals);
// A group across others ("women") in the whole told before it.
void propose_overlaps(const Scene& scene, Proposals& proposals);
void propose_products(const Scene& scene, Proposals& proposals);
void propose_written_sums(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
