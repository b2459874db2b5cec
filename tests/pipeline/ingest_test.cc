#include "pipeline/ingest.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <vector>

#include "pipeline/engine.h"
#include "rules/load.h"
#include "tests/pipeline/archive_runs.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

constexpr const char* kReport = "Tổng số có 10 người (gồm 4 nam và 6 nữ).\n";
constexpr const char* kOther = "Tổng số có 12 người (gồm 5 nam và 7 nữ).\n";

std::vector<std::string> first_of(std::vector<std::string> files, std::size_t count) {
  files.resize(count);
  return files;
}

TEST(Ingest, EveryFileIsAccountedFor) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/archive";
  folder.write("in/a.txt", kReport);
  folder.write("in/deep/copy of a.bin", kReport);
  folder.write("in/no ending", kOther);
  const std::string bad = folder.write("in/z.docx", "PK\x03\x04 no archive");
  const Result first = ingest(archive, {folder.path() + "/in"});
  EXPECT_EQ(first.code, kUnreadable);
  EXPECT_EQ(summary_of(first), "4 files: stored 2, there already 0, duplicates 1, set aside 1");
  EXPECT_TRUE(first.err.starts_with("luyke: " + bad + ": ")) << first.err;

  const Result second = ingest(archive, {folder.path() + "/in"});
  EXPECT_EQ(second.code, kUnreadable);
  EXPECT_EQ(summary_of(second), "4 files: stored 0, there already 3, duplicates 0, set aside 1");

  folder.write("in/third copy", kReport);
  EXPECT_EQ(summary_of(ingest(archive, {folder.path() + "/in"})),
            "5 files: stored 0, there already 3, duplicates 1, set aside 1");

  const Result list = run_job(job_of(Command::kQuarantineList, archive));
  EXPECT_TRUE(list.out.starts_with(bad + ": damaged")) << list.out;
  EXPECT_TRUE(list.out.ends_with("\n1 file set aside\n")) << list.out;
  EXPECT_EQ(run_job(job_of(Command::kArchiveVerify, archive)).out, "The archive is sound: 2 documents.\n");
}

TEST(Ingest, WhatWasSetAsideCanBeRetried) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/archive";
  const std::string bad = folder.write("in/a.docx", "PK\x03\x04 no archive");
  EXPECT_EQ(ingest(archive, {folder.path() + "/in"}).code, kUnreadable);
  EXPECT_EQ(summary_of(run_job(job_of(Command::kQuarantineRetry, archive))),
            "1 files: stored 0, there already 0, duplicates 0, set aside 1");
  folder.write("in/a.docx", kReport);
  const Result retried = run_job(job_of(Command::kQuarantineRetry, archive));
  EXPECT_EQ(retried.code, kDone);
  EXPECT_EQ(summary_of(retried), "1 files: stored 1, there already 0, duplicates 0, set aside 0");
  EXPECT_EQ(run_job(job_of(Command::kQuarantineList, archive)).out, "0 files set aside\n");
}

TEST(Ingest, WhyAFileWasSetAsideStaysKnownWhenItIsGone) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/archive";
  const std::string bad = folder.write("in/a.docx", "PK\x03\x04 no archive");
  ingest(archive, {folder.path() + "/in"});
  const std::string before = run_job(job_of(Command::kQuarantineList, archive)).out;
  std::filesystem::remove(bad);
  const Result retried = run_job(job_of(Command::kQuarantineRetry, archive));
  EXPECT_EQ(retried.code, kUnreadable);
  EXPECT_EQ(retried.err, "luyke: " + bad + ": no such file\n");
  EXPECT_EQ(run_job(job_of(Command::kQuarantineList, archive)).out, before);
}

TEST(Ingest, TheArchiveItselfIsNoInput) {
  const TemporaryFolder folder;
  folder.write("a.txt", kReport);
  const std::string archive = folder.path() + "/archive";
  EXPECT_EQ(summary_of(ingest(archive, {folder.path()})),
            "1 files: stored 1, there already 0, duplicates 0, set aside 0");
  EXPECT_EQ(summary_of(ingest(archive, {folder.path()})),
            "1 files: stored 0, there already 1, duplicates 0, set aside 0");
}

TEST(Ingest, ReportsMayLieInTheFolderOfTheArchive) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/.";
  folder.write("no ending", kOther);
  folder.write("deep/a.txt", kReport);
  for (const char* expected : {"2 files: stored 2, there already 0, duplicates 0, set aside 0",
                               "2 files: stored 0, there already 2, duplicates 0, set aside 0"}) {
    EXPECT_EQ(summary_of(ingest(archive, {folder.path()})), expected);
  }
  std::filesystem::create_directory_symlink(folder.path(), folder.path() + "-link");
  EXPECT_EQ(summary_of(ingest(folder.path() + "-link", {folder.path()})),
            "2 files: stored 0, there already 2, duplicates 0, set aside 0");
  std::filesystem::remove(folder.path() + "-link");
}

TEST(Ingest, AFileThatIsNamedTwiceIsTakenOnce) {
  const TemporaryFolder folder;
  const std::string file = folder.write("in/a.txt", kReport);
  EXPECT_EQ(summary_of(ingest(folder.path() + "/archive", {folder.path() + "/in", file, folder.path() + "/in/../in"})),
            "1 files: stored 1, there already 0, duplicates 0, set aside 0");
}

TEST(Ingest, AnEmptyFolderIsNamedButIsNoFile) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/archive";
  std::filesystem::create_directory(folder.path() + "/in");
  const Result empty = ingest(archive, {folder.path() + "/in"});
  EXPECT_EQ(empty.code, kUnreadable);
  EXPECT_EQ(empty.err, "luyke: " + folder.path() + "/in: no report in this folder\n");
  EXPECT_EQ(run_job(job_of(Command::kQuarantineList, archive)).out, "0 files set aside\n");
}

TEST(Ingest, TheSameFilesGiveTheSameDump) {
  const TemporaryFolder folder;
  std::vector<std::string> files;
  for (int i = 0; i < 40; ++i) {
    files.push_back(folder.write("in/" + std::to_string(i), "Tổng số có " + std::to_string(i / 2) + " người.\n"));
  }
  ASSERT_EQ(ingest(folder.path() + "/1", files).code, kDone);
  std::reverse(files.begin(), files.end());
  ASSERT_EQ(ingest(folder.path() + "/2", first_of(files, 17)).code, kDone);
  ASSERT_EQ(ingest(folder.path() + "/2", files).code, kDone);
  const std::string dump = dump_of(folder.path() + "/1");
  EXPECT_GT(dump.size(), 5000u);
  EXPECT_EQ(dump, dump_of(folder.path() + "/2"));
}

TEST(Ingest, CopiesAreEqualArchives) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/archive";
  folder.write("in/a.txt", kReport);
  folder.write("in/b.txt", kOther);
  ingest(archive, {folder.path() + "/in"});
  const std::string exported = folder.path() + "/exported";
  const std::string imported = folder.path() + "/imported";
  const std::string backup = folder.path() + "/backup";
  EXPECT_EQ(run_job(job_of(Command::kArchiveExport, archive, {exported})).code, kDone);
  EXPECT_EQ(run_job(job_of(Command::kArchiveImport, imported, {exported})).code, kDone);
  EXPECT_EQ(run_job(job_of(Command::kArchiveBackup, archive, {backup})).code, kDone);
  for (const std::string& copy : {imported, backup}) {
    EXPECT_EQ(dump_of(copy), dump_of(archive));
    EXPECT_EQ(run_job(job_of(Command::kArchiveVerify, copy)).code, kDone);
  }
  const Result again = run_job(job_of(Command::kArchiveExport, archive, {exported}));
  EXPECT_EQ(again.code, kWrongUsage);
  EXPECT_EQ(again.err, "luyke: " + exported + ": the folder is not empty\n");
}

TEST(Ingest, VerifyNamesWhatIsWrong) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/archive";
  folder.write("in/a.txt", kReport);
  folder.write("in/b.txt", kOther);
  ingest(archive, {folder.path() + "/in"});
  std::vector<std::filesystem::path> originals;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(archive + "/objects")) {
    if (entry.is_regular_file()) originals.push_back(entry.path());
  }
  ASSERT_EQ(originals.size(), 2u);
  std::filesystem::permissions(originals[0], std::filesystem::perms::owner_all);
  std::fstream(originals[0], std::ios::in | std::ios::out | std::ios::binary).put('U');  // one bit of the T
  std::filesystem::remove(originals[1]);
  const Result result = run_job(job_of(Command::kArchiveVerify, archive));
  EXPECT_EQ(result.code, kErrorsFound);
  EXPECT_NE(result.out.find(originals[0].string() + ": the original has changed\n"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find(originals[1].string() + ": the original is gone"), std::string::npos) << result.out;
  EXPECT_TRUE(result.out.ends_with("\n2 faults\n")) << result.out;
}

// Reads as the program does, but lets files that say so go wrong.
class Misbehaving {
 public:
  Misbehaving() : engine_(Engine::make(job_, rules::load(LUYKE_SOURCE_DIR "/rules").value())) {}

  std::string operator()(const std::string& path) const {
    std::ifstream file(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    if (text.starts_with("crash")) {
      std::signal(SIGSEGV, SIG_DFL);
      std::raise(SIGSEGV);
    }
    if (text.starts_with("hang")) ::pause();
    if (text.starts_with("eat")) {
      std::string eaten;
      while (true) eaten.append(16u << 20, 'x');
    }
    if (text.starts_with("lie")) return "no record";
    return archive::pack(engine_->record(path));
  }
  const Engine& engine() const { return engine_.value(); }

 private:
  Job job_ = job_of(Command::kIngest, "");
  base::Result<Engine> engine_;
};

TEST(Ingest, HostileFilesCostOnlyThemselves) {
  const TemporaryFolder folder;
  std::vector<Input> files;
  for (int i = 0; i < 30; ++i) {
    files.emplace_back(folder.write(std::to_string(i), "Tổng số có " + std::to_string(i) + " người.\n"));
    if (i % 10 == 3) files.emplace_back(folder.write("crash " + std::to_string(i), "crash " + std::to_string(i)));
    if (i == 5) files.emplace_back(folder.write("hang", "hang"));
    if (i == 7) files.emplace_back(folder.write("lie", "lie"));
#ifndef __SANITIZE_ADDRESS__  // it sets no limit of memory
    if (i == 9) files.emplace_back(folder.write("eat", "eat"));
#endif
  }
  Job job = job_of(Command::kIngest, folder.path() + "/archive");
  job.worker_limits.seconds = 1;
  job.worker_limits.memory_bytes = 256u << 20;
  const Misbehaving work;
  auto archive = archive::Archive::open_to_write(job.archive, {"1", "1", "", ""});
  ASSERT_TRUE(archive.ok());
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const Streams streams{in, out, err};
  const render::Words words(work.engine().messages(), job.language);
  Ingest run(
      job, streams, words, archive.value(), [&](const std::string& path) { return work(path); },
      Ingest::Source::kFiles);
  EXPECT_TRUE(run.take(files));
  EXPECT_EQ(run.finish(), kUnreadable);
  EXPECT_EQ(archive->counts()->documents, 30u) << err.str();
  std::string reasons;
  const auto quarantine = archive->quarantine();
  for (const archive::SetAside& file : quarantine.value()) {
    reasons += std::filesystem::path(file.path).filename().string() + ": " + file.code + "\n";
  }
#ifdef __SANITIZE_ADDRESS__
  const std::string eaten;
#else
  const std::string eaten = "eat: limit\n";
#endif
  EXPECT_EQ(reasons,
            "crash 13: crashed\ncrash 23: crashed\ncrash 3: crashed\n" + eaten + "hang: limit\nlie: damaged\n");
}

TEST(Ingest, AFullDiskLosesNothing) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/archive";
  std::vector<std::string> files;
  for (int i = 0; i < 300; ++i) {
    files.push_back(folder.write("in/" + std::to_string(i), "Tổng số có " + std::to_string(i) + " người.\n"));
  }
  ASSERT_EQ(ingest(archive, first_of(files, 20)).code, kDone);
  const std::string before = dump_of(archive);
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit usual{};
  ::getrlimit(RLIMIT_FSIZE, &usual);
  const rlimit small{100u << 10, usual.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &small);
  const Result full = ingest(archive, files);
  ::setrlimit(RLIMIT_FSIZE, &usual);
  EXPECT_EQ(full.code, kUnreadable);
  EXPECT_NE(full.err.find("the disk takes no more: make room, then run the same command again"), std::string::npos)
      << full.err;
  EXPECT_EQ(run_job(job_of(Command::kArchiveVerify, archive)).code, kDone);
  EXPECT_GE(dump_of(archive).size(), before.size());

  EXPECT_EQ(ingest(archive, files).code, kDone);
  ASSERT_EQ(ingest(folder.path() + "/whole", files).code, kDone);
  EXPECT_EQ(dump_of(archive), dump_of(folder.path() + "/whole"));
}

TEST(Ingest, TwoAtOnceAreSafe) {
  const TemporaryFolder folder;
  const std::string archive = folder.path() + "/archive";
  const auto first = archive::Archive::open_to_write(archive, {"1", "1", "", ""});
  ASSERT_TRUE(first.ok());
  const Result second = ingest(archive, {folder.write("a.txt", kReport)});
  EXPECT_EQ(second.code, kUnreadable);
  EXPECT_EQ(second.err, "luyke: " + archive + "/archive.lock: process " + std::to_string(::getpid()) +
                            ": another ingest writes to this archive: wait for it to end\n");
}

TEST(Ingest, ProgressSaysWhereTheRunStands) {
  const auto loaded = rules::load(LUYKE_SOURCE_DIR "/rules");
  const render::Words words(loaded->messages, render::Language::kEnglish);
  const IngestCounts counts{5000, 1000, 100, 100, 34};
  EXPECT_EQ(progress_line(counts, std::chrono::seconds(4), std::nullopt, words),
            "1,234/5,000 files · stored 1,000 · there already 100 · duplicates 100 · set aside 34 · 308/s · 0:12 left");
  EXPECT_EQ(
      progress_line({10}, std::chrono::hours(1), SlowDocument{"a\x1b.pdf", std::chrono::seconds(3723)}, words),
      "0/10 files · stored 0 · there already 0 · duplicates 0 · set aside 0 · 0/s · ? left · reading a .pdf (1:02:03)");
  EXPECT_EQ(summary_line(counts, std::chrono::seconds(65), words),
            "5,000 files: stored 1,000, there already 100, duplicates 100, set aside 34 · 1:05 (18/s)");
}

}  // namespace
}  // namespace luyke::pipeline
