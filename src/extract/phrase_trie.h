#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"

namespace luyke::extract {

// Phrases by their bytes: those that stand at a place of a text are found in
// one walk along it, however many there are. A blank in a phrase stands for a
// blank or a line break in the text; a phrase ends where its last word ends.
class PhraseTrie {
 public:
  PhraseTrie() : PhraseTrie(std::vector<std::pair<std::string, std::uint32_t>>{}) {}
  // Phrases and what they stand for; empty phrases are left out.
  explicit PhraseTrie(const std::vector<std::pair<std::string, std::uint32_t>>& phrases);

  // Calls visit(value, bytes of the phrase) for each phrase that stands at
  // `begin`, the longest first, the same ones in the order that they came in,
  // until it returns false.
  template <typename Visit>
  void longest_first(std::string_view text, std::size_t begin, const Visit& visit) const {
    for (std::uint32_t end = deepest(text, begin); end != kNone; end = ends_[end].shorter) {
      const End& here = ends_[end];
      if (!ends_word(text, begin + here.length)) continue;
      for (std::uint32_t i = 0; i < here.values; ++i) {
        if (!visit(values_[here.first_value + i], std::size_t{here.length})) return;
      }
    }
  }

  // One of the phrases stands at `begin`.
  bool stands_at(std::string_view text, std::size_t begin) const {
    bool found = false;
    longest_first(text, begin, [&](std::uint32_t, std::size_t) {
      found = true;
      return false;
    });
    return found;
  }

 private:
  static constexpr std::uint32_t kNone = 0;  // the first of ends_, which is none
  static constexpr std::uint32_t kFree = ~std::uint32_t{0};

  // What the phrases that begin with the same bytes have in common. The child
  // for a byte lies at first_child + byte, if that node names this one as its
  // parent: children of several nodes lie in each other's gaps.
  struct Node {
    std::uint32_t parent = kFree;
    std::uint32_t first_child = 0;
    std::uint32_t end = kNone;  // of the phrase that ends here
  };
  // Where a phrase ends: what it stands for.
  struct End {
    std::uint32_t shorter = kNone;  // the longest shorter phrase that begins this one
    std::uint32_t first_value = 0;
    std::uint16_t values = 0;
    std::uint16_t length = 0;
  };
  class Builder;

  static bool ends_word(std::string_view text, std::size_t end) {
    return end == text.size() || !base::is_word_byte(text[end]) || !base::is_word_byte(text[end - 1]);
  }

  // Where the longest phrase ends that the text goes along with.
  std::uint32_t deepest(std::string_view text, std::size_t begin) const {
    std::uint32_t found = kNone;
    std::uint32_t node = 0;
    for (; begin < text.size(); ++begin) {
      const char c = text[begin] == '\n' ? ' ' : text[begin];
      const std::uint32_t next = nodes_[node].first_child + static_cast<unsigned char>(c);
      if (nodes_[next].parent != node) break;
      if (nodes_[next].end != kNone) found = nodes_[next].end;
      node = next;
    }
    return found;
  }

  std::vector<Node> nodes_;
  std::vector<End> ends_;
  std::vector<std::uint32_t> values_;
};

}  // namespace luyke::extract
