#include "pipeline/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace luyke::pipeline {
namespace {

namespace fs = std::filesystem;

// Formats that cannot be read yet are listed too: a report that is left out
// must be named, not passed over.
constexpr std::array<std::string_view, 18> kReportEndings = {".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".txt",
                                                             ".md",   ".doc",  ".rtf",  ".odt",  ".pdf",  ".xls",
                                                             ".ods",  ".ppt",  ".odp",  ".dot",  ".htm",  ".html"};

std::string lower_case(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool starts_as_archive(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, 4> head{};
  return file.read(head.data(), head.size()) && std::string_view(head.data(), head.size()) == "PK\x03\x04";
}

bool is_report(const fs::path& path) {
  const std::string ending = lower_case(path.extension().string());
  if (ending.empty()) return starts_as_archive(path);
  return std::find(kReportEndings.begin(), kReportEndings.end(), ending) != kReportEndings.end();
}

// Named like a file, so that whoever misses the report behind it is told.
bool leads_nowhere(const fs::directory_entry& entry) {
  std::error_code failure;
  return entry.is_symlink(failure) && !entry.exists(failure);
}

void walk(const fs::path& folder, Take take, std::vector<Input>& found) {
  std::error_code failure;
  std::vector<fs::directory_entry> entries;
  fs::directory_iterator entry(folder, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) entries.push_back(*entry);
  if (failure) {
    const bool denied = failure == std::errc::permission_denied;
    found.emplace_back(denied
                           ? base::Error{base::ErrorCode::kPermission, folder.string(), "", "no permission to open it"}
                           : base::Error{base::ErrorCode::kInternal, folder.string(), "",
                                         "cannot list the folder: " + failure.message()});
  }
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& each : entries) {
    if (is_passed_over(each.path().filename().string())) continue;
    if (each.is_directory(failure)) {
      if (!each.is_symlink(failure)) walk(each.path(), take, found);
    } else if ((each.is_regular_file(failure) || leads_nowhere(each)) &&
               (take == Take::kAllFiles || is_report(each.path()))) {
      found.emplace_back(each.path().string());
    }
  }
}

}  // namespace

bool is_passed_over(const std::string& name) { return name.empty() || name.front() == '.' || name.starts_with("~$"); }

std::vector<Input> list_inputs(const std::vector<std::string>& named, Take take) {
  std::vector<Input> inputs;
  for (const std::string& name : named) {
    std::error_code failure;
    if (name == "-" || !fs::is_directory(name, failure)) {
      inputs.emplace_back(name);
      continue;
    }
    const std::size_t before = inputs.size();
    walk(name, take, inputs);
    if (inputs.size() == before) {
      inputs.emplace_back(base::Error{base::ErrorCode::kInvalidArgument, name, "", "no report in this folder"});
    }
  }
  return inputs;
}

}  // namespace luyke::pipeline
