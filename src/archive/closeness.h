#pragma once

#include "archive/sqlite.h"

namespace luyke::archive {

// Teaches the connection `closeness(words)`: how well a document that holds
// all terms of a query answers it. That they stand side by side in their order
// counts most, then how often each occurs, both up to a bound. Unlike bm25() it
// asks nothing of other documents, which would take time with their number.
void add_closeness(Connection& connection);

}  // namespace luyke::archive
