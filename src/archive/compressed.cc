#include "archive/compressed.h"

#include <zlib.h>

#include <cstdint>

#include "archive/fault.h"

namespace luyke::archive {
namespace {

constexpr int kLevel = 6;                         // more takes twice the time for a hundredth of the size
constexpr std::uint64_t kMostBytes = 1ull << 31;  // no document holds more text
constexpr std::uint64_t kMostTimes = 1032;        // that zlib's form can shrink anything

[[noreturn]] void damaged() { fail(base::ErrorCode::kDamaged, "", kDamaged); }

std::uint64_t take_length(std::string_view& bytes) {
  std::uint64_t length = 0;
  for (int shift = 0; shift < 35; shift += 7) {
    if (bytes.empty()) damaged();
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    length |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    if (byte < 0x80) return length;
  }
  damaged();
}

}  // namespace

std::string compressed(std::string_view bytes) {
  std::string packed;
  for (std::uint64_t length = bytes.size();; length >>= 7) {
    packed += static_cast<char>((length & 0x7f) | (length >= 0x80 ? 0x80 : 0));
    if (length < 0x80) break;
  }
  const std::size_t head = packed.size();
  uLongf size = compressBound(bytes.size());
  packed.resize(head + size);
  if (compress2(reinterpret_cast<Bytef*>(packed.data() + head), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                bytes.size(), kLevel) != Z_OK) {
    fail(base::ErrorCode::kInternal, "", "out of memory");
  }
  packed.resize(head + size);
  return packed;
}

std::string expanded(std::string_view compressed) {
  const std::uint64_t length = take_length(compressed);
  if (length > kMostBytes || length > kMostTimes * (compressed.size() + 1)) damaged();
  std::string bytes(length, '\0');
  uLongf size = length;
  if (uncompress(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(compressed.data()),
                 compressed.size()) != Z_OK ||
      size != length) {
    damaged();
  }
  return bytes;
}

}  // namespace luyke::archive
