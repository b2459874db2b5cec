#include "rules/areas.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace luyke {
namespace {

constexpr const char* kHead = "code,kind,name,parent,from,to,successors,other_names\n";

// What is said of a folder with these units, without the folder's own path.
std::string said_of(const std::string& units) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(testing::TempDir()) / ("luyke-areas-" + std::to_string(getpid()));
  fs::create_directories(folder / "areas");
  const auto write = [&](const char* name, const std::string& text) {
    std::ofstream(folder / "areas" / name, std::ios::binary) << text;
  };
  write("kinds.csv", "word,levels,short_forms\ntỉnh,province,t\nthành phố,province;district,tp\nhuyện,district,h\n");
  write("history.csv", kHead);
  write("units.csv", units);
  const auto areas = rules::load_areas(folder.string(), rules::AreaDepth::kDistricts);
  fs::remove_all(folder);
  if (areas.ok()) {
    std::string all;
    for (const model::Area& area : areas->all()) all += area.code + " " + area.full_name() + "\n";
    return all;
  }
  std::string text = areas.error().describe();
  const std::string path = folder.string() + "/areas/";
  if (const std::size_t at = text.find(path); at != std::string::npos) text.erase(at, path.size());
  return text;
}

TEST(LoadAreas, ReadsTables) {
  EXPECT_EQ(said_of(std::string("# why\n") + kHead + "94,tỉnh,Sóc Trăng,,,2025-06-30,92=1,\n\n" +
                    "941,thành phố,Sóc Trăng,94,2007-02-08,,31507;31510,TP Sóc\r\n"),
            "94 tỉnh Sóc Trăng\n941 thành phố Sóc Trăng\n");
}

TEST(LoadAreas, NamesTheCellOfAMistake) {
  const struct {
    std::string row;
    std::string expected;
  } cases[] = {
      {"94,tỉnh,Sóc Trăng\n", "units.csv: line 2, column 1: 3 cells, not 8"},
      {"94,tỉn,Sóc Trăng,,,,,\n", "units.csv: line 2, column 4: unknown kind 'tỉn'; did you mean 'tỉnh'?"},
      {"94,tỉnh,Sóc Trăng,9,,,,\n", "units.csv: line 2, column 19: 'tỉnh' lies in an area"},
      {"944,huyện,Mỹ Tú,,,,,\n", "units.csv: line 2, column 17: 'huyện' lies in no area"},
      {"94,tỉnh,Sóc Trăng,,,2025-06-31,,\n", "units.csv: line 2, column 21: no day such as 2025-06-30: '2025-06-31'"},
      {"94,tỉnh,Sóc Trăng,,,30/6/2025,,\n", "units.csv: line 2, column 21: no day such as 2025-06-30: '30/6/2025'"},
      {"94,tỉnh,Sóc Trăng,,2025-07-01,2025-06-30,,\n", "units.csv: line 2, column 31: ends before it begins"},
      {"94,tỉnh,Sóc Trăng,,,2025-06-30,93;92=all,\n",
       "units.csv: line 2, column 35: no share such as 1 or 0.25: '92=all'"},
      {",tỉnh,Sóc Trăng,,,,,\n", "units.csv: line 2, column 1: an area needs a code"},
      {"94,tỉnh,,,,,,\n", "units.csv: line 2, column 9: an area needs a name"},
      {"94,tỉnh,Sóc Trăng,,,,,\n94,tỉnh,Sóc Trăng,,,,,\n",
       "units.csv: line 3, column 1: code '94' begins twice on one day"},
  };
  for (const auto& each : cases) EXPECT_EQ(said_of(kHead + each.row), each.expected);
}

TEST(LoadAreas, WantsTheColumnNames) {
  EXPECT_EQ(said_of("94,tỉnh,Sóc Trăng,,,,,\n"),
            "units.csv: line 1, column 1: the columns must be 'code,kind,name,parent,from,to,successors,other_names'");
  EXPECT_EQ(said_of(""), "units.csv: line 1, column 1: no line of column names");
}

TEST(LoadAreas, WantsTheFiles) {
  const auto areas = rules::load_areas("/nowhere", rules::AreaDepth::kDistricts);
  ASSERT_FALSE(areas.ok());
  EXPECT_EQ(areas.error().code, base::ErrorCode::kNotFound);
  EXPECT_EQ(areas.error().file, "/nowhere/areas/kinds.csv");
}

// The tables of the project: sums that are known, and no loose end.
TEST(LoadAreas, HoldsTheCountryBeforeAndAfterJuly2025) {
  const auto loaded = rules::load_areas(LUYKE_SOURCE_DIR "/rules", rules::AreaDepth::kCommunes);
  ASSERT_TRUE(loaded.ok()) << loaded.error().describe();
  const model::Areas& areas = loaded.value();
  const auto count = [&](model::AreaLevel level, base::Date at) {
    std::size_t standing = 0;
    for (const model::Area& area : areas.all()) standing += area.level == level && area.stands_on(at) ? 1 : 0;
    return standing;
  };
  const base::Date before = base::Date::make(2025, 6, 30).value();
  const base::Date after = base::Date::make(2025, 7, 1).value();
  EXPECT_EQ(count(model::AreaLevel::kProvince, before), 63U);
  EXPECT_EQ(count(model::AreaLevel::kDistrict, before), 696U);
  EXPECT_EQ(count(model::AreaLevel::kProvince, after), 34U);
  EXPECT_EQ(count(model::AreaLevel::kDistrict, after), 0U);
  EXPECT_EQ(count(model::AreaLevel::kCommune, after), 3321U);
  EXPECT_EQ(areas.children("94", base::Date::make(2023, 11, 1).value()).size(), 11U);
  EXPECT_EQ(areas.children("92", after).size(), 103U);
  for (const model::Area& area : areas.all()) {
    EXPECT_EQ(area.parent.empty(), areas.with_code(area.parent).empty()) << area.code << " in " << area.parent;
    EXPECT_EQ(areas.heirs(area).size(), area.successors.size()) << area.code << " " << area.full_name();
  }
}

}  // namespace
}  // namespace luyke
