#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace luyke::render {

// Writes a ZIP archive of stored entries, byte for byte the same for the same
// entries: no times, no compression.
class ZipWriter {
 public:
  void add(std::string_view name, std::string_view bytes);
  std::string finish();

 private:
  std::string out_;
  std::string directory_;
  std::uint16_t entries_ = 0;
};

}  // namespace luyke::render
