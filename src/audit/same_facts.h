#pragma once

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Facts that are one because all around them is: a relation of the text and one
// of a table whose members are the same facts but for one. That one is told
// twice too, and must be equal. Comes after `propose_equals`.
void propose_same_facts(const Scene& scene, Proposals& proposals);

}  // namespace luyke::audit
