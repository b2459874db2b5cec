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
  explicit Builder(PhraseTrie& trie) : nodes_(trie.nodes_), ends_(trie.ends_), values_(trie.values_) {}

  void build(std::span<const Entry> sorted) {
    nodes_.resize(1 + kBytes);
    ends_.resize(1);
    open_.push_back({0, 0, kNone, sorted});
    for (std::size_t i = 0; i < open_.size(); ++i) grow(open_[i]);
  }

 private:
  // A node, the phrases that begin with its bytes, and the longest shorter one.
  struct Open {
    std::uint32_t node;
    std::uint16_t length;
    std::uint32_t shorter;
    std::span<const Entry> entries;
  };

  void grow(Open open) {
    end_phrases(open);
    if (open.entries.empty()) return;
    bytes_.clear();
    for (const Entry& entry : open.entries) {
      const std::size_t byte = byte_at(entry, open.length);
      if (bytes_.empty() || bytes_.back() != byte) bytes_.push_back(byte);
    }
    const auto first_child = static_cast<std::uint32_t>(free_place());
    nodes_[open.node].first_child = first_child;
    for (const std::size_t byte : bytes_) {
      const auto other = std::find_if(open.entries.begin(), open.entries.end(),
                                      [&](const Entry& entry) { return byte_at(entry, open.length) != byte; });
      const auto count = static_cast<std::size_t>(other - open.entries.begin());
      const auto child = static_cast<std::uint32_t>(first_child + byte);
      nodes_[child].parent = open.node;
      open_.push_back({child, static_cast<std::uint16_t>(open.length + 1), open.shorter, open.entries.first(count)});
      open.entries = open.entries.subspan(count);
    }
  }

  // Takes out the phrases that end at the node.
  void end_phrases(Open& open) {
    End end{open.shorter, static_cast<std::uint32_t>(values_.size()), 0, open.length};
    while (!open.entries.empty() && open.entries.front().phrase.size() == open.length) {
      values_.push_back(open.entries.front().value);
      ++end.values;
      open.entries = open.entries.subspan(1);
    }
    if (end.values == 0) return;
    open.shorter = nodes_[open.node].end = static_cast<std::uint32_t>(ends_.size());
    ends_.push_back(end);
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
  std::vector<End>& ends_;
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
