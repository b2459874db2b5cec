#pragma once

#include <string>

#include "base/descriptor.h"

namespace luyke::archive {

// The right to write to an archive, held by one process at a time and given
// back by the system when that process ends, however it ends.
class WriterLock {
 public:
  // Faults: kBusy, naming the process that holds it.
  explicit WriterLock(const std::string& path);

 private:
  base::Descriptor file_;
};

}  // namespace luyke::archive
