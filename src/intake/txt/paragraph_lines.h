#pragma once

#include <vector>

#include "intake/txt/lines.h"

namespace luyke::intake {

// For each line of a run without blank lines whether it begins a paragraph. In a
// short run, such as a title over two lines, only the first one does, unless
// the whole text has no blank line (`single_spaced`). In a long one every line
// that begins as paragraphs do is one, but where the lines are filled to one
// width a paragraph must also have ended above it.
std::vector<bool> paragraph_starts(Lines lines, bool single_spaced);

}  // namespace luyke::intake
