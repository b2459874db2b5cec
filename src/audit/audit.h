#pragma once

#include "model/reading.h"

namespace luyke::audit {

// Adds relations and findings to a reading that extract has made. Pure: the
// same reading gives the same records in the same order.
void check(model::Reading& reading);

}  // namespace luyke::audit
