#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// A stock told in words: the closing figure against the opening one and what
// came in and went out between ("opening a, b came, c left, closing d").
void propose_stock_flows(const Scene& scene, Proposals& proposals);

// What is left when something is taken off: "without a and b, c", "after
// deducting a, c".
void propose_exceptions(const Scene& scene, Proposals& proposals);

// What is left of a whole: "a; b of it; c remains", "x of y; c remain". To be
// called after the sums.
void propose_rests(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
