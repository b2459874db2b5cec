#pragma once

#include <sys/types.h>

#include "pipeline/workers/pool.h"

namespace luyke::pipeline {

// The life of a worker process after its fork: reads requests, writes answers,
// ends when the requests do or its parent is gone.
[[noreturn]] void serve(int requests, int answers, pid_t parent, const WorkerLimits& limits,
                        const WorkerPool::Work& work);

}  // namespace luyke::pipeline
