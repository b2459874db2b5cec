#pragma once

#include <vector>

#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::audit {

// Adds relations and findings to a reading that extract has made. Pure: the
// same reading gives the same records in the same order. `confusions` say what
// figures of pictures may be misread for; figures of text need none.
void check(model::Reading& reading, const std::vector<model::Confusion>& confusions = {});

}  // namespace luyke::audit
