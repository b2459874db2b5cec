#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace luyke::base {

// Half-open range of offsets of one kind. The tag keeps code points and bytes
// of different texts apart: a range of one kind is no range of another.
template <typename Tag>
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  bool contains(const Range& other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
  friend auto operator<=>(const Range&, const Range&) = default;
};

struct CodePointTag {};
struct ByteTag {};

// Unicode code points of a text as printed.
using CodePoints = Range<CodePointTag>;
// Bytes of a UTF-8 text.
using Bytes = Range<ByteTag>;

}  // namespace luyke::base
