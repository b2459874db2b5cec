#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// The same fact printed twice: in running text and in a table row, or twice in
// one paragraph. A table row is tied to a paragraph by a rare value or by its
// label; then its other cells follow. Digits that differ by one slip in an
// otherwise tied pair are a mismatch.
void propose_equals(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
