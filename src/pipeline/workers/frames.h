#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace luyke::pipeline {

// Messages on a pipe: eight bytes of length, the lowest first, then the bytes.
inline constexpr std::uint64_t kMostFrameBytes = 256ull << 20;

std::string frame(const std::string& message);
// The next message, waiting for it; nullopt when the other end is gone.
std::optional<std::string> read_frame(int file);

// Messages out of bytes as they come.
class FrameBuffer {
 public:
  enum class State { kPartial, kWhole, kTooLong };
  void add(const char* bytes, std::size_t size) { bytes_.append(bytes, size); }
  // Takes the first message out when it is there.
  State next(std::string& message);

 private:
  std::string bytes_;
  std::size_t used_ = 0;
};

}  // namespace luyke::pipeline
