#pragma once

#include <cstdint>

namespace luyke::pipeline {

// What a worker process may spend on one document before it is ended.
struct WorkerLimits {
  std::uint64_t memory_bytes = 3ull << 30;   // on top of what the program holds when it starts
  std::uint64_t written_bytes = 1ull << 30;  // of one temporary file
  std::uint32_t cpu_seconds = 900;
  std::uint32_t seconds = 1200;  // of the clock on the wall
};

}  // namespace luyke::pipeline
