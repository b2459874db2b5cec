#include "rules/load.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <future>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/file.h"
#include "rules/draft.h"
#include "rules/fault.h"
#include "rules/pattern.h"
#include "rules/yaml.h"

namespace luyke::rules {
namespace {

constexpr std::uint64_t kMaxFileBytes = 16u << 20;
constexpr std::size_t kVersionDigits = 12;
constexpr unsigned kMaxParsers = 4;

struct RuleFile {
  std::string name;  // relative to the folder, '/' between
  std::string bytes;
};

base::Error folder_error(base::ErrorCode code, const std::string& folder, std::string message) {
  base::Error error;
  error.code = code;
  error.file = folder;
  error.message = std::move(message);
  return error;
}

base::Result<std::vector<std::string>> names_in(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code failure;
  fs::recursive_directory_iterator entry(folder, failure);
  if (failure) {
    const bool missing = failure == std::errc::no_such_file_or_directory;
    return folder_error(missing ? base::ErrorCode::kNotFound : base::ErrorCode::kPermission, folder,
                        "no folder of rules: " + failure.message());
  }
  std::vector<std::string> names;
  for (; entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
    const std::string extension = entry->path().extension().string();
    const std::string name = entry->path().lexically_relative(folder).generic_string();
    if (extension == ".yaml") names.push_back(name);
    if (extension == ".yml") {
      return folder_error(base::ErrorCode::kInvalidRule, folder + "/" + name, "rule files end in .yaml, not .yml");
    }
  }
  if (failure) return folder_error(base::ErrorCode::kPermission, folder, failure.message());
  if (names.empty()) return folder_error(base::ErrorCode::kInvalidRule, folder, "no *.yaml file in this folder");
  std::sort(names.begin(), names.end());
  return names;
}

// Lengths keep one file's end apart from the next one's begin.
std::string version_of(const std::vector<RuleFile>& files) {
  std::string all;
  for (const RuleFile& file : files) {
    all += file.name + '\0' + std::to_string(file.bytes.size()) + '\0' + file.bytes;
  }
  return base::sha256_hex(all).substr(0, kVersionDigits);
}

// A parsed file, or the mistake that kept it from being parsed.
struct Parsed {
  std::optional<YamlFile> yaml;
  std::optional<Fault> fault;
};

// yaml-cpp takes nearly all the time of a start, and files know nothing of
// each other, so several are parsed at once. A system that refuses threads
// makes the futures run here, one after the other.
std::vector<Parsed> parse_all(const std::string& folder, std::vector<RuleFile> files) {
  std::vector<Parsed> parsed(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      try {
        parsed[i].yaml = parse_yaml(folder + "/" + files[i].name, std::move(files[i].bytes));
      } catch (const Fault& fault) {
        parsed[i].fault = fault;
      }
    }
  };
  std::vector<std::future<void>> parsers;
  const unsigned count = std::clamp(std::thread::hardware_concurrency(), 1U, kMaxParsers);
  for (unsigned i = 1; i < count; ++i) {
    parsers.push_back(std::async(std::launch::async | std::launch::deferred, work));
  }
  work();
  for (std::future<void>& parser : parsers) parser.get();
  return parsed;
}

void expand_patterns(Draft& draft) {
  PatternExpander expander(draft);
  for (const auto& [name, fragment] : draft.fragments) expander.check_fragment(name);
  for (Draft::Class& each : draft.classes) {
    std::vector<model::RuleExample> examples = std::move(each.rule.examples);
    for (const WrittenPattern& pattern : each.patterns) {
      ExpandedPattern expanded = expander.expand_class(pattern, each.rule.number_class);
      model::ClassRule rule = each.rule;
      rule.pattern = std::move(expanded.regex);
      rule.groups = std::move(expanded.groups);
      rule.pattern_source = pattern.file->source_of(*pattern.node);
      rule.examples = std::exchange(examples, {});
      draft.set.classes.push_back(std::move(rule));
    }
  }
  for (Draft::Metadata& each : draft.metadata) {
    each.rule.pattern = expander.expand_metadata(each.pattern);
    each.rule.pattern_source = each.pattern.file->source_of(*each.pattern.node);
    draft.set.metadata.push_back(std::move(each.rule));
  }
}

}  // namespace

base::Result<model::RuleSet> load(const std::string& folder) {
  base::Result<std::vector<std::string>> names = names_in(folder);
  if (!names.ok()) return names.error();
  std::vector<RuleFile> files;
  for (const std::string& name : names.value()) {
    base::Result<std::string> bytes = base::read_file(folder + "/" + name, kMaxFileBytes);
    if (!bytes.ok()) return bytes.error();
    files.push_back({name, std::move(bytes).value()});
  }
  Draft draft;
  draft.set.version = version_of(files);
  const std::vector<Parsed> parsed = parse_all(folder, std::move(files));  // patterns point into it
  try {
    for (const Parsed& file : parsed) {
      if (file.fault) throw *file.fault;
      read_sections(*file.yaml, draft);
    }
    expand_patterns(draft);
  } catch (const Fault& fault) {
    base::Error error;
    error.code = base::ErrorCode::kInvalidRule;
    error.file = fault.source.file;
    error.place = "line " + std::to_string(fault.source.line) + ", column " + std::to_string(fault.source.column);
    error.message = fault.message;
    return error;
  }
  return std::move(draft.set);
}

}  // namespace luyke::rules
