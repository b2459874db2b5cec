#pragma once

#include <string>

namespace luyke::pipeline {

// Tells the files that an archive keeps for itself from those around and beside
// them: reports may well lie in its folder, or it in theirs.
class OwnFiles {
 public:
  explicit OwnFiles(const std::string& archive);
  // Quick for files of one folder after the other.
  bool has(const std::string& path);

 private:
  std::string archive_;  // without links
  std::string folder_;   // of the path that was asked last
  std::string real_folder_;
};

}  // namespace luyke::pipeline
