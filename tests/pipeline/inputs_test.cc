#include "pipeline/inputs.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

// Paths below the folder, errors as "! code name".
std::vector<std::string> listed(const TemporaryFolder& folder, const std::vector<std::string>& named) {
  std::vector<std::string> lines;
  const auto below = [&](const std::string& path) {
    return path.starts_with(folder.path()) && path != folder.path() ? path.substr(folder.path().size() + 1) : path;
  };
  for (const Input& input : list_inputs(named)) {
    if (input.ok()) {
      lines.push_back(below(input.value()));
    } else {
      lines.push_back(std::string("! ") + base::name_of(input.error().code) + " " + input.error().message);
    }
  }
  return lines;
}

TEST(Inputs, FoldersAreWalkedInOrder) {
  const TemporaryFolder folder;
  for (const char* name : {"b/hai.docx", "b/một hai.TXT", "a.md", "c.xlsx", "b/a/sâu.txt"}) folder.write(name, "x");
  EXPECT_EQ(listed(folder, {folder.path()}),
            (std::vector<std::string>{"a.md", "b/a/sâu.txt", "b/hai.docx", "b/một hai.TXT", "c.xlsx"}));
}

TEST(Inputs, WhatIsNoReportIsPassedOver) {
  const TemporaryFolder folder;
  for (const char* name : {".ẩn.txt", ".git/a.txt", "~$khóa.docx", "ảnh.png", "gold.json", "README"})
    folder.write(name, "x");
  folder.write("không đuôi", "PK\x03\x04 ...");
  folder.write("báo cáo.pdf", "%PDF");
  EXPECT_EQ(listed(folder, {folder.path()}), (std::vector<std::string>{"báo cáo.pdf", "không đuôi"}));
}

TEST(Inputs, LinksToFoldersDoNotLoop) {
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() + "/vòng");
  EXPECT_EQ(listed(folder, {folder.path()}), std::vector<std::string>{"a.txt"});
}

TEST(Inputs, LinksThatLeadNowhereAreListed) {
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  std::filesystem::create_symlink("/nowhere/b.txt", folder.path() + "/b.txt");
  std::filesystem::create_symlink("/nowhere/c", folder.path() + "/c.png");
  EXPECT_EQ(listed(folder, {folder.path()}), (std::vector<std::string>{"a.txt", "b.txt"}));
}

TEST(Inputs, FilesAreTakenAsNamed) {
  const TemporaryFolder folder;
  const std::string image = folder.write("ảnh.png", "x");
  EXPECT_EQ(listed(folder, {"-", image, folder.path() + "/none.txt"}),
            (std::vector<std::string>{"-", "ảnh.png", "none.txt"}));
}

TEST(Inputs, FolderWithoutReportsIsAnError) {
  const TemporaryFolder folder;
  folder.write("ảnh.png", "x");
  EXPECT_EQ(listed(folder, {folder.path()}), std::vector<std::string>{"! invalid_argument no report in this folder"});
}

TEST(Inputs, FolderThatMayNotBeOpenedIsAnError) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may open every folder";
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  folder.write("đóng/b.txt", "x");
  std::filesystem::permissions(folder.path() + "/đóng", std::filesystem::perms::none);
  EXPECT_EQ(listed(folder, {folder.path()}),
            (std::vector<std::string>{"a.txt", "! permission no permission to open it"}));
  std::filesystem::permissions(folder.path() + "/đóng", std::filesystem::perms::owner_all);
}

}  // namespace
}  // namespace luyke::pipeline
