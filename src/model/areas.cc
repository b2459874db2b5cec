#include "model/areas.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace luyke::model {

Areas::Areas(std::vector<Area> areas, std::vector<AreaKind> kinds)
    : areas_(std::move(areas)), kinds_(std::move(kinds)) {
  std::sort(areas_.begin(), areas_.end(),
            [](const Area& a, const Area& b) { return std::tie(a.code, a.from) < std::tie(b.code, b.from); });
  for (const Area& area : areas_) {
    if (!area.parent.empty()) children_[area.parent].push_back(&area);
    for (const Successor& successor : area.successors) origins_[successor.code].push_back(&area);
  }
}

std::span<const Area> Areas::with_code(std::string_view code) const {
  const auto first = std::lower_bound(areas_.begin(), areas_.end(), code,
                                      [](const Area& area, std::string_view wanted) { return area.code < wanted; });
  auto last = first;
  while (last != areas_.end() && last->code == code) ++last;
  return {first, last};
}

const Area* Areas::find(std::string_view code, const std::optional<base::Date>& at) const {
  const std::span<const Area> bearers = with_code(code);
  if (!at) return bearers.empty() ? nullptr : &bearers.back();
  const auto found =
      std::find_if(bearers.begin(), bearers.end(), [&](const Area& area) { return area.stands_on(*at); });
  return found == bearers.end() ? nullptr : &*found;
}

std::vector<const Area*> Areas::children(std::string_view code, const base::Date& at) const {
  std::vector<const Area*> standing;
  const auto known = children_.find(code);
  if (known == children_.end()) return standing;
  for (const Area* child : known->second) {
    if (child->stands_on(at)) standing.push_back(child);
  }
  return standing;
}

bool Areas::lies_in(const Area& area, std::string_view code) const {
  if (area.parent.empty()) return false;
  if (area.parent == code) return true;
  const Area* parent = find(area.parent, area.to);
  if (parent == nullptr) parent = find(area.parent, std::nullopt);  // ended before what lay in it
  return parent != nullptr && parent->level < area.level && lies_in(*parent, code);
}

// Bearers of one code follow each other, so the first to outlast it is meant.
const Area* Areas::heir(const Area& ended, std::string_view code) const {
  if (!ended.to) return nullptr;
  const std::span<const Area> bearers = with_code(code);
  const auto found = std::find_if(bearers.begin(), bearers.end(),
                                  [&](const Area& bearer) { return !bearer.to || *ended.to < *bearer.to; });
  return found == bearers.end() ? nullptr : &*found;
}

std::vector<const Area*> Areas::heirs(const Area& ended) const {
  std::vector<const Area*> heirs;
  for (const Successor& successor : ended.successors) {
    if (const Area* found = heir(ended, successor.code)) heirs.push_back(found);
  }
  return heirs;
}

std::vector<const Area*> Areas::origins(const Area& begun) const {
  std::vector<const Area*> origins;
  const auto known = origins_.find(begun.code);
  if (known == origins_.end()) return origins;
  for (const Area* origin : known->second) {
    if (heir(*origin, begun.code) == &begun) origins.push_back(origin);
  }
  return origins;
}

namespace {

// Whether the area goes on in one other, which nothing else went into.
bool goes_on_alone(const Areas& areas, const Area& area, const Area& heir) {
  const bool whole = area.successors.size() == 1 && area.successors[0].share == base::Decimal(1);
  return whole && areas.origins(heir).size() == 1;
}

}  // namespace

AreaChange change_between(const Areas& areas, const Area& earlier, const Area& later) {
  if (&earlier == &later) return AreaChange::kSame;
  AreaChange least = AreaChange::kUnrelated;
  for (const Area* heir : areas.heirs(earlier)) {
    const AreaChange rest = change_between(areas, *heir, later);  // ends: each heir outlasts what it came from
    if (rest == AreaChange::kUnrelated) continue;
    const bool alone = rest != AreaChange::kExtent && goes_on_alone(areas, earlier, *heir);
    least = std::min(least, alone ? AreaChange::kRenamed : AreaChange::kExtent);
  }
  return least;
}

}  // namespace luyke::model
