#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
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
  // Bytes of this process, for a worker to read.
  Staged stage_bytes(std::string_view bytes);
  void drop(const Staged& staged) const;
  // Each under its name, and safe on the disk.
  void publish(const std::vector<Staged>& staged) const;

  std::string path_of(const std::string& sha256) const;
  // SHA-256 of all objects that there are, in order.
  std::vector<std::string> list() const;

 private:
  // A new file in incoming/, and its path.
  base::Descriptor make_incoming(std::string& path);

  std::string folder_;
  std::string incoming_;
  std::uint64_t staged_ = 0;
};

}  // namespace luyke::archive
