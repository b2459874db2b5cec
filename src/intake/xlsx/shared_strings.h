#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace luyke::intake {

// The texts that cells of a workbook name by their index: runs joined,
// phonetic readings left out. Errors: kDamaged, kTooLarge.
base::Result<std::vector<std::string>> read_shared_strings(const std::string& part, std::string_view bytes,
                                                           std::uint32_t depth_limit);

}  // namespace luyke::intake
