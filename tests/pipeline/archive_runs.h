#pragma once

#include <string>
#include <vector>

#include "pipeline/job.h"

namespace luyke::pipeline {

// A command on an archive, with the rules of the source tree, in English.
Job job_of(Command command, const std::string& archive, std::vector<std::string> inputs = {});

struct Result {
  int code = 0;
  std::string out;
  std::string err;
};
Result run_job(const Job& job);
Result ingest(const std::string& archive, std::vector<std::string> inputs);

std::string dump_of(const std::string& archive);

// "3 files: stored 2, there already 0, duplicates 1, set aside 0", without the time.
std::string summary_of(const Result& result);

}  // namespace luyke::pipeline
