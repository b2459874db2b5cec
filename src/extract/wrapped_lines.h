#pragma once

#include <string>

namespace luyke::extract {

// Replaces the line breaks inside sentences by spaces, in the text and in its
// small letters, which agree byte for byte. A sentence goes on behind a break
// with a small letter, or with a number that is no label.
void unwrap(std::string& text, std::string& lower);

}  // namespace luyke::extract
