#pragma once

#include <fstream>
#include <string>
#include <string_view>

#include "base/result.h"

namespace luyke::pipeline {

// A file that is written piece by piece under another name beside it, and gets
// its own in the end. One that is not kept is gone.
class NewFile {
 public:
  explicit NewFile(std::string path);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  bool put(std::string_view bytes);
  // kPermission, kNoSpace: it could not be written.
  base::Result<bool> keep();

 private:
  std::string path_;
  std::string temporary_;
  std::ofstream stream_;
  bool kept_ = false;
};

}  // namespace luyke::pipeline
