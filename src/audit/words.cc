#include "audit/words.h"

#include <algorithm>

namespace luyke::audit {

Words words_of(std::string_view key) {
  Words words;
  std::size_t begin = 0;
  while (begin < key.size()) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    const bool number = end > begin && key[begin] >= '0' && key[begin] <= '9';
    if (end > begin && !number) words.emplace_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

int common_words(const Words& a, const Words& b) {
  return static_cast<int>(std::count_if(
      a.begin(), a.end(), [&](const std::string& word) { return std::find(b.begin(), b.end(), word) != b.end(); }));
}

}  // namespace luyke::audit
