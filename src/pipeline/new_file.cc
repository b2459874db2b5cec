#include "pipeline/new_file.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace luyke::pipeline {

NewFile::NewFile(std::string path)
    : path_(std::move(path)),
      temporary_(path_ + ".part-" + std::to_string(::getpid())),
      stream_(temporary_, std::ios::binary | std::ios::trunc) {}

NewFile::~NewFile() {
  if (kept_) return;
  stream_.close();
  std::error_code failure;
  std::filesystem::remove(temporary_, failure);
}

bool NewFile::put(std::string_view bytes) {
  stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return stream_.good();
}

base::Result<bool> NewFile::keep() {
  errno = 0;
  stream_.close();
  const bool written = !stream_.fail();
  const base::ErrorCode code = errno == ENOSPC ? base::ErrorCode::kNoSpace : base::ErrorCode::kPermission;
  std::error_code failure;
  if (written) std::filesystem::rename(temporary_, path_, failure);
  if (!written || failure) return base::Error{code, path_, "", "the copy cannot be written"};
  kept_ = true;
  return true;
}

}  // namespace luyke::pipeline
