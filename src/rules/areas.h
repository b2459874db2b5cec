#pragma once

#include <string>

#include "base/result.h"
#include "model/areas.h"

namespace luyke::rules {

// How far down: the 14,000 communes take a while to read, and few need them.
enum class AreaDepth { kDistricts, kCommunes };

// Reads the tables in areas/ below the folder of rules. They are no part of
// load(): most commands never ask for them. The first mistake ends it with
// kInvalidRule: file, "line L, column C", and the bad part quoted.
base::Result<model::Areas> load_areas(const std::string& rules_folder, AreaDepth depth);

}  // namespace luyke::rules
