#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "model/document.h"

namespace luyke::intake {

// What a reader may spend on one document before it gives up with kTooLarge.
struct Limits {
  std::uint64_t file_bytes = 256ull << 20;
  std::uint64_t unpacked_bytes = 1ull << 30;  // of all archive entries together
  std::uint64_t entry_bytes = 512ull << 20;   // of one archive entry
  std::uint32_t entries = 20000;
  std::uint32_t ratio = 300;  // unpacked to packed, once past 1 MiB
  std::uint32_t depth = 256;  // nesting of elements
  std::uint32_t blocks = 1000000;
  std::uint64_t cells = 4000000;
  std::uint32_t pages = 5000;
  std::uint64_t pixels = 200'000'000;  // of one page
  std::uint32_t office_seconds = 60;   // of LibreOffice on one document
  std::string password;                // of encrypted files
};

// Recognises the format by content and reads the document. `path` is only for
// messages and the record.
base::Result<model::Document> read(const std::string& path, const std::string& bytes, const Limits& limits = {});

// Opens the file and reads it.
base::Result<model::Document> read_file(const std::string& path, const Limits& limits = {});

}  // namespace luyke::intake
