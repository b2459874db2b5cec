#include "pipeline/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "pipeline/inputs.h"

namespace luyke::pipeline {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr std::uint32_t kEvents =
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR;

}  // namespace

base::Result<FolderWatch> FolderWatch::make(const std::vector<std::string>& folders, milliseconds quiet) {
  FolderWatch watch(quiet);
  watch.events_ = base::Descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
  for (const std::string& folder : folders) {
    if (watch.events_ && watch.add(folder)) continue;
    const int number = errno;
    const auto code = number == ENOENT   ? base::ErrorCode::kNotFound
                      : number == EACCES ? base::ErrorCode::kPermission
                                         : base::ErrorCode::kInternal;
    return base::Error{code, folder, "", std::string("the folder cannot be watched: ") + std::strerror(number)};
  }
  watch.roots_ = folders;
  return watch;
}

// The folder and all in it. A folder further down that is gone again is none.
bool FolderWatch::add(const std::string& folder) {
  const int watch = ::inotify_add_watch(events_.get(), folder.c_str(), kEvents);
  if (watch < 0) return false;
  folders_[watch] = folder;
  std::error_code failure;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure)) {
    std::error_code ignored;
    if (entry.is_directory(ignored) && !entry.is_symlink(ignored) &&
        !is_passed_over(entry.path().filename().string())) {
      add(entry.path().string());
    }
  }
  return true;
}

std::vector<std::string> FolderWatch::settled(milliseconds at_most) {
  const auto until = Clock::now() + at_most;
  for (;;) {
    read_events();
    const auto now = Clock::now();
    std::vector<std::string> files;
    auto next = until;
    for (auto file = moving_.begin(); file != moving_.end();) {
      if (now - file->second >= quiet_) {
        files.push_back(file->first);
        file = moving_.erase(file);
      } else {
        next = std::min(next, file->second + quiet_);
        ++file;
      }
    }
    if (!files.empty() || now >= until) return files;
    pollfd wait{events_.get(), POLLIN, 0};
    const auto left = std::chrono::ceil<milliseconds>(next - now);
    if (::poll(&wait, 1, static_cast<int>(left.count())) < 0) return files;  // a signal: the caller's to judge
  }
}

void FolderWatch::read_events() {
  alignas(inotify_event) std::array<char, 1 << 14> bytes;
  for (;;) {
    const ssize_t got = ::read(events_.get(), bytes.data(), bytes.size());
    if (got <= 0) return;
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      inotify_event event{};
      std::memcpy(&event, bytes.data() + at, sizeof event);
      const char* name = bytes.data() + at + sizeof event;
      if ((event.mask & IN_Q_OVERFLOW) != 0) {
        for (const std::string& root : roots_) note_all_in(root);
      } else if (const auto folder = folders_.find(event.wd); folder != folders_.end() && event.len > 0) {
        note(std::string(folder->second), name, event.mask);
      }
      at += sizeof event + event.len;
    }
  }
}

void FolderWatch::note(const std::string& folder, const std::string& name, unsigned what) {
  if (is_passed_over(name)) return;
  const std::string path = folder + "/" + name;
  if ((what & (IN_MOVED_FROM | IN_DELETE)) != 0) {
    moving_.erase(path);
  } else if ((what & IN_ISDIR) == 0) {
    moving_[path] = Clock::now();
  } else if (add(path)) {
    note_all_in(path);  // what came before the watch
  }
}

void FolderWatch::note_all_in(const std::string& folder) {
  for (const Input& file : list_inputs({folder}, Take::kAllFiles)) {
    if (file) moving_[file.value()] = Clock::now();
  }
}

}  // namespace luyke::pipeline
