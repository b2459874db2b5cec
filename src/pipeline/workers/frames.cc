#include "pipeline/workers/frames.h"

#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace luyke::pipeline {
namespace {

constexpr std::size_t kHead = 8;

std::uint64_t length_in(std::string_view head) {
  std::uint64_t length = 0;
  for (std::size_t i = kHead; i-- > 0;) length = (length << 8) | static_cast<unsigned char>(head[i]);
  return length;
}

bool read_all(int file, char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(file, to, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

std::string frame(const std::string& message) {
  std::string bytes;
  bytes.reserve(kHead + message.size());
  std::uint64_t length = message.size();
  for (std::size_t i = 0; i < kHead; ++i, length >>= 8) bytes += static_cast<char>(length & 0xff);
  return bytes += message;
}

std::optional<std::string> read_frame(int file) {
  std::string head(kHead, '\0');
  if (!read_all(file, head.data(), kHead) || length_in(head) > kMostFrameBytes) return std::nullopt;
  std::string message(length_in(head), '\0');
  if (!read_all(file, message.data(), message.size())) return std::nullopt;
  return message;
}

FrameBuffer::State FrameBuffer::next(std::string& message) {
  const std::string_view left = std::string_view(bytes_).substr(used_);
  const std::uint64_t length = left.size() < kHead ? 0 : length_in(left);
  if (length > kMostFrameBytes) return State::kTooLong;
  if (left.size() < kHead + length) {
    bytes_.erase(0, used_);
    used_ = 0;
    return State::kPartial;
  }
  message = left.substr(kHead, length);
  used_ += kHead + length;
  return State::kWhole;
}

}  // namespace luyke::pipeline
