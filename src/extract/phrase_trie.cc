#include "extract/phrase_trie.h"

#include <algorithm>
#include <span>

namespace luyke::extract {
namespace {

constexpr std::size_t kBytes = 256;

struct Entry {
  std::string_view phrase;
  std::uint32_t value;
};

std::size_t byte_at(const Entry& entry, std::size_t at) { return static_cast<unsigned char>(entry.phrase[at]); }

}  // namespace

// Places the nodes level by level, the children of a node where all of them
// find a free place.
class PhraseTrie::Builder {
 public:
  explicit Builder(PhraseTrie& trie) : nodes_(trie.nodes_), values_(trie.values_) {}

  void build(std::span<const Entry> sorted) {
    nodes_.resize(1 + kBytes);
    open_.push_back({0, sorted});
    for (std::size_t i = 0; i < open_.size(); ++i) grow(open_[i].node, open_[i].entries);
  }

 private:
  // A node and the phrases that begin with its bytes.
  struct Open {
    std::uint32_t node;
    std::span<const Entry> entries;
  };

  void grow(std::uint32_t node, std::span<const Entry> entries) {
    const std::uint16_t length = nodes_[node].length;
    nodes_[node].first_value = static_cast<std::uint32_t>(values_.size());
    while (!entries.empty() && entries.front().phrase.size() == length) {
      values_.push_back(entries.front().value);
      ++nodes_[node].values;
      entries = entries.subspan(1);
    }
    if (entries.empty()) return;
    const std::uint32_t first_child = free_place(entries, length);
    nodes_[node].first_child = first_child;
    Node child;
    child.parent = node;
    child.shorter = nodes_[node].values > 0 ? node : nodes_[node].shorter;
    child.length = static_cast<std::uint16_t>(length + 1);
    while (!entries.empty()) {
      const std::size_t count = same_byte(entries, length);
      const auto place = static_cast<std::uint32_t>(first_child + byte_at(entries.front(), length));
      nodes_[place] = child;
      open_.push_back({place, entries.first(count)});
      entries = entries.subspan(count);
    }
  }

  // How many of the phrases have the byte of the first one.
  static std::size_t same_byte(std::span<const Entry> entries, std::size_t at) {
    const auto other = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
      return byte_at(entry, at) != byte_at(entries.front(), at);
    });
    return static_cast<std::size_t>(other - entries.begin());
  }

  // The least first_child at which no child meets a node of another.
  std::uint32_t free_place(std::span<const Entry> entries, std::size_t length) {
    while (nodes_[first_free_].parent != kFree) ++first_free_;
    const std::size_t lowest = byte_at(entries.front(), length);
    std::size_t base = std::max(first_free_, lowest + 1) - lowest;
    for (;; ++base) {
      if (nodes_.size() < base + kBytes) nodes_.resize(base + kBytes);
      const bool free = std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
        return nodes_[base + byte_at(entry, length)].parent == kFree;
      });
      if (free) return static_cast<std::uint32_t>(base);
    }
  }

  std::vector<Node>& nodes_;
  std::vector<std::uint32_t>& values_;
  std::vector<Open> open_;
  std::size_t first_free_ = 1;
};

PhraseTrie::PhraseTrie(const std::vector<std::pair<std::string, std::uint32_t>>& phrases) {
  std::vector<Entry> entries;
  for (const auto& [phrase, value] : phrases) {
    if (!phrase.empty()) entries.push_back({phrase, value});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.phrase < b.phrase; });
  Builder(*this).build(entries);
}

}  // namespace luyke::extract
