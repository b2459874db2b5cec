#pragma once

#include <string>
#include <vector>

#include "model/page.h"

namespace luyke::ocr {

// A number as its ink parts it: the digits of `text`, with a point or a comma
// where a low piece of ink stands between them. The recogniser loses the marks of
// short numbers that stand alone, and takes them for a slash. `pieces` is the ink
// of the word from the left. The text itself when it is no plain number, or when
// digits touch; no digit is changed.
std::string parted_by_ink(const std::string& text, const std::vector<model::Box>& pieces);

}  // namespace luyke::ocr
