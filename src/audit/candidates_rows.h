#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Totals of a paragraph that the paragraphs below, or the sentences or clauses
// of the next one, break down together: each row tells the same measures of one
// part. Kept when a column adds up exactly and chance would seldom do that; one
// that nearly does is broken where two others of the same rows add up.
void propose_row_sums(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
