#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/stream.h"

namespace luyke::extract {

// "từ ngày 15/3 đến ngày 14/6": whether the days between two dates make one
// period, as a month, a quarter or a whole year do; another long run is
// cumulative. `from` and `until` are the elements of the two days, or of the
// hours before them.
bool is_period(std::string_view text, const std::vector<Element>& elements, std::size_t from, std::size_t until);

}  // namespace luyke::extract
