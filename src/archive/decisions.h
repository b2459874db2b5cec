#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/sqlite.h"
#include "model/archived.h"

namespace luyke::archive {

// Keeps a decision for good. Its number, when it has one, is kept with its
// place, its print and the words around. Faults: kInvalidArgument when the
// document or the number is not there.
void add_decision(Connection& connection, const model::Decision& decision);

// The decisions about a document, the oldest first. Each belongs to the number
// at its place when that prints the same; else to the one number that prints
// the same among the same words; else to none.
std::vector<model::Decision> decisions_of(Connection& connection, std::int64_t document);

}  // namespace luyke::archive
