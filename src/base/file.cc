#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace luyke::base {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

Error system_error(const std::string& path, int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR: return {ErrorCode::kNotFound, path, "", "no such file"};
    case EACCES:
    case EPERM: return {ErrorCode::kPermission, path, "", "no permission to open it"};
    case EROFS: return {ErrorCode::kPermission, path, "", "the folder is read-only"};
    default: return {ErrorCode::kInternal, path, "", std::strerror(number)};
  }
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return system_error(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_error(path, errno);
  if (S_ISDIR(status.st_mode)) return Error{ErrorCode::kInvalidArgument, path, "", "is a folder, not a file"};
  const Error too_large{ErrorCode::kTooLarge, path, "", "larger than " + std::to_string(limit) + " bytes"};
  if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) > limit) return too_large;

  std::string bytes;
  bytes.resize(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0);
  std::size_t used = 0;
  for (;;) {
    if (used == bytes.size()) bytes.resize(used + 65536);
    const ssize_t got = ::read(file.get(), bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(path, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > limit) return too_large;
  }
  bytes.resize(used);
  return bytes;
}

Result<bool> write_file(const std::string& path, const std::string& bytes) {
  std::string temporary = path + ".XXXXXX";
  const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (file.get() < 0) return system_error(path, errno);
  const auto give_up = [&](int number) {
    ::unlink(temporary.c_str());
    return system_error(path, number);
  };
  for (std::size_t used = 0; used < bytes.size();) {
    const ssize_t put = ::write(file.get(), bytes.data() + used, bytes.size() - used);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return give_up(errno);
    used += static_cast<std::size_t>(put);
  }
  if (::fchmod(file.get(), 0644) != 0 || ::fsync(file.get()) != 0) return give_up(errno);
  if (::rename(temporary.c_str(), path.c_str()) != 0) return give_up(errno);
  return true;
}

}  // namespace luyke::base
