#pragma once

#include <cstddef>
#include <vector>

#include "extract/stream.h"

namespace luyke::extract {

// What the first words of a sentence or bracket say of the figures in it.

// "Có 1.102 TTHC …": still about what the sentence before spoke of.
bool goes_on(const std::vector<Element>& sentence);

// "So với năm trước tăng …", "Trong tổng số có …": of the level told last.
bool speaks_of_level(const std::vector<Element>& sentence);

// "so với cùng kỳ (trong đó, khai thác a)": parts of what was told, not the
// earlier value. "(khách quốc tế a, tăng p%; trong nước b)": what moved itself is
// of now. `bracket` is where it opens.
bool opens_parts(const std::vector<Element>& sentence, std::size_t bracket);

// The "y" of "x/y".
bool follows_slash(const std::vector<Element>& sentence, std::size_t i);

}  // namespace luyke::extract
