#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace luyke::text {

// A text in matching form (passage.h says what that is) and the way back.
struct Folded {
  std::string text;
  std::string lower;  // same byte offsets as `text`
  // For each byte of `text` the printed code point that it comes from, in
  // order; one entry more for the end.
  std::vector<std::uint32_t> origin;
  // Printed code points that left no byte in `text`.
  std::vector<base::CodePoints> dropped;
  // Byte offset of every kStep-th printed code point, from the kStep-th on.
  static constexpr std::uint32_t kStep = 64;
  std::vector<std::uint32_t> steps;
};

// Whether white space is taken off at both ends and spaces off at line ends.
enum class Trim { kNo, kYes };

Folded fold(std::string_view printed, Trim trim);

}  // namespace luyke::text
