#pragma once

#include <vector>

#include "extract/draft.h"
#include "extract/stream.h"

namespace luyke::extract {

// Numbers without a unit take over that of the figure before, which may be the
// wrong one: "81.451 doanh nghiệp, 629.094 tỷ; vùng 11.261, 24.408, …". Where
// their plain digits add up to an earlier figure, or make the percentage behind
// them of it, they are counted like that figure.
void repair_units(const Stream& stream, std::vector<Draft>& drafts);

}  // namespace luyke::extract
