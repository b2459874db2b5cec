#pragma once

#include "pipeline/workers/limits.h"

namespace luyke::pipeline {

// Exit code of a worker that was refused memory.
inline constexpr int kOutOfMemory = 86;

// Takes from this process what a reader of foreign bytes has no use for, for
// good: memory beyond the limit, core dumps, privileges, the network, and calls
// that reach into other processes or the kernel. What the kernel does not offer
// is left out.
void enter_sandbox(const WorkerLimits& limits);

// Gives the next document its seconds of CPU time.
void grant_cpu_time(const WorkerLimits& limits);

}  // namespace luyke::pipeline
