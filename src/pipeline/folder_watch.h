#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"

namespace luyke::pipeline {

// Tells which files of some folders, and of the folders in them, are new or
// have changed, once nobody has written to them for a while. Hidden files and
// locks of office programs are passed over.
class FolderWatch {
 public:
  using Clock = std::chrono::steady_clock;

  // kNotFound or kPermission for a folder that cannot be watched.
  static base::Result<FolderWatch> make(const std::vector<std::string>& folders, std::chrono::milliseconds quiet);

  // Waits for files that have settled, at most so long; in the order of their paths.
  std::vector<std::string> settled(std::chrono::milliseconds at_most);

 private:
  explicit FolderWatch(std::chrono::milliseconds quiet) : quiet_(quiet) {}
  bool add(const std::string& folder);
  void read_events();
  void note(const std::string& folder, const std::string& name, unsigned what);
  void note_all_in(const std::string& folder);

  base::Descriptor events_;
  std::chrono::milliseconds quiet_;
  std::vector<std::string> roots_;
  std::map<int, std::string> folders_;               // by watch
  std::map<std::string, Clock::time_point> moving_;  // files, and when they last changed
};

}  // namespace luyke::pipeline
