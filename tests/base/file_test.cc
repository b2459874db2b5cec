#include "base/file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace luyke::base {
namespace {

namespace fs = std::filesystem;

class FileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "luyke báo cáo XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(FileTest, WrittenBytesComeBack) {
  for (const std::string& bytes : {std::string(), std::string("a\0\xff", 3), std::string(200000, 'x')}) {
    ASSERT_TRUE(write_file(path("lũy kế.txt"), bytes).ok());
    const auto read = read_file(path("lũy kế.txt"), 1 << 20);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value(), bytes);
  }
  EXPECT_EQ(entries(), 1u) << "a temporary file was left behind";
}

TEST_F(FileTest, WritingReplacesTheWholeFile) {
  ASSERT_TRUE(write_file(path("a"), "a longer text").ok());
  ASSERT_TRUE(write_file(path("a"), "short").ok());
  EXPECT_EQ(read_file(path("a"), 100).value(), "short");
}

TEST_F(FileTest, LimitIsInclusive) {
  ASSERT_TRUE(write_file(path("a"), "12345").ok());
  EXPECT_TRUE(read_file(path("a"), 5).ok());
  const auto read = read_file(path("a"), 4);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(read.error().describe(), path("a") + ": larger than 4 bytes");
}

TEST_F(FileTest, LimitHoldsForEndlessDevices) {
  const auto read = read_file("/dev/zero", 100000);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::kTooLarge);
}

TEST_F(FileTest, MissingFilesAndFolders) {
  const auto read = read_file(path("none"), 10);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::kNotFound);
  EXPECT_EQ(read.error().describe(), path("none") + ": no such file");
  EXPECT_EQ(read_file(path(""), 10).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(write_file(path("none/a"), "x").error().describe(), path("none/a") + ": no such folder");
}

TEST_F(FileTest, AFailedWriteLeavesNothingBehind) {
  fs::create_directory(folder_ / "folder");
  const auto written = write_file(path("folder"), "x");
  ASSERT_FALSE(written.ok());
  EXPECT_EQ(written.error().describe(), path("folder") + ": is a folder, not a file");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(FileTest, DevicesArePipedIntoNotReplaced) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const int reader = ::open(path("pipe").c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  EXPECT_TRUE(write_file(path("pipe"), "lũy kế").ok());
  char bytes[32];
  const ssize_t got = ::read(reader, bytes, sizeof bytes);
  ::close(reader);
  EXPECT_EQ(std::string(bytes, got > 0 ? static_cast<std::size_t>(got) : 0), "lũy kế");
  EXPECT_TRUE(fs::is_fifo(path("pipe")));
}

TEST_F(FileTest, LinksAndRightsOutliveTheWrite) {
  ASSERT_TRUE(write_file(path("target"), "old").ok());
  ASSERT_EQ(::chmod(path("target").c_str(), 0640), 0);
  fs::create_symlink("target", path("link"));
  ASSERT_TRUE(write_file(path("link"), "new").ok());
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(read_file(path("target"), 10).value(), "new");
  EXPECT_EQ(fs::status(path("target")).permissions(), static_cast<fs::perms>(0640));
}

TEST_F(FileTest, RefusedByTheSystem) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  ASSERT_TRUE(write_file(path("a"), "x").ok());
  ::chmod(path("a").c_str(), 0);
  EXPECT_EQ(read_file(path("a"), 10).error().code, ErrorCode::kPermission);
}

}  // namespace
}  // namespace luyke::base
