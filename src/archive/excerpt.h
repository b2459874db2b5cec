#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/query.h"
#include "base/range.h"

namespace luyke::archive {

struct Excerpt {
  std::string text;
  std::vector<base::Bytes> marks;  // the words that were looked for
};

// The part of a line around its first mark, cut between words where it is long.
Excerpt cut_around(std::string_view line, std::vector<base::Bytes> marks);

// The line of a text that holds most of the terms, cut around them where it is
// long. The first line that has letters when there is nothing to look for.
Excerpt excerpt_of(std::string_view text, const QueryWords& words);

}  // namespace luyke::archive
