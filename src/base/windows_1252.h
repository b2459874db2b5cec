#pragma once

#include <cstdint>

namespace luyke::base {

// The character of a byte in windows-1252; bytes without one stand for the
// control of that number.
char32_t windows_1252(std::uint8_t byte);

}  // namespace luyke::base
