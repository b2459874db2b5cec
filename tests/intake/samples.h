#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// Reports and files of other projects that are read where they lie, beside the
// source tree; they are no part of it.
inline std::filesystem::path shared_folder() { return std::filesystem::path(LUYKE_SOURCE_DIR) / ".." / "shared"; }

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}
