#include "extract/filter_pattern.h"

#include <algorithm>

#include "base/ascii.h"

namespace luyke::extract {
namespace {

// The end of what goes on up to `close`.
std::size_t end_at(std::string_view pattern, char close, std::size_t from) {
  return std::min(pattern.find(close, from), pattern.size() - 1) + 1;
}

std::size_t escape_end(std::string_view pattern, std::size_t at) {
  const bool braced = at + 2 < pattern.size() && pattern[at + 2] == '{';
  return braced ? end_at(pattern, '}', at) : std::min(at + 2, pattern.size());
}

// Walks the atoms of a pattern: escapes, classes, brackets, single bytes.
class PatternWalk {
 public:
  explicit PatternWalk(std::string_view pattern) : pattern_(pattern) {}

  bool done() const { return at_ == pattern_.size(); }
  std::size_t at() const { return at_; }
  std::size_t depth() const { return depth_; }
  char front() const { return pattern_[at_]; }

  // Goes past one atom and returns it.
  std::string_view take() {
    const std::size_t begin = at_;
    const char c = pattern_[at_];
    if (c == '(') ++depth_;
    if (c == ')') --depth_;
    at_ = c == '[' ? class_end() : c == '\\' ? escape_end(pattern_, at_) : at_ + 1;
    return pattern_.substr(begin, at_ - begin);
  }

  // Goes past "{0,80}" and returns it; nothing when no count stands here.
  std::string_view take_count() {
    if (done() || front() != '{') return {};
    const std::size_t begin = at_;
    const std::size_t end = end_at(pattern_, '}', at_);
    const std::string_view count = pattern_.substr(begin, end - begin);
    if (count.find_first_not_of("{0123456789,}") != std::string_view::npos) return {};
    at_ = end < pattern_.size() && pattern_[end] == '?' ? end + 1 : end;  // lazily or not
    return count;
  }

 private:
  std::size_t class_end() const {
    std::size_t at = at_ + 1;
    if (at < pattern_.size() && pattern_[at] == '^') ++at;
    if (at < pattern_.size() && pattern_[at] == ']') ++at;  // first in a class it is itself
    while (at < pattern_.size() && pattern_[at] != ']') {
      const bool named = pattern_.substr(at).starts_with("[:");
      at = named ? end_at(pattern_, ']', at) : pattern_[at] == '\\' ? escape_end(pattern_, at) : at + 1;
    }
    return std::min(at + 1, pattern_.size());
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

// "*" for "{0,80}", "+" for "{1,80}"; exact counts stay.
std::string_view without_limit(std::string_view count) {
  if (count.find(',') == std::string_view::npos) return count;
  return count.starts_with("{0,") ? "*" : "+";
}

bool is_ascii(std::string_view member) {
  if (member.starts_with("\\x{")) return member.size() <= std::string_view("\\x{7F}").size() && member[3] < '8';
  return static_cast<unsigned char>(member.front()) < 0x80;
}

// One member of a class from `at` on: a character or an escape.
std::string_view member_at(std::string_view members, std::size_t at) {
  std::size_t end = members[at] == '\\' ? escape_end(members, at) : at + 1;
  while (end < members.size() && (static_cast<unsigned char>(members[end]) & 0xC0) == 0x80) ++end;
  return members.substr(at, end - at);
}

// The class with all characters above ASCII, or with none of them when it is
// negated.
std::string coarse_class(std::string_view written) {
  const bool negated = written.starts_with("[^");
  if (written.find("[:") != std::string_view::npos || written.find("\\p") != std::string_view::npos ||
      written.find("\\P") != std::string_view::npos) {
    return std::string(written);
  }
  const std::string_view members = written.substr(negated ? 2 : 1, written.size() - (negated ? 3 : 2));
  std::string ascii;
  bool others = false;
  for (std::size_t at = 0; at < members.size();) {
    const std::string_view first = member_at(members, at);
    at += first.size();
    std::string_view last = first;
    if (at + 1 < members.size() && members[at] == '-') {
      last = member_at(members, at + 1);
      at += 1 + last.size();
    }
    if (is_ascii(first) != is_ascii(last)) return std::string(written);
    others = others || !is_ascii(first);
    if (is_ascii(first)) ascii.append(first).append(last == first ? "" : "-").append(last == first ? "" : last);
  }
  if (!others) return std::string(written);
  if (negated) return ascii.empty() ? "(?s:.)" : "[^" + ascii + "]";
  return "[" + ascii + "\\x{80}-\\x{10FFFF}]";
}

// A side of a stretch of any text.
struct Side {
  std::string pattern;
  std::size_t letters = 0;
};

bool is_letter(char c) { return base::is_word_byte(c) && !base::is_digit(c); }

constexpr std::string_view kBefore = "(?:^|[^";
constexpr std::string_view kBehind = "(?:$|[^";

// Bytes of the bracket of a border and a negated class that `text` begins
// with, as "(?:^|[^a-z])"; 0 when it does not.
std::size_t condition_size(std::string_view text, std::string_view begin) {
  if (!text.starts_with(begin)) return 0;
  const std::size_t class_begin = begin.size() - std::string_view("[^").size();
  PatternWalk walk(text.substr(class_begin));
  walk.take();
  const std::string_view rest = text.substr(class_begin + walk.at());
  const bool counted = rest.size() > 1 && std::string_view("?*+{").find(rest[1]) != std::string_view::npos;
  return rest.starts_with(")") && !counted ? text.size() - rest.size() + 1 : 0;
}

// Without what must stand before the first word and behind the last.
std::string without_conditions(std::string pattern) {
  pattern.erase(0, condition_size(pattern, kBefore));
  const std::size_t behind = pattern.rfind(kBehind);
  if (behind != std::string::npos) {
    const std::string_view rest = std::string_view(pattern).substr(behind);
    if (condition_size(rest, kBehind) == rest.size()) pattern.resize(behind);
  }
  return pattern;
}

}  // namespace

std::string filter_pattern(std::string_view pattern) {
  Side wordiest;
  Side side;
  std::string whole;
  bool alternatives = false;  // outside all brackets: what stands apart is not all needed
  const auto close_side = [&] {
    if (wordiest.pattern.empty() || side.letters > wordiest.letters) wordiest = side;
    side = {};
  };
  for (PatternWalk walk(pattern); !walk.done();) {
    const std::string_view taken = walk.take();
    const std::string atom = taken.starts_with("[") ? coarse_class(taken) : std::string(taken);
    const std::string_view count = without_limit(walk.take_count());
    whole.append(atom).append(count);
    alternatives = alternatives || (walk.depth() == 0 && atom == "|");
    if (walk.depth() == 0 && taken.starts_with("[^") && count == "*") {
      close_side();
      continue;
    }
    side.pattern.append(atom).append(count);
    if (atom.size() == 1 && is_letter(atom.front())) ++side.letters;
  }
  close_side();
  return without_conditions(alternatives ? whole : wordiest.pattern);
}

}  // namespace luyke::extract
