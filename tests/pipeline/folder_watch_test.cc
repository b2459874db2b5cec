#include "pipeline/folder_watch.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(FolderWatch, FilesComeWhenTheyHaveSettled) {
  const TemporaryFolder folder;
  const std::string old = folder.write("old.txt", "1");
  folder.write("deep/er/old.txt", "1");
  auto watch = FolderWatch::make({folder.path()}, milliseconds(100));
  ASSERT_TRUE(watch.ok());
  EXPECT_TRUE(watch->settled(milliseconds(150)).empty());

  const std::string next = folder.write("deep/er/new.txt", "1");
  folder.write(".hidden", "1");
  folder.write("~$lock.docx", "1");
  EXPECT_EQ(watch->settled(seconds(5)), std::vector<std::string>{next});

  std::ofstream writer(old, std::ios::app);
  writer << "more" << std::flush;
  EXPECT_TRUE(watch->settled(milliseconds(50)).empty());  // still being written
  writer << "and more" << std::flush;
  EXPECT_EQ(watch->settled(seconds(5)), std::vector<std::string>{old});
}

TEST(FolderWatch, NewFoldersAreWatched) {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  auto watch = FolderWatch::make({folder.path()}, milliseconds(50));
  ASSERT_TRUE(watch.ok());
  const std::string first = folder.write("a/b/first.txt", "1");
  EXPECT_EQ(watch->settled(seconds(5)), std::vector<std::string>{first});
  const std::string second = folder.write("a/b/second.txt", "1");
  EXPECT_EQ(watch->settled(seconds(5)), std::vector<std::string>{second});
  elsewhere.write("c/third.txt", "1");
  std::filesystem::rename(elsewhere.path() + "/c", folder.path() + "/c");
  EXPECT_EQ(watch->settled(seconds(5)), std::vector<std::string>{folder.path() + "/c/third.txt"});
}

TEST(FolderWatch, WhatIsGoneAgainIsNone) {
  const TemporaryFolder folder;
  auto watch = FolderWatch::make({folder.path()}, milliseconds(100));
  ASSERT_TRUE(watch.ok());
  std::filesystem::remove(folder.write("a.txt", "1"));
  EXPECT_TRUE(watch->settled(milliseconds(200)).empty());
  EXPECT_EQ(FolderWatch::make({folder.path() + "/none"}, milliseconds(1)).error().describe(),
            folder.path() + "/none: the folder cannot be watched: No such file or directory");
}

}  // namespace
}  // namespace luyke::pipeline
