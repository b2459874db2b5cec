#include "pipeline/rules_place.h"

#include <gtest/gtest.h>

#include "tests/pipeline/temporary_folder.h"

namespace luyke::pipeline {
namespace {

std::string found(const RulesSearch& search) {
  const auto place = find_rules(search);
  return place.ok() ? place.value() : "! " + place.error().describe();
}

TEST(RulesPlace, WhatAPersonNamesWins) {
  const TemporaryFolder folder;
  folder.write("own/messages.yaml", "");
  folder.write("env/messages.yaml", "");
  folder.write("tree/messages.yaml", "");
  const std::string at = folder.path() + "/";
  EXPECT_EQ(found({at + "own", at + "env", "", at + "tree"}), at + "own");
  EXPECT_EQ(found({"", at + "env", "", at + "tree"}), at + "env");
  EXPECT_EQ(found({"", "", "", at + "tree"}), at + "tree");
}

TEST(RulesPlace, WhatAPersonNamesMustBeThere) {
  const TemporaryFolder folder;
  folder.write("tree/messages.yaml", "");
  const std::string at = folder.path() + "/";
  EXPECT_EQ(found({at + "none", "", "", at + "tree"}),
            "! " + at + "none: no folder of rules (no messages.yaml in it), named by --rules");
  EXPECT_EQ(found({"", at + "none", "", at + "tree"}),
            "! " + at + "none: no folder of rules (no messages.yaml in it), named by $LUYKE_RULES");
}

TEST(RulesPlace, InstalledRulesLieBesideTheProgram) {
  const TemporaryFolder folder;
  folder.write("prefix/share/luyke/rules/messages.yaml", "");
  folder.write("tree/messages.yaml", "");
  const std::string at = folder.path() + "/";
  EXPECT_EQ(found({"", "", at + "prefix/bin", at + "tree"}), at + "prefix/share/luyke/rules");
}

TEST(RulesPlace, ProgramInItsBuildFolderFindsTheSourceTree) {
  const TemporaryFolder folder;
  folder.write("moved/CMakeLists.txt", "");
  folder.write("moved/rules/messages.yaml", "");
  const std::string at = folder.path() + "/";
  EXPECT_EQ(found({"", "", at + "moved/build/release", at + "gone"}), at + "moved/rules");
}

TEST(RulesPlace, NamesEveryPlaceThatWasTried) {
  const TemporaryFolder folder;
  const std::string at = folder.path() + "/";
  EXPECT_EQ(found({"", "", at + "bin", at + "tree/rules"}),
            "! no rules found; tried " + at + "share/luyke/rules, " + at +
                "tree/rules; name their folder with --rules DIR or $LUYKE_RULES");
}

}  // namespace
}  // namespace luyke::pipeline
