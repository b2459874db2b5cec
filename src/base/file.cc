#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/descriptor.h"

namespace luyke::base {
namespace {

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

Error is_folder(const std::string& path) { return {ErrorCode::kInvalidArgument, path, "", "is a folder, not a file"}; }

// A device or pipe takes the bytes as they come: putting a file in its place
// would take it away from everyone.
Result<bool> write_through(const std::string& path, const std::string& bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file) return system_error(path, errno);
  if (const int number = write_all(file.get(), bytes)) return system_error(path, number);
  return true;
}

// The file that a link leads to, so that the link stays one.
std::string behind_links(const std::string& path) {
  std::error_code failure;
  const std::filesystem::path target = std::filesystem::canonical(path, failure);
  return failure ? path : target.string();
}

// A new file beside the path, with the rights that the user's mask leaves.
int open_beside(const std::string& path, std::string& name) {
  for (int attempt = 0;; ++attempt) {
    name = path + "." + std::to_string(::getpid()) + "-" + std::to_string(attempt);
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0 || errno != EEXIST) return file;
  }
}

Result<bool> replace_file(const std::string& path, const std::string& bytes, std::optional<mode_t> rights) {
  std::string temporary;
  const Descriptor file(open_beside(path, temporary));
  if (!file) {
    if (errno == ENOENT || errno == ENOTDIR) return Error{ErrorCode::kNotFound, path, "", "no such folder"};
    return system_error(path, errno);
  }
  int number = write_all(file.get(), bytes);
  if (number == 0 && rights && ::fchmod(file.get(), *rights & 07777) != 0) number = errno;
  if (number == 0 && ::fsync(file.get()) != 0) number = errno;
  if (number == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) number = errno;
  if (number == 0) return true;
  ::unlink(temporary.c_str());
  return system_error(path, number);
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) return system_error(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_error(path, errno);
  if (S_ISDIR(status.st_mode)) return is_folder(path);
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
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return is_folder(path);
  if (exists && !S_ISREG(status.st_mode)) return write_through(path, bytes);
  return replace_file(behind_links(path), bytes, exists ? std::optional(status.st_mode) : std::nullopt);
}

}  // namespace luyke::base
