#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "rules/load.h"

namespace luyke::fuzz {
namespace {

// A folder for one rule file, gone when the program ends.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("luyke_fuzz_rules_" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path() const { return path_.string(); }
  void put(const std::uint8_t* data, std::size_t size) const {
    std::ofstream file(path_ / "rule.yaml", std::ios::binary | std::ios::trunc);
    file.write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  }

 private:
  std::filesystem::path path_;
};

}  // namespace
}  // namespace luyke::fuzz

// Any bytes are a file of rules, or one mistake with its place and reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const luyke::fuzz::Folder folder;
  folder.put(data, size);
  const auto rules = luyke::rules::load(folder.path());
  if (!rules.ok() && (rules.error().message.empty() || rules.error().place.empty())) std::abort();
  return 0;
}
