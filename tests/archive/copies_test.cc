#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "archive/archive.h"
#include "tests/archive/samples.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::archive {
namespace {

using pipeline::TemporaryFolder;
namespace fs = std::filesystem;

// An archive with two documents and a file set aside.
class Copies : public testing::Test {
 protected:
  Copies() {
    auto opened = Archive::open_to_write(place_, kVersions);
    EXPECT_TRUE(opened.ok());
    archive_.emplace(std::move(opened).value());
    sha256_ = store(*archive_, folder_.write("a.txt", "Tổng số 12"));
    store(*archive_, folder_.write("b.txt", "Tổng số 13"));
    EXPECT_TRUE(archive_->set_aside({"/tệp\thỏng\n", std::string(64, 'c'), "damaged", "a \\ b"}).ok());
    EXPECT_TRUE(archive_->decide({sha256_, "2024-05-06", "Lan", "confirmed", "as printed", 0, ""}).ok());
    EXPECT_TRUE(archive_->flush().ok());
  }
  std::string object() const { return place_ + "/objects/" + sha256_.substr(0, 2) + "/" + sha256_.substr(2); }

  TemporaryFolder folder_;
  std::string place_ = folder_.path() + "/archive";
  std::optional<Archive> archive_;
  std::string sha256_;
};

TEST_F(Copies, ExportImportIsTheSame) {
  const std::string exported = folder_.path() + "/export";
  const std::string imported = folder_.path() + "/imported";
  ASSERT_TRUE(archive_->export_to(exported).ok());
  const auto done = Archive::import_from(exported, imported);
  ASSERT_TRUE(done.ok()) << done.error().describe();
  auto copy = Archive::open_to_read(imported);
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ(dump_of(*copy.operator->()), dump_of(*archive_));
  EXPECT_TRUE(copy->verify()->empty());
}

// The form of exports before documents kept their encodings and decisions the words around.
TEST_F(Copies, AnOlderExportIsRead) {
  const std::string exported = folder_.path() + "/export";
  ASSERT_TRUE(archive_->export_to(exported).ok());
  std::ifstream records(exported + "/records.txt");
  std::string older = "luyke-archive\t1\n";
  std::string line;
  std::getline(records, line);
  while (std::getline(records, line)) {
    const bool longer = line.starts_with("documents\t") || line.starts_with("decisions\t");
    older += (longer ? line.substr(0, line.rfind('\t')) : line) + "\n";
  }
  std::ofstream(exported + "/records.txt") << older;
  const std::string imported = folder_.path() + "/imported";
  const auto done = Archive::import_from(exported, imported);
  ASSERT_TRUE(done.ok()) << done.error().describe();
  auto copy = Archive::open_to_read(imported);
  EXPECT_EQ(copy->counts()->documents, 2u);
  EXPECT_EQ(copy->decisions(sha256_)->front().n, std::optional<model::NumberIndex>(0));
}

TEST_F(Copies, BackupWhileOneWrites) {
  const std::string before = dump_of(*archive_);
  store(*archive_, folder_.write("c.txt", "Tổng số 14"));  // not flushed yet
  auto reader = Archive::open_to_read(place_);
  ASSERT_TRUE(reader.ok());
  ASSERT_TRUE(reader->back_up(folder_.path() + "/backup").ok());
  ASSERT_TRUE(archive_->flush().ok());
  auto copy = Archive::open_to_read(folder_.path() + "/backup");
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ(dump_of(*copy.operator->()), before);
  EXPECT_TRUE(copy->verify()->empty());
}

TEST_F(Copies, VerifyFindsAFlippedBit) {
  fs::permissions(object(), fs::perms::owner_write, fs::perm_options::add);
  std::fstream file(object(), std::ios::binary | std::ios::in | std::ios::out);
  file.put('U');
  file.close();
  EXPECT_EQ(archive_->verify().value(), std::vector<std::string>{object() + ": the original has changed"});
}

TEST_F(Copies, VerifyFindsAMissingOriginal) {
  fs::remove(object());
  EXPECT_EQ(archive_->verify().value(),
            std::vector<std::string>{object() + ": the original is gone or cannot be read"});
}

TEST_F(Copies, DamagedExportsAreRefused) {
  const std::string exported = folder_.path() + "/export";
  ASSERT_TRUE(archive_->export_to(exported).ok());
  std::ofstream(exported + "/records.txt", std::ios::app) << "numbers\t1\n";
  const auto done = Archive::import_from(exported, folder_.path() + "/imported");
  ASSERT_FALSE(done.ok());
  EXPECT_EQ(done.error().message, "not a line of an export: numbers\t1");
  const auto into_used = Archive::import_from(exported, place_);
  ASSERT_FALSE(into_used.ok());
  EXPECT_EQ(into_used.error().message, "the folder is not empty");
}

}  // namespace
}  // namespace luyke::archive
