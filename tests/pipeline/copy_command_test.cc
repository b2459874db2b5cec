#include "pipeline/copy_command.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "pipeline/run.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

struct Result {
  int code = 0;
  std::string out;
  std::string err;
};

Result run_job(Job job) {
  job.rules = LUYKE_SOURCE_DIR "/rules";
  job.language = render::Language::kEnglish;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(job, {in, out, err});
  return {code, out.str(), err.str()};
}

Job copy_job(std::vector<std::string> inputs, std::string output) {
  Job job;
  job.command = Command::kCopy;
  job.inputs = std::move(inputs);
  job.output = std::move(output);
  return job;
}

// Whatever goes wrong, nothing is left behind.
std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(Copy, FilesThatAreThereAreKept) {
  const TemporaryFolder folder;
  const std::string scan = folder.write("scan.pdf", "%PDF-1.4 no pages");
  const std::string kept = folder.write("kept.pdf", "mine");
  const Result result = run_job(copy_job({scan}, kept));
  EXPECT_EQ(result.code, kWrongUsage);
  EXPECT_NE(result.err.find("is there already: --force writes over it"), std::string::npos) << result.err;
  EXPECT_EQ(run_job(copy_job({scan}, scan)).code, kWrongUsage);
  EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"kept.pdf", "scan.pdf"}));
}

TEST(Copy, WhatCannotBeReadLeavesNothing) {
  const TemporaryFolder folder;
  const std::string broken = folder.write("broken.pdf", "%PDF-1.4 no pages");
  const std::string text = folder.write("text.txt", "no pages");
  const Result result = run_job(copy_job({broken, text}, folder.path() + "/out"));
  EXPECT_EQ(result.code, kUnreadable);
  EXPECT_NE(result.err.find("neither a PDF nor a picture"), std::string::npos) << result.err;
  EXPECT_TRUE(names_in(folder.path() + "/out").empty());
}

TEST(Doctor, NamesWhatThereIs) {
  const TemporaryFolder folder;
  Job job;
  job.command = Command::kDoctor;
  job.archive = folder.path() + "/archive";
  const Result result = run_job(job);
  EXPECT_NE(result.out.find("good     rules, version "), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("good     archive " + folder.path()), std::string::npos) << result.out;
  EXPECT_EQ(result.code, result.out.find("MISSING") == std::string::npos ? kDone : kUnreadable);
}

TEST(Doctor, WithoutRulesItStillSpeaks) {
  Job job;
  job.command = Command::kDoctor;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  job.rules = "/no/such/folder";
  EXPECT_NE(run(job, {in, out, err}), kDone);
}

}  // namespace
}  // namespace luyke::pipeline
