#include "pipeline/run.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <streambuf>

#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

constexpr const char* kGood = "Tổng số có 10 người (gồm 4 nam và 6 nữ).\n";
constexpr const char* kBroken =
    "Trung tâm đang nuôi dưỡng 109 đối tượng (gồm 31 trẻ em, 32 người cao tuổi và 47 người khuyết tật).\n";

struct Result {
  int code = 0;
  std::string out;
  std::string err;
};

Job job_of(std::vector<std::string> inputs) {
  Job job;
  job.inputs = std::move(inputs);
  job.rules = LUYKE_SOURCE_DIR "/rules";
  return job;
}

Result run_job(const Job& job, const std::string& standard_input = "") {
  std::istringstream in(standard_input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(job, {in, out, err});
  return {code, out.str(), err.str()};
}

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Run, ExitCodeSaysWhatWasFound) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_job(job_of({folder.write("good.txt", kGood)})).code, kDone);
  EXPECT_EQ(run_job(job_of({folder.write("broken.txt", kBroken)})).code, kErrorsFound);
  Job extract = job_of({folder.path() + "/broken.txt"});
  extract.command = Command::kExtract;
  EXPECT_EQ(run_job(extract).code, kDone);
}

TEST(Run, BadFilesAreNamedAndStopNoOther) {
  const TemporaryFolder folder;
  const std::string good = folder.write("tốt đẹp.txt", kGood);
  const std::string broken = folder.write("hỏng.docx", "PK\x03\x04 no archive");
  const std::string none = folder.path() + "/không có.txt";
  const Result result = run_job(job_of({broken, none, good}));
  EXPECT_EQ(result.code, kUnreadable);
  EXPECT_NE(result.out.find(good + "\n"), std::string::npos) << result.out;
  EXPECT_NE(result.err.find("luyke: " + broken + ": tệp bị hỏng ("), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("luyke: " + none + ": không có tệp này\n"), std::string::npos) << result.err;
  EXPECT_NE(result.out.find("1 tệp đã đọc · 2 tệp không đọc được · "), std::string::npos) << result.out;
}

TEST(Run, UnreadableInputOutweighsFindings) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_job(job_of({folder.write("a.txt", kBroken), folder.path() + "/none.txt"})).code, kUnreadable);
}

TEST(Run, ErrorsSpeakTheChosenLanguage) {
  Job job = job_of({"/none/at all.txt"});
  job.language = render::Language::kEnglish;
  EXPECT_EQ(run_job(job).err, "luyke: /none/at all.txt: no such file\n");
}

TEST(Run, FolderWithoutReportsIsNamed) {
  const TemporaryFolder folder;
  const Result result = run_job(job_of({folder.path()}));
  EXPECT_EQ(result.code, kUnreadable);
  EXPECT_EQ(result.err, "luyke: " + folder.path() + ": thư mục không có báo cáo nào\n");
}

TEST(Run, OutputKeepsTheOrderOfTheInputsWhateverTheThreads) {
  const TemporaryFolder folder;
  std::vector<std::string> inputs;
  for (int i = 0; i < 30; ++i) inputs.push_back(folder.write("f" + std::to_string(i) + ".txt", kGood));
  Job job = job_of(inputs);
  job.format = OutputFormat::kJsonl;
  job.jobs = 1;
  const std::string one_by_one = run_job(job).out;
  job.jobs = 8;
  EXPECT_EQ(run_job(job).out, one_by_one);
}

TEST(Run, ReadsStandardInput) {
  Job job = job_of({"-"});
  job.format = OutputFormat::kJsonl;
  const Result result = run_job(job, kGood);
  EXPECT_EQ(result.code, kDone) << result.err;
  std::istringstream lines(result.out);
  std::string first;
  std::getline(lines, first);
  EXPECT_EQ(nlohmann::json::parse(first)["path"], "-");
}

TEST(Run, RecordsAreComposedWhateverTheReport) {
  Job job = job_of({"-"});
  job.format = OutputFormat::kJsonl;
  const std::string out = run_job(job, "BA\u0301O CA\u0301O\n\nCo\u0301 10 ngu\u031bo\u031b\u0300i.\n").out;
  EXPECT_NE(out.find("\"unit\":\"người\""), std::string::npos) << out;
  for (const char* mark : {"\u0300", "\u0301", "\u031b"}) EXPECT_EQ(out.find(mark), std::string::npos) << out;
}

TEST(Run, TextOfSeveralFilesIsLedByTheirNames) {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", "một\n");
  const std::string b = folder.write("b.txt", "hai\n");
  Job job = job_of({a, b});
  job.command = Command::kText;
  EXPECT_EQ(run_job(job).out, a + "\n1  một\n\n" + b + "\n1  hai\n");
}

TEST(Run, WritesOneHtmlPageForAllFiles) {
  const TemporaryFolder folder;
  Job job = job_of({folder.write("a.txt", kGood), folder.path() + "/none.txt", folder.write("b.txt", kBroken)});
  job.format = OutputFormat::kHtml;
  job.output = folder.path() + "/kết quả.html";
  const Result result = run_job(job);
  EXPECT_EQ(result.out, "");
  const std::string page = contents(job.output);
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(page.ends_with("</html>\n"));
  EXPECT_NE(page.find("id=\"d0-top\""), std::string::npos);
  EXPECT_NE(page.find("id=\"d2-top\""), std::string::npos);
  EXPECT_EQ(page.find("<!DOCTYPE", 1), std::string::npos);
}

TEST(Run, NeverWritesOverAnInput) {
  const TemporaryFolder folder;
  const std::string report = folder.write("a.txt", kGood);
  Job job = job_of({report});
  job.output = report;
  const Result result = run_job(job);
  EXPECT_EQ(result.code, kWrongUsage);
  EXPECT_EQ(result.err, "luyke: " + report + ": cũng là tệp đầu vào, không ghi đè\n");
  EXPECT_EQ(contents(report), kGood);
}

TEST(Run, OutputThatCannotBeWrittenIsNamed) {
  const TemporaryFolder folder;
  Job job = job_of({folder.write("a.txt", kGood)});
  job.output = folder.path() + "/none/out.txt";
  const Result result = run_job(job);
  EXPECT_EQ(result.code, kUnreadable);
  EXPECT_TRUE(result.err.starts_with("luyke: " + job.output + ": không ghi được kết quả (")) << result.err;
}

// A stream that nobody reads, as the pipe of `| head` ends.
class ClosedPipe : public std::streambuf {
 public:
  explicit ClosedPipe(int fault) : fault_(fault) {}

 protected:
  int_type overflow(int_type) override {
    errno = fault_;
    return traits_type::eof();
  }

 private:
  int fault_;
};

Result run_into(int fault, const std::vector<std::string>& inputs) {
  ClosedPipe pipe(fault);
  std::istringstream in;
  std::ostream out(&pipe);
  std::ostringstream err;
  const int code = run(job_of(inputs), {in, out, err});
  return {code, "", err.str()};
}

TEST(Run, EndsQuietlyWhenNobodyReads) {
  const TemporaryFolder folder;
  const Result result = run_into(EPIPE, {folder.write("a.txt", kGood), folder.write("b.txt", kGood)});
  EXPECT_EQ(result.code, kDone);
  EXPECT_EQ(result.err, "");
}

TEST(Run, FullDiskIsNamed) {
  const TemporaryFolder folder;
  const Result result = run_into(ENOSPC, {folder.write("a.txt", kGood)});
  EXPECT_EQ(result.code, kUnreadable);
  EXPECT_EQ(result.err, "luyke: không ghi được kết quả (No space left on device)\n");
}

TEST(Run, LimitsReachTheReaders) {
  const TemporaryFolder folder;
  Job job = job_of({folder.write("a.txt", kGood)});
  job.limits.file_bytes = 10;
  const Result result = run_job(job);
  EXPECT_EQ(result.code, kUnreadable);
  EXPECT_NE(result.err.find("vượt quá giới hạn cho phép (larger than 10 bytes)"), std::string::npos) << result.err;
}

TEST(Run, ProgressIsALineThatGoesAway) {
  const TemporaryFolder folder;
  Job job = job_of({folder.write("a.txt", kGood), folder.write("b\x1b.txt", kGood)});
  job.progress = true;
  const std::string err = run_job(job).err;
  EXPECT_TRUE(err.starts_with("\rđang xử lý 1/2: ")) << err;
  EXPECT_TRUE(err.ends_with("b .txt\r\x1b[K")) << err;
}

TEST(Run, TimingsNameEachStage) {
  const TemporaryFolder folder;
  Job job = job_of({folder.write("a.txt", kGood)});
  job.timings = true;
  job.language = render::Language::kEnglish;
  const std::string err = run_job(job).err;
  for (const char* stage : {"Time: rules ", "read ", "extract ", "audit ", "render "}) {
    EXPECT_NE(err.find(stage), std::string::npos) << err;
  }
}

TEST(Run, RulesThatCannotBeUsedStopTheRun) {
  const TemporaryFolder folder;
  folder.write("rules/messages.yaml", "messagez:\n  a: { vi: a, en: a }\n");
  Job job = job_of({folder.write("a.txt", kGood)});
  job.rules = folder.path() + "/rules";
  const Result result = run_job(job);
  EXPECT_EQ(result.code, kWrongUsage);
  EXPECT_NE(result.err.find("messages.yaml: line 1, column 1"), std::string::npos) << result.err;
}

TEST(Run, ListsRulesAndVersion) {
  Job job = job_of({});
  job.command = Command::kRulesList;
  EXPECT_NE(run_job(job).out.find("/rules/classes/"), std::string::npos);
  job.command = Command::kVersion;
  const Result version = run_job(job);
  EXPECT_TRUE(version.out.starts_with(std::string("luyke ") + program_version() + " (rules ")) << version.out;
  job.rules = "/none";
  EXPECT_EQ(run_job(job).out, std::string("luyke ") + program_version() + " (rules not found)\n");
}

}  // namespace
}  // namespace luyke::pipeline
