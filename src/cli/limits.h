#pragma once

#include <string>

#include "pipeline/job.h"

namespace luyke::cli {

// Sets the limit of a "NAME=NUMBER", one that the job's command knows. Empty
// when it worked, else what is wrong.
std::string set_limit(pipeline::Job& job, const std::string& assignment);

// Whether it limits what a worker process may spend, and not the readers.
bool is_worker_limit(const std::string& assignment);

// "file_bytes=268435456, unpacked_bytes=…": the limits as they stand.
std::string limits_text(const pipeline::Job& job);

}  // namespace luyke::cli
