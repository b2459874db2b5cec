#include "audit/value_index.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace luyke::audit {
namespace {

using base::Decimal;

constexpr std::size_t kBitsEach = 16;

}  // namespace

ValueIndex::ValueIndex(const Scene& scene)
    : mentions_(scene.mentions.size()), filter_(std::bit_ceil(scene.mentions.size() + 1) * kBitsEach) {
  std::iota(mentions_.begin(), mentions_.end(), MentionIndex{0});
  std::stable_sort(mentions_.begin(), mentions_.end(),
                   [&scene](MentionIndex a, MentionIndex b) { return scene.figure(a).value < scene.figure(b).value; });
  values_.reserve(mentions_.size());
  for (const MentionIndex m : mentions_) {
    values_.push_back(scene.figure(m).value);
    filter_[bit_of(values_.back())] = true;
  }
}

std::span<const MentionIndex> ValueIndex::equal_to(const Decimal& value) const {
  if (!filter_[bit_of(value)]) return {};
  const std::size_t first = first_not_below(value);
  if (first == values_.size() || values_[first] != value) return {};
  return slice(first, first_above(value));
}

std::span<const MentionIndex> ValueIndex::between(const Decimal& low, const Decimal& high) const {
  return slice(first_not_below(low), first_above(high));
}

std::size_t ValueIndex::first_not_below(const Decimal& value) const {
  return static_cast<std::size_t>(std::lower_bound(values_.begin(), values_.end(), value) - values_.begin());
}

std::size_t ValueIndex::first_above(const Decimal& value) const {
  return static_cast<std::size_t>(std::upper_bound(values_.begin(), values_.end(), value) - values_.begin());
}

std::span<const MentionIndex> ValueIndex::slice(std::size_t first, std::size_t last) const {
  return std::span(mentions_).subspan(first, last - first);
}

// Equal values have one bit, however many zeros they end with.
std::size_t ValueIndex::bit_of(const Decimal& value) const {
  Decimal::Coefficient digits = value.coefficient();
  int scale = value.scale();
  for (; scale > 0 && digits % 10 == 0; --scale) digits /= 10;
  constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;
  const std::uint64_t mixed = (static_cast<std::uint64_t>(digits) * 19 + static_cast<std::uint64_t>(scale)) * kSpread;
  return static_cast<std::size_t>(mixed >> 20) & (filter_.size() - 1);
}

}  // namespace luyke::audit
