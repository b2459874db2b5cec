#pragma once

#include <string>
#include <string_view>

namespace luyke::archive {

// Two lower-case hex digits a byte, and back. `bytes_of_hex` gives an empty
// text for anything else.
std::string hex_of(std::string_view bytes);
std::string bytes_of_hex(std::string_view hex);

}  // namespace luyke::archive
