#include "pipeline/rules_place.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

namespace luyke::pipeline {
namespace {

namespace fs = std::filesystem;

// A folder of rules holds this file; another folder named "rules" does not.
constexpr const char* kLandmark = "messages.yaml";

bool holds_rules(const fs::path& folder) {
  std::error_code failure;
  return fs::is_regular_file(folder / kLandmark, failure);
}

std::string program_folder() {
  std::error_code failure;
  const fs::path program = fs::read_symlink("/proc/self/exe", failure);
  return failure ? "" : program.parent_path().string();
}

std::vector<fs::path> places_of(const RulesSearch& search) {
  std::vector<fs::path> places;
  if (!search.program_folder.empty()) {
    const fs::path own = search.program_folder;
    places.push_back((own / ".." / "share" / "luyke" / "rules").lexically_normal());
    for (fs::path above = own.parent_path(); above.has_relative_path(); above = above.parent_path()) {
      std::error_code failure;
      if (fs::is_regular_file(above / "CMakeLists.txt", failure)) places.push_back(above / "rules");
    }
  }
  if (!search.source_rules.empty()) places.emplace_back(search.source_rules);
  return places;
}

base::Error not_found(const std::string& place, std::string message) {
  return {base::ErrorCode::kNotFound, place, "", std::move(message)};
}

}  // namespace

RulesSearch rules_search(const std::string& given) {
  const char* environment = std::getenv("LUYKE_RULES");
  return {given, environment ? environment : "", program_folder(), LUYKE_SOURCE_RULES};
}

base::Result<std::string> find_rules(const RulesSearch& search) {
  if (!search.given.empty()) {
    if (holds_rules(search.given)) return search.given;
    return not_found(search.given, std::string("no folder of rules (no ") + kLandmark + " in it), named by --rules");
  }
  if (!search.environment.empty()) {
    if (holds_rules(search.environment)) return search.environment;
    return not_found(search.environment,
                     std::string("no folder of rules (no ") + kLandmark + " in it), named by $LUYKE_RULES");
  }
  std::string tried;
  for (const fs::path& place : places_of(search)) {
    if (holds_rules(place)) return place.string();
    tried += (tried.empty() ? "" : ", ") + place.string();
  }
  return not_found("", "no rules found; tried " + tried + "; name their folder with --rules DIR or $LUYKE_RULES");
}

}  // namespace luyke::pipeline
