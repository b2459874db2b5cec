#pragma once

#include "archive/query.h"
#include "archive/sqlite.h"
#include "model/archived.h"

namespace luyke::archive {

// The documents that fit the query, best first; newest first when it has no
// words. Faults: kInvalidArgument when its words are none.
model::Hits search(Connection& connection, const Query& query);

}  // namespace luyke::archive
