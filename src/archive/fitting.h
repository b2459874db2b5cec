#pragma once

#include <cstdint>
#include <functional>

#include "archive/query.h"
#include "archive/sqlite.h"

namespace luyke::archive {

enum class Extent {
  kBest,  // best first
  kAll,   // every one, in the order of their issue
};

// Hands the keys of the documents that fit the query to `take` until it says
// false; newest first when the query has no words. Faults: kInvalidArgument
// when its words are none.
void each_fitting(Connection& connection, const Query& query, Extent extent,
                  const std::function<bool(std::int64_t document)>& take);

}  // namespace luyke::archive
