#pragma once

#include <random>
#include <string>

#include "archive/archive.h"

namespace luyke::archive {

// A record with every kind of content, different for each seed.
Record random_record(std::mt19937& random);

// A small record that reads as a report: `name` makes its text and SHA-256.
Record sample_record(const std::string& bytes);

inline const Versions kVersions = {"1.0", "rules 1", "data 1", ""};

// The archive's dump as one text.
std::string dump_of(Archive& archive);

// Stores the file with a sample record; the SHA-256 of its bytes.
std::string store(Archive& archive, const std::string& path);

}  // namespace luyke::archive
