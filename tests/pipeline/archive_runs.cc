#include "tests/pipeline/archive_runs.h"

#include <gtest/gtest.h>

#include <sstream>
#include <utility>

#include "pipeline/run.h"

namespace luyke::pipeline {

Job job_of(Command command, const std::string& archive, std::vector<std::string> inputs) {
  Job job;
  job.command = command;
  job.inputs = std::move(inputs);
  job.archive = archive;
  job.rules = LUYKE_SOURCE_DIR "/rules";
  job.language = render::Language::kEnglish;
  job.jobs = 2;
  return job;
}

Result run_job(const Job& job) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(job, {in, out, err});
  return {code, out.str(), err.str()};
}

Result ingest(const std::string& archive, std::vector<std::string> inputs) {
  return run_job(job_of(Command::kIngest, archive, std::move(inputs)));
}

std::string dump_of(const std::string& archive) {
  const Result dumped = run_job(job_of(Command::kArchiveDump, archive));
  EXPECT_EQ(dumped.code, kDone) << dumped.err;
  return dumped.out;
}

std::string summary_of(const Result& result) { return result.out.substr(0, result.out.find(" ·")); }

}  // namespace luyke::pipeline
