#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace luyke::base {

// The number tokens of a text, in order: maximal matches of
// [0-9]+(?:[.,][0-9]+)*. Every room counts numbers by this one definition.
std::vector<Bytes> number_tokens(std::string_view text);

}  // namespace luyke::base
