#pragma once

#include <cstddef>
#include <string_view>

namespace luyke::text {

// Bytes of the bullet or list label that the line begins with, the white space
// around it counted in: "- ", "a) ", "1. ", "4.1. ", "I/ ", "9- ". 0 when the
// line begins with none or holds nothing else. `line` is in matching form.
std::size_t label_size(std::string_view line);

}  // namespace luyke::text
