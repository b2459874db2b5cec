#pragma once

#include <string>
#include <string_view>

#include "model/reading.h"

namespace luyke::audit::testing {

// Running text in a short form, as extract would read it:
//   [17.540 người]            a figure (see figures.h)
//   [cumulative 28.000]       a figure with its basis
//   <parts_closed gồm>        a cue of that kind with its words
//   <opening đầu kỳ>          words of a stock: opening, in, out, closing
//   , ; : ( ) + = / – …       marks; "và" alone is kAnd; other words stay words
//   .                         ends the sentence, a line break the paragraph;
//                             a paragraph that starts with "*" is a list item, one with "~" of a list inside it
model::Reading reading_of(std::string_view text);

// Checks it and prints relations and findings, one a line:
//   sum_of_parts 109 = 31 31 47 holds
//   ! error sum_mismatch 109 31 31 48 ? 109 110 one_digit; …
std::string audited(std::string_view text);
std::string dump(const model::Reading& reading);

}  // namespace luyke::audit::testing
