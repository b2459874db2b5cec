#pragma once

#include <string>
#include <string_view>

namespace luyke::archive {

// Bytes in zlib's form behind their length (seven bits a byte, the lowest
// first), and back. `expanded` faults with kDamaged for anything else.
std::string compressed(std::string_view bytes);
std::string expanded(std::string_view compressed);

}  // namespace luyke::archive
