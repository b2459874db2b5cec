#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace luyke::audit {

using Words = std::vector<std::string>;

// The words of a folded key; numbers are left out.
Words words_of(std::string_view key);
int common_words(const Words& a, const Words& b);

}  // namespace luyke::audit
