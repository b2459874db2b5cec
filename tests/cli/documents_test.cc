#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "cli/command_line.h"
#include "cli/completion_scripts.h"

namespace luyke::cli {
namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// "audit --format" → "--format"
std::string bare(const std::string& option) { return option.substr(option.rfind(' ') + 1); }

TEST(Documents, EveryOptionIsInTheReadme) {
  const std::string readme = contents(LUYKE_SOURCE_DIR "/src/cli/README.md");
  const auto names = option_names();
  ASSERT_GT(names.size(), 20u);
  for (const std::string& name : names) {
    const std::string option = bare(name);
    const bool named =
        readme.find("`" + option + "`") != std::string::npos || readme.find("`" + option + " ") != std::string::npos;
    EXPECT_TRUE(named) << name << " is not in src/cli/README.md";
  }
}

TEST(Documents, EveryOptionCompletes) {
  for (const std::string& name : option_names()) {
    const std::string option = bare(name);
    const bool is_long = option.starts_with("--");
    EXPECT_NE(std::string(kBashCompletion).find(option), std::string::npos) << name;
    EXPECT_NE(std::string(kZshCompletion).find(option), std::string::npos) << name;
    const std::string fish = is_long ? "-l " + option.substr(2) : "-s " + option.substr(1);
    EXPECT_NE(std::string(kFishCompletion).find(fish), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace luyke::cli
