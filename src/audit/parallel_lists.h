#pragma once

#include <utility>
#include <vector>

#include "audit/proposal.h"
#include "audit/scene.h"

namespace luyke::audit {

// Two breakdowns with the same labels in one section, the later total not above
// the earlier one ("enrolled … , graduated …"): pairs of parts where the later
// is above the earlier. Carry-over may explain them, so they are questions,
// not errors.
std::vector<std::pair<model::FigureIndex, model::FigureIndex>> parts_above_their_parallel(const Scene& scene,
                                                                                          const Proposals& proposals);

}  // namespace luyke::audit
