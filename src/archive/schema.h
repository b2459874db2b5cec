#pragma once

#include "archive/sqlite.h"

namespace luyke::archive {

// Marks archive.db as an archive of this program: "LUYK".
inline constexpr int kApplicationId = 0x4c55594b;

// Settings that every connection needs: foreign keys are on, what is in the
// database is not trusted to run functions, and the rank of documents is known.
void settle(Connection& connection, Access access);

// Brings the database to the newest version, each step in a transaction, and
// its index of words to the form that is looked for.
// Faults: kDamaged for a database of another program, kInvalidArgument for one
// that a newer program wrote.
void migrate(Connection& connection, const std::string& path);

// The same questions, where nothing may be written.
void require_current(Connection& connection, const std::string& path);

}  // namespace luyke::archive
