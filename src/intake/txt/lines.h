#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace luyke::intake {

using Lines = std::span<const std::string_view>;

// Whether the line has nothing but white space.
bool is_blank_line(std::string_view line);
// Without the white space around it.
std::string_view trimmed(std::string_view text);

}  // namespace luyke::intake
