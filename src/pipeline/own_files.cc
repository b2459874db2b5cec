#include "pipeline/own_files.h"

#include <filesystem>
#include <system_error>

#include "archive/archive.h"

namespace luyke::pipeline {
namespace {

namespace fs = std::filesystem;

std::string without_links(const fs::path& path) {
  std::error_code failure;
  fs::path real = fs::weakly_canonical(fs::absolute(path, failure), failure);
  if (failure) real = path;
  return real.has_filename() ? real.string() : real.parent_path().string();
}

}  // namespace

OwnFiles::OwnFiles(const std::string& archive) : archive_(without_links(archive)) {}

bool OwnFiles::has(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  if (folder != folder_) {
    folder_ = folder;
    real_folder_ = without_links(folder);
  }
  const std::string real = real_folder_ + "/" + path.substr(slash == std::string::npos ? 0 : slash + 1);
  return real.starts_with(archive_ + "/") && archive::Archive::keeps(real.substr(archive_.size() + 1));
}

}  // namespace luyke::pipeline
