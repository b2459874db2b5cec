#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace luyke::intake::test {

// The lines of the paragraphs in pandoc's reading of a document (the Haskell text of its
// tree): white space folded, notes as " [cc: text] ", images, drawings,
// comments and deleted text left out.
std::vector<std::string> pandoc_paragraphs(std::string_view native);

// White space folded to single spaces, none at the ends.
std::string folded(std::string_view text);

}  // namespace luyke::intake::test
