#include "pipeline/reprocess.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/digest.h"
#include "pipeline/data_version.h"
#include "pipeline/engine.h"
#include "pipeline/run.h"
#include "rules/load.h"
#include "tests/pipeline/archive_runs.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr const char* kReport = "Tổng số có 10 người (gồm 4 nam và 6 nữ).\n";
constexpr const char* kOther = "Đã tổ chức 12 lớp.\n";

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// An archive of a few files, and rules that read one of them otherwise.
class ReprocessTest : public testing::Test {
 protected:
  ReprocessTest() {
    folder_.write("in/a.txt", kReport);
    folder_.write("in/b.txt", kOther);
    folder_.write("in/bad.docx", "PK\x03\x04 no archive");
    fs::copy(LUYKE_SOURCE_DIR "/rules", rules_, fs::copy_options::recursive);
    EXPECT_EQ(ingest(archive_, {folder_.path() + "/in"}).code, kUnreadable);
  }

  // Takes lines out of a file of the new rules.
  void drop_lines(const std::string& file, const std::string& with) const {
    std::istringstream lines(text_of(rules_ + "/" + file));
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
      if (line.find(with) == std::string::npos) kept += line + "\n";
    }
    EXPECT_NE(kept, text_of(rules_ + "/" + file));
    std::ofstream(rules_ + "/" + file, std::ios::binary) << kept;
  }
  void forget_people() const { drop_lines("vocabulary/units_counted.yaml", "phrase: người,"); }

  Job job(Command command, const std::string& archive, std::vector<std::string> inputs = {}) const {
    Job made = job_of(command, archive, std::move(inputs));
    made.rules = rules_;
    return made;
  }
  Job reprocess() const { return job(Command::kReprocess, archive_); }
  std::string fresh_dump() const {
    const std::string fresh = folder_.path() + "/fresh";
    run_job(job(Command::kIngest, fresh, {folder_.path() + "/in"}));
    return dump_of(fresh);
  }

  TemporaryFolder folder_;
  std::string archive_ = folder_.path() + "/archive";
  std::string rules_ = folder_.path() + "/rules";
};

TEST_F(ReprocessTest, NothingChangedNothingIsRead) {
  const std::string before = dump_of(archive_);
  const Result result = run_job(reprocess());
  EXPECT_EQ(result.out, "No document needs reading again: rules, data and program are the same.\n");
  EXPECT_EQ(result.code, kDone);
  EXPECT_EQ(dump_of(archive_), before);
}

TEST_F(ReprocessTest, NewRulesGiveWhatAFreshIngestGives) {
  forget_people();
  // The originals are not asked for.
  for (const auto& entry : fs::recursive_directory_iterator(archive_ + "/objects")) {
    if (entry.is_regular_file()) fs::rename(entry.path(), entry.path().string() + ".away");
  }
  Job wanted = reprocess();
  wanted.verbose = true;
  const Result result = run_job(wanted);
  EXPECT_EQ(result.code, kUnreadable);  // for the file that is set aside again
  EXPECT_NE(result.out.find("/in/a.txt: figures +0 −0 changed 3, findings +0 −0\n"), std::string::npos) << result.out;
  EXPECT_EQ(result.out.find("/in/b.txt: "), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("2 documents read again (0 from their originals): figures +0 −0 changed 3, "),
            std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("\nFiles set aside, tried again: 1 files: stored 0, "), std::string::npos) << result.out;
  EXPECT_EQ(dump_of(archive_), fresh_dump());
  EXPECT_TRUE(fs::is_empty(archive_ + "/incoming"));
}

TEST_F(ReprocessTest, EveryChangeIsARecord) {
  forget_people();
  Job wanted = reprocess();
  wanted.format = OutputFormat::kJsonl;
  const Result result = run_job(wanted);
  std::istringstream lines(result.out);
  std::vector<nlohmann::json> records;
  for (std::string line; std::getline(lines, line);) records.push_back(nlohmann::json::parse(line));
  ASSERT_EQ(records.size(), 2u) << result.out;
  const nlohmann::json& report = records[0]["path"].get<std::string>().ends_with("a.txt") ? records[0] : records[1];
  ASSERT_EQ(report["figures"].size(), 3u) << report.dump(1);
  EXPECT_EQ(report["figures"][0]["change"], "changed");
  EXPECT_EQ(report["figures"][0]["before"]["unit"], "người");
  EXPECT_NE(report["figures"][0]["after"]["unit"], "người");
  EXPECT_EQ(report["document"], base::sha256_hex(kReport));
  EXPECT_NE(result.err.find("2 documents read again"), std::string::npos) << result.err;
}

TEST_F(ReprocessTest, RulesOfEncodingsNeedTheOriginals) {
  drop_lines("encodings/viscii.yaml", "fonts:");
  const Result result = run_job(reprocess());
  EXPECT_NE(result.out.find("2 documents read again (2 from their originals)"), std::string::npos) << result.out;
  EXPECT_EQ(dump_of(archive_), fresh_dump());
}

TEST_F(ReprocessTest, WhatCannotBeReadAgainStaysAsItWas) {
  fs::path original;
  for (const auto& entry : fs::recursive_directory_iterator(archive_ + "/objects")) {
    if (entry.is_regular_file() && text_of(entry.path()) == kReport) original = entry.path();
  }
  fs::permissions(original, fs::perms::owner_all);
  std::ofstream(original) << "other bytes";
  const std::string before = dump_of(archive_);
  Job wanted = reprocess();
  wanted.reread_all = true;
  const Result result = run_job(wanted);
  EXPECT_EQ(result.code, kUnreadable);
  EXPECT_NE(result.err.find("/in/a.txt: the original has changed: restore it from a backup\n"), std::string::npos)
      << result.err;
  EXPECT_NE(result.out.find("2 documents read again (1 from their originals, 1 not readable and left as they were)"),
            std::string::npos)
      << result.out;
  EXPECT_EQ(dump_of(archive_), before);
}

TEST_F(ReprocessTest, DecisionsStayAndWhatFitsNothingIsListed) {
  const std::string sha256 = base::sha256_hex(kReport);
  {
    auto archive = archive::Archive::open_to_write(archive_, {"1", "1", "", ""});
    ASSERT_TRUE(archive.ok());
    ASSERT_TRUE(archive->decide({sha256, "2024-05-06", "Lan", "confirmed", "as in the books", 2, ""}).ok());
    ASSERT_TRUE(archive->flush().ok());
  }
  forget_people();
  const Result result = run_job(reprocess());
  EXPECT_NE(result.out.find(", decisions: 1 attached, 0 detached ·"), std::string::npos) << result.out;
  EXPECT_EQ(result.out.find("no number"), std::string::npos) << result.out;
  auto archive = archive::Archive::open_to_read(archive_);
  EXPECT_EQ(archive->decisions(sha256)->front().n, std::optional<model::NumberIndex>(2));
  model::Rereading known{archive->search({"tổng số"})->hits.front().document, {}, {}, {}, {}};
  known.decisions = {{sha256, "2024-05-06", "Lan", "confirmed", "as in the books", std::nullopt, "6"}};
  const auto rules = rules::load(rules_);
  const render::Words words(rules->messages, render::Language::kEnglish);
  EXPECT_TRUE(
      render::detached_decisions(known, words)
          .ends_with("/in/a.txt: no number 6 any more for the decision of Lan (2024-05-06): confirmed, as in the "
                     "books\n"));
}

TEST_F(ReprocessTest, WithoutAnArchiveNoneIsMade) {
  const std::string place = folder_.path() + "/none";
  const Result result = run_job(job(Command::kReprocess, place));
  EXPECT_EQ(result.code, kUnreadable);
  EXPECT_EQ(result.err, "luyke: " + place + ": no archive here: make one with luyke ingest\n");
  EXPECT_FALSE(fs::exists(place));
}

TEST(DataVersion, DependsOnWhatReadersTake) {
  auto rules = rules::load(LUYKE_SOURCE_DIR "/rules");
  ASSERT_TRUE(rules.ok());
  const std::string before = data_version_of(rules.value());
  EXPECT_NE(before.find(" tesseract "), std::string::npos) << before;
  rules->units.clear();
  EXPECT_EQ(data_version_of(rules.value()), before);
  rules->encodings.front().fonts.push_back("Another");
  EXPECT_NE(data_version_of(rules.value()), before);
}

TEST(ReprocessRequest, ComesBackAsItWas) {
  for (const auto stage : {archive::Outdated::Stage::kReading, archive::Outdated::Stage::kIntake}) {
    const Reprocess::Request request = Reprocess::request_from(Reprocess::request_of({stage, "/a b"}));
    EXPECT_EQ(request.stage, stage);
    EXPECT_EQ(request.file, "/a b");
  }
}

}  // namespace
}  // namespace luyke::pipeline
