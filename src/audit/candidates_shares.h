#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Shares in a row ("việc làm 198 hộ (41,42%), nhà ở 143 hộ (29,91%)") of one
// whole that an earlier paragraph printed. The words do not name it; several
// shares that fit one level do.
void propose_far_shares(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
