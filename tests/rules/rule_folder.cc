#include "tests/rules/rule_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "rules/load.h"

namespace luyke {
namespace {

std::string without(std::string text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
  return text;
}

}  // namespace

base::Result<model::RuleSet> load_texts(const std::map<std::string, std::string>& files) {
  const std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / ("luyke-rules-" + std::to_string(getpid()));
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (const auto& [name, text] : files) {
    const std::filesystem::path path = folder / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }
  base::Result<model::RuleSet> rules = rules::load(folder.string());
  std::filesystem::remove_all(folder);
  if (rules.ok()) return rules;
  base::Error error = rules.error();
  error.file = without(error.file, folder.string() + "/");
  error.message = without(error.message, folder.string() + "/");
  return error;
}

std::string error_of(const std::string& yaml) {
  const base::Result<model::RuleSet> rules = load_texts({{"a.yaml", yaml}});
  return rules.ok() ? "no error" : rules.error().describe();
}

}  // namespace luyke
