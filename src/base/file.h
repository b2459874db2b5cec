#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace luyke::base {

// The whole file, at most `limit` bytes. Errors: kNotFound, kPermission,
// kTooLarge, kInvalidArgument for a folder.
Result<std::string> read_file(const std::string& path, std::uint64_t limit);

// Writes the file whole or not at all: to a temporary name beside it, synced,
// then renamed over it. Links are followed and the file's rights kept; devices
// and pipes are written to as they are. Errors: kNotFound for the folder,
// kPermission, kInvalidArgument for a folder.
Result<bool> write_file(const std::string& path, const std::string& bytes);

}  // namespace luyke::base
