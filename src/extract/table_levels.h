#pragma once

#include <string_view>
#include <vector>

#include "extract/standing.h"
#include "extract/table_columns.h"
#include "model/reading.h"

namespace luyke::extract {

// Figures of things that last (schools, households) are stocks where neither the
// title, their head nor their row tells what happened to them, and no word of
// theirs names another time. Means and shares beside them go with them.
void mark_levels(const model::TableReading& table, const std::vector<ColumnSense>& columns, const Lexicon& lexicon,
                 std::string_view caption, std::vector<model::Figure>& figures);

}  // namespace luyke::extract
