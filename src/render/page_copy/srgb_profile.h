#pragma once

#include <string>

namespace luyke::render {

// A colour profile for red-green-blue screens (ICC version 2.1): the primaries
// of sRGB, adapted to D50, and a gamma of 2.2.
std::string srgb_profile();

}  // namespace luyke::render
