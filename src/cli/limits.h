#pragma once

#include <string>

#include "intake/intake.h"

namespace luyke::cli {

// Sets the limit of a "NAME=NUMBER". Empty when it worked, else what is wrong.
std::string set_limit(intake::Limits& limits, const std::string& assignment);

// "file_bytes=268435456, unpacked_bytes=…": the limits as they stand.
std::string limits_text(const intake::Limits& limits);

}  // namespace luyke::cli
