#include "archive/objects.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "archive/fault.h"
#include "base/descriptor.h"
#include "base/digest.h"

namespace luyke::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 1u << 16;
constexpr std::size_t kPrefix = 2;  // hex digits that name the folder

base::Error source_error(const std::string& path, int number) {
  if (number == EISDIR) return {base::ErrorCode::kInvalidArgument, path, "", "is a folder, not a file"};
  if (number == EACCES || number == EPERM) return {base::ErrorCode::kPermission, path, "", "no permission to open it"};
  return system_error(path, number);
}

// The bytes of `from` into `to`, at most `limit`: 0, or the system's number of
// what stopped the reading; EFBIG past the limit.
int copy(int from, int to, const std::string& target, std::uint64_t limit, Staged& staged) {
  std::array<char, kPiece> piece;
  base::Sha256 digest;
  for (;;) {
    const ssize_t got = ::read(from, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) break;
    const std::string_view bytes(piece.data(), static_cast<std::size_t>(got));
    staged.size += bytes.size();
    if (staged.size > limit) return EFBIG;
    digest.add(bytes);
    if (const int number = base::write_all(to, bytes)) throw Fault{system_error(target, number)};
  }
  staged.sha256 = digest.hex();
  return 0;
}

void make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) throw Fault{system_error(path, errno)};
}

}  // namespace

Objects::Objects(const std::string& archive) : folder_(archive + "/objects"), incoming_(archive + "/incoming") {}

void Objects::clear_incoming() const {
  make_folder(folder_);
  make_folder(incoming_);
  std::error_code failure;
  for (const fs::directory_entry& entry : fs::directory_iterator(incoming_, failure)) {
    std::error_code ignored;  // a file that stays only takes space
    fs::remove(entry.path(), ignored);
  }
}

base::Descriptor Objects::make_incoming(std::string& path) {
  do {
    path = incoming_ + "/" + std::to_string(staged_++);
  } while (::access(path.c_str(), F_OK) == 0);
  base::Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444));
  if (!file) throw Fault{system_error(path, errno)};
  return file;
}

Staged Objects::stage_bytes(std::string_view bytes) {
  Staged staged{"", bytes.size(), ""};
  const base::Descriptor to = make_incoming(staged.path);
  if (const int number = base::write_all(to.get(), bytes)) {
    drop(staged);
    throw Fault{system_error(staged.path, number)};
  }
  return staged;
}

base::Result<Staged> Objects::stage(const std::string& source, std::uint64_t limit) {
  const base::Descriptor from(::open(source.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!from) return source_error(source, errno);
  struct stat status {};
  if (::fstat(from.get(), &status) != 0) return source_error(source, errno);
  const base::Error too_large{base::ErrorCode::kTooLarge, source, "",
                              "larger than " + std::to_string(limit) + " bytes"};
  if (S_ISDIR(status.st_mode)) return source_error(source, EISDIR);
  if (!S_ISREG(status.st_mode)) {
    return base::Error{base::ErrorCode::kInvalidArgument, source, "", "a device or a pipe, not a file"};
  }
  if (static_cast<std::uint64_t>(status.st_size) > limit) return too_large;

  Staged staged;
  const base::Descriptor to = make_incoming(staged.path);
  const int number = copy(from.get(), to.get(), staged.path, limit, staged);
  if (number == 0) return staged;
  drop(staged);
  if (number == EFBIG) return too_large;
  return source_error(source, number);
}

void Objects::drop(const Staged& staged) const { ::unlink(staged.path.c_str()); }

void Objects::publish(const std::vector<Staged>& staged) const {
  std::set<std::string> folders;
  for (const Staged& each : staged) {
    const std::string target = path_of(each.sha256);
    const std::string folder = target.substr(0, target.rfind('/'));
    if (folders.insert(folder).second) make_folder(folder);
    if (::rename(each.path.c_str(), target.c_str()) != 0) throw Fault{system_error(target, errno)};
  }
  // A power cut before this may leave a name with half its bytes, which no row
  // names yet: the next run puts whole bytes in its place.
  // One call for many files: a sync of each waits for the disk as often.
  if (!staged.empty()) require_synced(folder_);
}

std::string Objects::path_of(const std::string& sha256) const {
  return folder_ + "/" + sha256.substr(0, kPrefix) + "/" + sha256.substr(std::min(kPrefix, sha256.size()));
}

std::vector<std::string> Objects::list() const {
  std::vector<std::string> found;
  std::error_code failure;
  for (const fs::directory_entry& folder : fs::directory_iterator(folder_, failure)) {
    std::error_code inner;
    for (const fs::directory_entry& file : fs::directory_iterator(folder.path(), inner)) {
      found.push_back(folder.path().filename().string() + file.path().filename().string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace luyke::archive
