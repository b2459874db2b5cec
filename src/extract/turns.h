#pragma once

#include <cstddef>
#include <vector>

#include "extract/stream.h"

// What the elements at one place of a sentence make of what follows.
namespace luyke::extract {

// "Có 1.102 TTHC …": still about what the sentence before spoke of.
bool goes_on(const std::vector<Element>& elements);

// "So với năm trước tăng …", "Trong tổng số có …": of the level told last.
bool speaks_of_level(const std::vector<Element>& elements);

// elements[i] opens a bracket. "so với cùng kỳ (trong đó, khai thác a)": parts
// of what was told, not the earlier value. "(khách quốc tế a, tăng p%; trong
// nước b)": what moves itself is of now.
bool opens_parts(const std::vector<Element>& elements, std::size_t i);

// The "y" of "x/y".
bool follows_slash(const std::vector<Element>& elements, std::size_t i);

}  // namespace luyke::extract
