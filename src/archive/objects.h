#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace luyke::archive {

// Bytes taken in but not yet part of the archive.
struct Staged {
  std::string sha256;  // hex
  std::uint64_t size = 0;
  std::string path;  // where they wait
};

// Originals by their SHA-256, in files that nobody changes: objects/ab/cdef….
// Bytes wait in incoming/ until `publish`.
class Objects {
 public:
  explicit Objects(const std::string& archive);

  // What an ended run left behind.
  void clear_incoming() const;
  // A copy of the file. kTooLarge past `limit` bytes; an error of the source
  // names it, a fault of the archive is thrown.
  base::Result<Staged> stage(const std::string& source, std::uint64_t limit);
  void drop(const Staged& staged) const;
  // Each under its name, and safe on the disk.
  void publish(const std::vector<Staged>& staged) const;

  std::string path_of(const std::string& sha256) const;
  // SHA-256 of all objects that there are, in order.
  std::vector<std::string> list() const;

 private:
  std::string folder_;
  std::string incoming_;
  std::uint64_t staged_ = 0;
};

}  // namespace luyke::archive
