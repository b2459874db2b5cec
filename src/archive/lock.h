#pragma once

#include <string>
#include <utility>

namespace luyke::archive {

// The right to write to an archive, held by one process at a time and given
// back by the system when that process ends, however it ends.
class WriterLock {
 public:
  // Faults: kBusy, naming the process that holds it.
  explicit WriterLock(const std::string& path);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace luyke::archive
