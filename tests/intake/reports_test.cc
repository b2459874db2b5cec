#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "intake/intake.h"
#include "tests/intake/samples.h"

namespace luyke::intake {
namespace {

namespace fs = std::filesystem;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Maximal matches of [0-9]+(?:[.,][0-9]+)*.
void add_tokens(const std::string& text, std::vector<std::string>& tokens) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    const auto goes_on = [&] {
      if (end >= text.size()) return false;
      if (is_digit(text[end])) return true;
      return (text[end] == '.' || text[end] == ',') && end + 1 < text.size() && is_digit(text[end + 1]);
    };
    while (goes_on()) ++end;
    tokens.push_back(text.substr(at, end - at));
    at = end;
  }
}

std::vector<std::string> tokens_of(const model::Document& document) {
  std::vector<std::string> tokens;
  for (const model::Block& block : document.blocks) {
    if (const model::Paragraph* paragraph = block.paragraph()) {
      add_tokens(paragraph->text.printed, tokens);
    } else {
      for (const model::Cell& cell : block.table()->cells) add_tokens(cell.text.printed, tokens);
    }
  }
  return tokens;
}

// The texts of the gold's tokens, taken from its lines: a token is an object
// with "i" and "text".
std::vector<std::string> gold_tokens(const std::string& json) {
  std::vector<std::string> tokens;
  const std::size_t begin = json.find("\"tokens\"");
  const std::size_t end = json.find("\"relations\"", begin);
  for (std::size_t at = begin;;) {
    at = json.find("\"text\"", at);
    if (at == std::string::npos || at > end) return tokens;
    const std::size_t open = json.find('"', at + 6);
    const std::size_t close = json.find('"', open + 1);
    tokens.push_back(json.substr(open + 1, close - open - 1));
    at = close;
  }
}

TEST(Reports, NumbersStandInTheOrderOfTheGold) {
  const fs::path folder = shared_folder() / "eval" / "reports";
  if (!fs::exists(folder)) GTEST_SKIP() << "no " << folder;
  std::size_t read = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".docx") continue;
    fs::path gold = entry.path();
    gold.replace_extension(".gold.json");
    const auto document = read_file(entry.path());
    ASSERT_TRUE(document.ok()) << document.error().describe();
    EXPECT_EQ(tokens_of(document.value()), gold_tokens(bytes_of(gold))) << entry.path();
    EXPECT_TRUE(document->notes.empty()) << entry.path();
    ++read;
  }
  EXPECT_GT(read, 0u);
}

}  // namespace
}  // namespace luyke::intake
