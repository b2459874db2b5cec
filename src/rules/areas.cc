#include "rules/areas.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file.h"
#include "rules/fault.h"
#include "rules/table.h"

namespace luyke::rules {
namespace {

using model::Area;
using model::AreaKind;
using model::AreaLevel;

constexpr std::uint64_t kMaxFileBytes = 16u << 20;

constexpr std::array<std::pair<std::string_view, AreaLevel>, 3> kLevels = {
    {{"province", AreaLevel::kProvince}, {"district", AreaLevel::kDistrict}, {"commune", AreaLevel::kCommune}}};

// Columns of the area tables, in order.
enum Column { kCode, kKind, kName, kParent, kFrom, kTo, kSuccessors, kOtherNames };

std::vector<AreaKind> read_kinds(const std::string& path, std::string_view text) {
  std::vector<AreaKind> kinds;
  for (const Row& row : read_table(path, text, {"word", "levels", "short_forms"})) {
    AreaKind kind;
    kind.word = row[0].text;
    for (const Cell& part : row[1].parts()) {
      const auto level =
          std::find_if(kLevels.begin(), kLevels.end(), [&](const auto& each) { return each.first == part.text; });
      if (level == kLevels.end()) throw Fault{part.source, "unknown level '" + std::string(part.text) + "'"};
      kind.levels.push_back(level->second);
    }
    for (const Cell& part : row[2].parts()) kind.short_forms.emplace_back(part.text);
    kinds.push_back(std::move(kind));
  }
  return kinds;
}

std::optional<base::Date> date_in(const Cell& cell) {
  if (cell.text.empty()) return std::nullopt;
  std::array<int, 3> parts{};
  const char* at = cell.text.data();
  const char* end = at + cell.text.size();
  for (int& part : parts) {
    const auto [next, failure] = std::from_chars(at, end, part);
    at = failure == std::errc() && next != end && *next == '-' ? next + 1 : next;
  }
  const std::optional<base::Date> day = base::Date::make(parts[0], parts[1], parts[2]);
  if (!day || day->to_string() != cell.text) {
    throw Fault{cell.source, "no day such as 2025-06-30: '" + std::string(cell.text) + "'"};
  }
  return day;
}

std::vector<model::Successor> successors_in(const Cell& cell) {
  std::vector<model::Successor> successors;
  for (const Cell& part : cell.parts()) {
    const std::size_t mark = part.text.find('=');
    model::Successor successor{std::string(part.text.substr(0, mark)), std::nullopt};
    if (mark != std::string_view::npos) {
      successor.share = base::Decimal::parse(part.text.substr(mark + 1));
      if (!successor.share) throw Fault{part.source, "no share such as 1 or 0.25: '" + std::string(part.text) + "'"};
    }
    successors.push_back(std::move(successor));
  }
  return successors;
}

const AreaKind& kind_of(const Cell& cell, const std::vector<AreaKind>& kinds) {
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const AreaKind& each) { return each.word == cell.text; });
  if (kind != kinds.end()) return *kind;
  std::vector<std::string_view> known;
  for (const AreaKind& each : kinds) known.push_back(each.word);
  throw Fault{cell.source, "unknown kind '" + std::string(cell.text) + "'" + did_you_mean(cell.text, known)};
}

// The parent tells a city that is a province from one that is a district.
AreaLevel level_in(const Row& row, const AreaKind& kind) {
  const auto fits = [&](AreaLevel level) { return (level == AreaLevel::kProvince) == row[kParent].text.empty(); };
  const auto level = std::find_if(kind.levels.begin(), kind.levels.end(), fits);
  if (level == kind.levels.end()) {
    throw Fault{row[kParent].source,
                "'" + kind.word + "' " + (row[kParent].text.empty() ? "lies in no area" : "lies in an area")};
  }
  return *level;
}

Area area_in(const Row& row, const std::vector<AreaKind>& kinds) {
  if (row[kCode].text.empty()) throw Fault{row[kCode].source, "an area needs a code"};
  if (row[kName].text.empty()) throw Fault{row[kName].source, "an area needs a name"};
  const AreaKind& kind = kind_of(row[kKind], kinds);
  Area area;
  area.code = row[kCode].text;
  area.kind = kind.word;
  area.name = row[kName].text;
  area.parent = row[kParent].text;
  area.level = level_in(row, kind);
  area.from = date_in(row[kFrom]);
  area.to = date_in(row[kTo]);
  if (area.from && area.to && *area.to < *area.from) throw Fault{row[kTo].source, "ends before it begins"};
  area.successors = successors_in(row[kSuccessors]);
  for (const Cell& part : row[kOtherNames].parts()) area.other_names.emplace_back(part.text);
  return area;
}

// Reads the tables of one folder; what it throws, load() catches.
class AreaFolder {
 public:
  explicit AreaFolder(std::string folder) : folder_(std::move(folder)) {}

  base::Result<model::Areas> load(const std::vector<std::string_view>& tables) {
    try {
      const std::string kinds_text = read("kinds.csv");
      std::vector<AreaKind> kinds = read_kinds(path_of("kinds.csv"), kinds_text);
      std::vector<Area> areas;
      for (const std::string_view table : tables) add(table, kinds, areas);
      return model::Areas(std::move(areas), std::move(kinds));
    } catch (const Fault& fault) {
      return error_of(fault);
    } catch (const base::Error& unreadable) {
      return unreadable;
    }
  }

 private:
  std::string path_of(std::string_view name) const { return folder_ + "/" + std::string(name); }

  std::string read(std::string_view name) const {
    base::Result<std::string> text = base::read_file(path_of(name), kMaxFileBytes);
    if (!text.ok()) throw base::Error(text.error());
    return std::move(text).value();
  }

  void add(std::string_view table, const std::vector<AreaKind>& kinds, std::vector<Area>& areas) {
    const std::vector<std::string_view> columns = {"code", "kind", "name",       "parent",
                                                   "from", "to",   "successors", "other_names"};
    const std::string text = read(table);
    for (const Row& row : read_table(path_of(table), text, columns)) {
      Area area = area_in(row, kinds);
      const std::string first_day = area.from ? area.from->to_string() : "";
      if (!claimed_.insert(area.code + " " + first_day).second) {
        throw Fault{row[kCode].source, "code '" + area.code + "' begins twice on one day"};
      }
      areas.push_back(std::move(area));
    }
  }

  static base::Error error_of(const Fault& fault) {
    base::Error error;
    error.code = base::ErrorCode::kInvalidRule;
    error.file = fault.source.file;
    error.place = "line " + std::to_string(fault.source.line) + ", column " + std::to_string(fault.source.column);
    error.message = fault.message;
    return error;
  }

  std::string folder_;
  std::set<std::string> claimed_;
};

}  // namespace

base::Result<model::Areas> load_areas(const std::string& rules_folder, AreaDepth depth) {
  std::vector<std::string_view> tables = {"history.csv", "units.csv"};
  if (depth == AreaDepth::kCommunes) tables.emplace_back("communes.csv");
  return AreaFolder(rules_folder + "/areas").load(tables);
}

}  // namespace luyke::rules
