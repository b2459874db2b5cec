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
    bytes_.clear();
    for (const Entry& entry : entries) {
      if (bytes_.empty() || bytes_.back() != byte_at(entry, length)) bytes_.push_back(byte_at(entry, length));
    }
    const std::size_t first_child = free_place();
    nodes_[node].first_child = static_cast<std::uint32_t>(first_child);
    Node child;
    child.parent = node;
    child.shorter = nodes_[node].values > 0 ? node : nodes_[node].shorter;
    child.length = static_cast<std::uint16_t>(length + 1);
    for (const std::size_t byte : bytes_) {
      const auto other = std::find_if(entries.begin(), entries.end(),
                                      [&](const Entry& entry) { return byte_at(entry, length) != byte; });
      const auto count = static_cast<std::size_t>(other - entries.begin());
      nodes_[first_child + byte] = child;
      open_.push_back({static_cast<std::uint32_t>(first_child + byte), entries.first(count)});
      entries = entries.subspan(count);
    }
  }

  // A first_child at which no child for bytes_ meets a node of another. Single
  // children fill every gap; several are tried behind the last that fitted, so
  // that no place is tried by all.
  std::size_t free_place() {
    std::size_t& from = bytes_.size() == 1 ? first_free_ : first_roomy_;
    while (nodes_[from].parent != kFree) ++from;
    const std::size_t lowest = bytes_.front();
    for (std::size_t place = std::max(from, lowest + 1);; ++place) {
      const std::size_t base = place - lowest;
      if (nodes_.size() < base + kBytes + 1) nodes_.resize(2 * base + kBytes + 1);
      const bool free = std::all_of(bytes_.begin(), bytes_.end(),
                                    [&](std::size_t byte) { return nodes_[base + byte].parent == kFree; });
      if (!free) continue;
      from = std::max(from, place);
      return base;
    }
  }

  std::vector<Node>& nodes_;
  std::vector<std::uint32_t>& values_;
  std::vector<Open> open_;
  std::vector<std::size_t> bytes_;  // that lead on from the node being grown, in order
  std::size_t first_free_ = 1;
  std::size_t first_roomy_ = 1;
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
