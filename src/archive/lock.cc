#include "archive/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>

#include "archive/fault.h"

namespace luyke::archive {
namespace {

// What the holder wrote: its process id.
std::string holder_of(int file) {
  std::array<char, 32> text{};
  const ssize_t got = ::pread(file, text.data(), text.size(), 0);
  return got > 0 ? "process " + std::string(text.data(), static_cast<std::size_t>(got)) : "";
}

}  // namespace

WriterLock::WriterLock(const std::string& path) : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (!file_) throw Fault{system_error(path, errno)};
  if (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    const int number = errno;
    if (number != EWOULDBLOCK) throw Fault{system_error(path, number)};
    throw Fault{{base::ErrorCode::kBusy, path, holder_of(file_.get()), kBusy}};
  }
  const std::string id = std::to_string(::getpid());
  // For messages only: a full disk must not keep anyone from writing less.
  if (::ftruncate(file_.get(), 0) == 0) static_cast<void>(::pwrite(file_.get(), id.data(), id.size(), 0) < 0);
}

}  // namespace luyke::archive
