#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"

namespace luyke::model {

// From the top of the country down. Districts ended on 30 June 2025; since
// then communes lie in provinces.
enum class AreaLevel { kProvince, kDistrict, kCommune };

// What became of an area on the day after its last.
struct Successor {
  std::string code;
  std::optional<base::Decimal> share;  // of the old area; 1: all of it; nullopt: not known
};

// One area as it stood from one day to another. A code lives on when the area
// is renamed, grows or takes others in, so a code alone means one area only at
// a date: "92" is Cần Thơ before and after it took in Sóc Trăng.
struct Area {
  std::string code;  // of the statistics office; with letters: Luyke's own
  std::string kind;  // "huyện"
  std::string name;  // "Mỹ Tú"
  AreaLevel level = AreaLevel::kProvince;
  std::string parent;              // code; empty for provinces
  std::optional<base::Date> from;  // first day; nullopt: before all that is known
  std::optional<base::Date> to;    // last day; nullopt: still stands
  std::vector<Successor> successors;
  std::vector<std::string> other_names;

  bool stands_on(const base::Date& day) const { return (!from || *from <= day) && (!to || day <= *to); }
  std::string full_name() const { return kind + " " + name; }
};

// A word for areas of some levels: "thành phố", short "tp".
struct AreaKind {
  std::string word;
  std::vector<AreaLevel> levels;
  std::vector<std::string> short_forms;
};

// All areas that are known, over time. Pointers that it gives point into it.
class Areas {
 public:
  Areas() = default;
  Areas(std::vector<Area> areas, std::vector<AreaKind> kinds);
  Areas(Areas&&) = default;
  Areas& operator=(Areas&&) = default;
  Areas(const Areas&) = delete;
  Areas& operator=(const Areas&) = delete;

  // By code, then by first day.
  const std::vector<Area>& all() const { return areas_; }
  const std::vector<AreaKind>& kinds() const { return kinds_; }

  // All that bore the code, the oldest first.
  std::span<const Area> with_code(std::string_view code) const;
  // The one that bore it on that day, or null. Without a day: the last one.
  const Area* find(std::string_view code, const std::optional<base::Date>& at) const;
  // What lay directly in the area on that day, by code.
  std::vector<const Area*> children(std::string_view code, const base::Date& at) const;
  // Whether the area lies in the one of that code, at any depth.
  bool lies_in(const Area& area, std::string_view code) const;
  // What an area that ended became on the next day, as far as it is listed.
  std::vector<const Area*> heirs(const Area& ended) const;
  // What became this area, wholly or in part, when it began.
  std::vector<const Area*> origins(const Area& begun) const;

 private:
  const Area* heir(const Area& ended, std::string_view code) const;

  std::vector<Area> areas_;
  std::vector<AreaKind> kinds_;
  std::map<std::string, std::vector<const Area*>, std::less<>> children_;
  std::map<std::string, std::vector<const Area*>, std::less<>> origins_;  // by code of the successor
};

// How the area that an earlier figure speaks of goes on in that of a later one.
enum class AreaChange {
  kSame,       // one area throughout
  kRenamed,    // all of it and nothing else, under another name, kind or code
  kExtent,     // with other areas or in part: figures of the two do not continue each other
  kUnrelated,  // nothing of the one is known to have become the other
};

AreaChange change_between(const Areas& areas, const Area& earlier, const Area& later);

}  // namespace luyke::model
