#include "archive/archive.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <random>

#include "archive/fault.h"
#include "archive/sqlite.h"
#include "tests/archive/samples.h"
#include "tests/pipeline/temporary_folder.h"

namespace luyke::archive {
namespace {

using pipeline::TemporaryFolder;

Archive writer(const std::string& folder) {
  auto opened = Archive::open_to_write(folder, kVersions);
  EXPECT_TRUE(opened.ok()) << opened.error().describe();
  return std::move(opened).value();
}

Counts counts_of(const std::string& folder) {
  auto opened = Archive::open_to_read(folder);
  EXPECT_TRUE(opened.ok());
  return opened->counts().value();
}

TEST(Archive, NothingCountsBeforeTheFlush) {
  const TemporaryFolder folder;
  const std::string place = folder.path() + "/archive";
  {
    Archive archive = writer(place);
    const std::string sha256 = store(archive, folder.write("a.txt", "Tổng số 12"));
    EXPECT_EQ(archive.known(folder.path() + "/a.txt", sha256).value(), Known::kHere);
    EXPECT_EQ(archive.known(folder.path() + "/b.txt", sha256).value(), Known::kElsewhere);
    EXPECT_EQ(archive.known(folder.path() + "/a.txt", std::string(64, '0')).value(), Known::kNot);
    EXPECT_EQ(counts_of(place).documents, 0u);
  }
  EXPECT_EQ(counts_of(place).documents, 0u);
  {
    Archive archive = writer(place);
    store(archive, folder.path() + "/a.txt");
    ASSERT_TRUE(archive.flush().ok());
    EXPECT_EQ(counts_of(place).documents, 1u);
    EXPECT_TRUE(archive.verify().value().empty());
  }
  EXPECT_TRUE(std::filesystem::is_empty(place + "/incoming"));
}

TEST(Archive, OneWriterAtATime) {
  const TemporaryFolder folder;
  {
    const Archive first = writer(folder.path());
    const auto second = Archive::open_to_write(folder.path(), kVersions);
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().code, base::ErrorCode::kBusy);
    EXPECT_EQ(second.error().place, "process " + std::to_string(::getpid()));
    EXPECT_EQ(second.error().message, "another ingest writes to this archive: wait for it to end");
    EXPECT_TRUE(Archive::open_to_read(folder.path()).ok());
  }
  EXPECT_TRUE(Archive::open_to_write(folder.path(), kVersions).ok());
}

TEST(Archive, DumpKnowsNoOrder) {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", "Tổng số 12");
  const std::string b = folder.write("b.txt", "Tổng số 13");
  std::string dumps[2];
  for (const bool backward : {false, true}) {
    Archive archive = writer(folder.path() + (backward ? "/2" : "/1"));
    const std::string first = store(archive, backward ? b : a);
    ASSERT_TRUE(archive.flush().ok());
    store(archive, backward ? a : b);
    ASSERT_TRUE(archive.add_path(folder.path() + "/copy", first).ok());
    ASSERT_TRUE(archive.add_path(folder.path() + "/copy", archive.stage(a, 100).value()->sha256).ok());
    ASSERT_TRUE(archive.set_aside({"/bad", "", "damaged", "empty file"}).ok());
    ASSERT_TRUE(archive.flush().ok());
    dumps[backward] = dump_of(archive);
  }
  EXPECT_EQ(dumps[0], dumps[1]);
  EXPECT_NE(dumps[0].find("\nquarantine\t\"/bad\t~\t\"damaged\t\"empty file\t1\n"), std::string::npos) << dumps[0];
}

TEST(Archive, CopiesOfOneReportAreVersions) {
  const TemporaryFolder folder;
  Archive archive = writer(folder.path() + "/archive");
  store(archive, folder.write("draft.txt", "Tổng số 12"));
  store(archive, folder.write("signed.txt", "Tổng số 12."));
  ASSERT_TRUE(archive.flush().ok());
  EXPECT_EQ(archive.counts()->versions, 1u);
}

TEST(Archive, StoredFilesLeaveQuarantine) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "Tổng số 12");
  Archive archive = writer(folder.path() + "/archive");
  const std::string sha256(64, 'a');
  ASSERT_TRUE(archive.set_aside({path, sha256, "crashed", "signal 11"}).ok());
  EXPECT_TRUE(archive.was_set_aside(path, sha256).value());
  EXPECT_FALSE(archive.was_set_aside(path, std::string(64, 'b')).value());
  EXPECT_EQ(archive.quarantine()->at(0).message, "signal 11");
  store(archive, path);
  EXPECT_TRUE(archive.quarantine()->empty());
}

TEST(Archive, FilesThatCannotBeTakenInAreNamed) {
  const TemporaryFolder folder;
  Archive archive = writer(folder.path() + "/archive");
  const auto error = [&](const std::string& path) {
    const auto staged = archive.stage(path, 5).value();
    EXPECT_FALSE(staged.ok());
    return staged.ok() ? "" : staged.error().describe();
  };
  EXPECT_EQ(error("/nowhere/a"), "/nowhere/a: no such file");
  EXPECT_EQ(error(folder.path()), folder.path() + ": is a folder, not a file");
  const std::string big = folder.write("big", "123456");
  EXPECT_EQ(error(big), big + ": larger than 5 bytes");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path() + "/archive/incoming"));
}

TEST(Archive, WhatIsNoArchiveIsRefused) {
  const TemporaryFolder folder;
  const auto none = Archive::open_to_read(folder.path());
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.error().describe(), folder.path() + ": no archive here: make one with luyke ingest");
  folder.write("archive.db", std::string(5000, 'x'));
  const auto text = Archive::open_to_write(folder.path(), kVersions);
  ASSERT_FALSE(text.ok());
  EXPECT_EQ(text.error().code, base::ErrorCode::kDamaged);
}

// Files may grow to `bytes` while it lives; a longer write fails as on a full disk.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

// Text that cannot be packed into much less.
std::string noise(std::size_t size) {
  std::mt19937 random(1);
  std::string text;
  while (text.size() < size) text += static_cast<char>(random() % 64 == 0 ? ' ' : 'a' + random() % 26);
  return text;
}

TEST(Archive, AFullDiskLosesNothing) {
  const TemporaryFolder folder;
  const std::string place = folder.path() + "/archive";
  Archive archive = writer(place);
  store(archive, folder.write("a.txt", "Tổng số 12"));
  ASSERT_TRUE(archive.flush().ok());
  const std::string before = dump_of(archive);
  const std::string big = folder.write("big.txt", noise(900000));
  {
    const SmallDisk disk(600000);
    const auto staged = archive.stage(big, 1u << 20);
    ASSERT_FALSE(staged.ok());
    EXPECT_EQ(staged.error().code, base::ErrorCode::kNoSpace);
    EXPECT_EQ(staged.error().message,
              "the disk takes no more: make room, then run the same command again; nothing stored is lost");
  }
  {
    auto staged = archive.stage(big, 1u << 20);
    ASSERT_TRUE(staged.ok());
    const SmallDisk disk(600000);
    const auto added = archive.add(sample_record(noise(900000)), staged.value().value(), big);
    const auto flushed = archive.flush();
    ASSERT_TRUE(!added.ok() || !flushed.ok());
    const base::Error& error = (added.ok() ? flushed : added).error();
    EXPECT_EQ(error.code, base::ErrorCode::kNoSpace) << error.describe();
  }
  EXPECT_EQ(dump_of(archive), before);
  store(archive, big);
  ASSERT_TRUE(archive.flush().ok());
  EXPECT_EQ(archive.counts()->documents, 2u);
  EXPECT_TRUE(archive.verify()->empty());
}

TEST(Archive, DecisionsAreNeverChanged) {
  const TemporaryFolder folder;
  const Archive archive = writer(folder.path());
  Connection connection(folder.path() + "/archive.db", Access::kWrite);
  connection.run(
      "INSERT INTO decisions (sha256, time, who, what, why, place, text) "
      "VALUES (x'00', '2023-11-05', 'An', 'confirmed', 'seen', NULL, NULL)");
  EXPECT_THROW(connection.run("UPDATE decisions SET who = 'Bình'"), Fault);
  EXPECT_THROW(connection.run("DELETE FROM decisions"), Fault);
  EXPECT_EQ(connection.number("SELECT count(*) FROM decisions"), 1);
}

}  // namespace
}  // namespace luyke::archive
