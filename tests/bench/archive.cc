// How long searches of an archive take: bench_archive ARCHIVE [QUERIES].
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "text/passage.h"

namespace luyke::archive {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// What people type: two to five words in a row out of some report, half of them
// without marks, every fourth narrowed by years, every eighth by an office.
std::vector<Query> queries_for(Archive& archive, std::size_t count) {
  std::mt19937 random(1);
  std::vector<std::string> lines;
  for (const char* word : {"tổ chức", "kinh phí", "kiểm tra", "hồ sơ", "kế hoạch", "xã"}) {
    const auto found = archive.search({.words = word, .limit = 50});
    if (!found) continue;
    for (const model::Hit& hit : found->hits) lines.push_back(text::key_of(hit.excerpt));
  }
  std::vector<Query> queries;
  while (!lines.empty() && queries.size() < count) {
    const std::vector<std::string> words = words_of(lines[random() % lines.size()]);
    const std::size_t length = 2 + random() % 4;
    if (words.size() < length) continue;
    std::string text;
    const std::size_t first = random() % (words.size() - length + 1);
    for (std::size_t i = first; i < first + length; ++i) text += words[i] + " ";
    Query query{.words = random() % 2 == 0 ? text : text::markless_key_of(text)};
    if (random() % 4 == 0) query.from = base::Date::make(2015, 1, 1);
    if (random() % 8 == 0) query.issuer = "sở y tế";
    queries.push_back(query);
  }
  return queries;
}

// Milliseconds of the clock on the wall, and of CPU.
struct Time {
  double wall = 0;
  double cpu = 0;
};

Time time_of(Archive& archive, const Query& query) {
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  if (!archive.search(query)) std::exit(1);
  return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count(),
          1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

void show(const std::vector<Time>& times, const char* name, double Time::*field) {
  std::vector<double> sorted;
  for (const Time& time : times) sorted.push_back(time.*field);
  std::sort(sorted.begin(), sorted.end());
  const auto at = [&](std::size_t percent) {
    return sorted[std::min(sorted.size() - 1, sorted.size() * percent / 100)];
  };
  std::printf("search, %s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms of %zu queries\n", name, at(50),
              at(95), sorted.back(), sorted.size());
}

int measure(const std::string& folder, std::size_t count) {
  auto archive = Archive::open_to_read(folder);
  if (!archive) {
    std::fprintf(stderr, "%s\n", archive.error().describe().c_str());
    return 1;
  }
  const std::vector<Query> queries = queries_for(archive.value(), count);
  if (queries.empty()) return 1;
  std::vector<Time> times;
  for (const Query& query : queries) times.push_back(time_of(archive.value(), query));
  show(times, "clock", &Time::wall);
  show(times, "CPU", &Time::cpu);
  return 0;
}

}  // namespace
}  // namespace luyke::archive

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  return luyke::archive::measure(argv[1], argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : 300);
}
