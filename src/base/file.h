#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace luyke::base {

// The whole file, at most `limit` bytes. Errors: kNotFound, kPermission,
// kTooLarge, kInvalidArgument for a folder.
Result<std::string> read_file(const std::string& path, std::uint64_t limit);

// Writes the file whole or not at all: to a temporary name beside it, synced,
// then renamed over it.
Result<bool> write_file(const std::string& path, const std::string& bytes);

}  // namespace luyke::base
