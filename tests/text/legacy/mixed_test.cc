#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>

#include "tests/text/legacy/old_text.h"
#include "text/characters.h"
#include "text/normal_form.h"

namespace luyke::text {
namespace {

namespace fs = std::filesystem;

// Lines of the reports under the folders, in Unicode.
std::vector<std::string> report_lines() {
  std::vector<std::string> lines;
  const fs::path source = LUYKE_SOURCE_DIR;
  for (const fs::path& folder : {source / "fixtures" / "reports", source / "../shared/eval/reports"}) {
    if (!fs::exists(folder)) continue;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& path : files) {
      std::ifstream file(path);
      for (std::string line; std::getline(file, line);) {
        if (!line.empty()) lines.push_back(nfc(line));
      }
    }
  }
  return lines;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream words(text);
  return {std::istream_iterator<std::string>(words), {}};
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += words[i] + (i + 1 < words.size() ? " " : "");
  return text;
}

struct Way {
  const char* encoding;
  const char* font;
};
constexpr std::array kWays = {Way{"", "Times New Roman"},   Way{"tcvn3", ".VnTime"}, Way{"vni", "VNI-Times"},
                              Way{"viscii", "VI Times"},    Way{"vps", "VPS Times"}, Way{"windows-1258", ""},
                              Way{"misread-utf-8", "Arial"}};

// Lines of reports cut into runs of random length, each in a random encoding;
// every fifth run has no font or the font of another encoding.
TEST(MixedDocuments, ComeBackThoughFontsLie) {
  const std::vector<std::string> lines = report_lines();
  ASSERT_FALSE(lines.empty());
  std::mt19937 random(7);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  std::size_t all = 0;
  std::size_t right = 0;
  for (std::size_t first = 0; first < lines.size(); first += 40) {
    model::Document document;
    std::vector<std::vector<std::string>> expected;
    for (std::size_t i = first; i < std::min(first + 40, lines.size()); ++i) {
      const std::vector<std::string>& words = expected.emplace_back(words_of(as_typed(lines[i])));
      std::vector<OldRun> runs;
      for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.size(), begin + 3 + below(25));
        const Way& way = kWays[below(kWays.size())];
        const bool lies = below(5) == 0;
        const std::string font = !lies ? way.font : below(2) == 0 ? "" : kWays[below(kWays.size())].font;
        runs.push_back({joined(words, begin, end), way.encoding, font});
        begin = end;
      }
      document.blocks.push_back(old_paragraph(runs, document));
    }
    project_decoder().decode(document);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const std::vector<std::string> found = words_of(printed(document, i));
      all += expected[i].size();
      for (std::size_t k = 0; k < std::min(found.size(), expected[i].size()); ++k) {
        // TCVN3 has no capitals with tones: in which case they were meant its fonts tell.
        right += capital_form(found[k]) == capital_form(expected[i][k]);
      }
    }
  }
  std::cout << right << " of " << all << " syllables\n";
  EXPECT_GE(static_cast<double>(right), 0.99 * static_cast<double>(all));
}

TEST(MixedDocuments, UnicodeReportsStayToTheByte) {
  const std::vector<std::string> lines = report_lines();
  model::Document document;
  for (const std::string& line : lines) document.blocks.push_back(old_paragraph({{line, "", ""}}, document));
  project_decoder().explain(document);
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(printed(document, i), lines[i]);
}

}  // namespace
}  // namespace luyke::text
