#pragma once

#include <cstdint>

#include "archive/sqlite.h"
#include "model/document.h"

namespace luyke::archive {

// A document as its reader handed it on, made from its rows; its path is left
// empty. Faults: kDamaged.
model::Document stored_document(Connection& connection, std::int64_t id);

}  // namespace luyke::archive
