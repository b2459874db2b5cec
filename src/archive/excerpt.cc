#include "archive/excerpt.h"

#include <algorithm>
#include <map>
#include <set>

namespace luyke::archive {
namespace {

constexpr std::size_t kMostBytes = 260;  // of an excerpt: two or three lines on a terminal
constexpr std::size_t kLeadBytes = 60;   // before the first mark
constexpr std::string_view kEdges = ".,;:!?()[]\"'“”…";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view best_line(std::string_view text, const QueryWords& words) {
  std::string_view best;
  std::size_t most = 0;
  for (const std::string_view line : lines_of(text)) {
    const std::string key = words.key_of(std::string(line));
    if (key.empty()) continue;
    const std::size_t count = words.count_in(key) + (words.in_a_row_in(key) ? 1 : 0);
    if (!best.empty() && count <= most) continue;
    best = line;
    most = count;
    if (most > words.terms().size()) break;
  }
  return best;
}

struct Word {
  base::Bytes range;
  std::string key;
};

// Pieces between spaces, without what stands at their edges.
std::vector<Word> words_in(std::string_view line, const QueryWords& words) {
  std::vector<Word> found;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    std::size_t first = begin;
    std::size_t last = end;
    while (first < last && kEdges.find(line[first]) != std::string_view::npos) ++first;
    while (last > first && kEdges.find(line[last - 1]) != std::string_view::npos) --last;
    if (first < last) {
      found.push_back({{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)},
                       words.key_of(std::string(line.substr(first, last - first)))});
    }
    begin = end + 1;
  }
  return found;
}

// Runs of words that make up a term, or several side by side.
std::vector<base::Bytes> marks_in(const std::vector<Word>& line, const QueryWords& words) {
  std::vector<base::Bytes> marks;
  for (std::size_t i = 0; i < line.size(); ++i) {
    for (const std::string& term : words.terms()) {
      std::string key = line[i].key;
      std::size_t last = i;
      while (key.size() < term.size() && last + 1 < line.size()) key += " " + line[++last].key;
      if (key != term) continue;
      const base::Bytes mark{line[i].range.begin, line[last].range.end};
      if (!marks.empty() && mark.begin <= marks.back().end + 1) {
        marks.back().end = std::max(marks.back().end, mark.end);
      } else {
        marks.push_back(mark);
      }
    }
  }
  return marks;
}

}  // namespace

Excerpt cut_around(std::string_view line, std::vector<base::Bytes> marks) {
  if (line.size() <= kMostBytes) return {std::string(line), std::move(marks)};
  std::size_t begin = marks.empty() || marks.front().begin < kLeadBytes ? 0 : marks.front().begin - kLeadBytes;
  if (begin > 0) begin = line.find(' ', begin) + 1;
  std::size_t end = line.size();
  if (end > begin + kMostBytes) end = std::max(line.rfind(' ', begin + kMostBytes), begin + 1);
  const std::string lead = begin > 0 ? "… " : "";
  Excerpt excerpt{lead + std::string(line.substr(begin, end - begin)) + (end < line.size() ? " …" : ""), {}};
  for (const base::Bytes& mark : marks) {
    if (mark.begin < begin || mark.end > end) continue;
    const auto shifted = [&](std::uint32_t at) { return static_cast<std::uint32_t>(at - begin + lead.size()); };
    excerpt.marks.push_back({shifted(mark.begin), shifted(mark.end)});
  }
  return excerpt;
}

Excerpt excerpt_of(std::string_view text, const QueryWords& words) {
  const std::string_view line = best_line(text, words);
  return cut_around(line, words.empty() ? std::vector<base::Bytes>() : marks_in(words_in(line, words), words));
}

}  // namespace luyke::archive
