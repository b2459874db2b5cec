#include "text/sentences.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/characters.h"
#include "text/labels.h"
#include "text/orthography.h"

namespace luyke::text {
namespace {

// A text is wrapped to a width when no line is longer than this, in code
// points; then lines shorter than the width, or than the least width, were
// ended by the author.
constexpr std::size_t kMostWidth = 120;
constexpr std::size_t kLeastWidth = 55;
// Brackets further apart than this, in bytes, are taken for a missing bracket.
constexpr std::size_t kLongestBracket = 800;
// "phụ lục 5.": the number stands this near to the start of a heading.
constexpr std::size_t kPartName = 16;

constexpr std::string_view kEllipsis = "…";

bool may_end_sentence(char c) { return c == '\n' || c == '.' || c == '!' || c == '?' || c == kEllipsis[0]; }

bool is_closer(char c) { return c == ')' || c == ']' || c == '"' || c == '\''; }

class Scanner {
 public:
  Scanner(std::string_view text, const std::vector<base::Bytes>& notes)
      : text_(text), notes_(notes), characters_(Characters::get()) {
    find_brackets();
    if (text_.find('\n') == std::string_view::npos) return;
    for (std::size_t at = 0; at < text_.size();) {
      const std::string_view line = text_.substr(at, text_.find('\n', at) - at);
      longest_line_ = std::max<std::size_t>(longest_line_, base::count_code_points(line));
      at += line.size() + 1;
    }
  }

  Sentences run() {
    std::size_t at = 0;
    bool open = false;  // a note has interrupted a sentence
    for (const base::Bytes& note : notes_) {
      limit_ = text_.size();
      open = read(at, note.begin, open);
      limit_ = note.end;
      read(note.begin, note.end, false);
      at = note.end;
    }
    limit_ = text_.size();
    read(at, text_.size(), open);
    return std::move(found_);
  }

 private:
  // Cuts [begin, end) into sentences; says whether the last is still open.
  bool read(std::size_t begin, std::size_t end, bool resumed) {
    begin_sentence(begin, end, resumed);
    for (std::size_t at = begin; at < end;) {
      if (!may_end_sentence(text_[at])) {
        ++at;
        continue;
      }
      const std::size_t stop = at < label_end_ ? 0 : stop_at(at);
      if (stop == 0) {
        ++at;
        continue;
      }
      at = std::min(stop, end);
      add(start_, at, resumed);
      resumed = false;
      begin_sentence(at, end, false);
    }
    if (add(start_, end, resumed)) return true;
    return resumed;
  }

  bool add(std::size_t begin, std::size_t end, bool resumed) {
    while (begin < end && base::is_blank(text_[begin])) ++begin;
    while (begin < end && base::is_blank(text_[end - 1])) --end;
    if (begin == end) return false;
    found_.ranges.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    found_.resumed.push_back(resumed);
    return true;
  }

  // The label that a sentence begins with holds full stops that end nothing.
  void begin_sentence(std::size_t begin, std::size_t end, bool resumed) {
    start_ = begin;
    while (start_ < end && base::is_blank(text_[start_])) ++start_;
    label_end_ = resumed ? start_ : start_ + label_size(line_from(start_));
  }

  // Where the sentence ends if a mark or line break at `at` ends it, else 0.
  std::size_t stop_at(std::size_t at) const {
    switch (text_[at]) {
      case '\n': return line_ends(at) ? at : 0;
      case '.': return full_stop(at);
      case '!':
      case '?': return stop_after(at + 1);
      case kEllipsis[0]:
        return text_.substr(at, kEllipsis.size()) == kEllipsis ? ellipsis(at, at + kEllipsis.size()) : 0;
      default: return 0;
    }
  }

  std::size_t full_stop(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < limit_ && text_[end] == '.') ++end;
    if (end > at + 1) return ellipsis(at, end);
    if (at > 0 && text_[at - 1] == '/') return stop_after(end);  // the end mark "./."
    if (in_brackets(at)) return 0;
    const std::size_t word = word_before(at);
    if (is_shortened(word, at)) return 0;
    return glued_sentence_follows(word, at) ? end : stop_after(end);
  }

  // "như A, B… Trong tháng" ends a sentence; "A 5, … C 9" stands for parts left out.
  std::size_t ellipsis(std::size_t begin, std::size_t end) const {
    if (begin == 0 || base::is_blank(text_[begin - 1]) || text_[begin - 1] == ',' || in_brackets(begin)) return 0;
    const std::size_t next = skip_spaces(end);
    if (next < limit_ && !is(next, Character::kUpper)) return 0;
    return stop_after(end);
  }

  // A mark of end stands before `end`: does white space and a beginning follow?
  std::size_t stop_after(std::size_t end) const {
    while (end < limit_ && is_closer(text_[end])) ++end;
    const std::size_t after = skip_notes(end);
    if (after < limit_ && !base::is_blank(text_[after])) return 0;
    const std::size_t next = skip_spaces(after);
    if (next < limit_ && is(next, Character::kLower) && label_size(line_from(next)) == 0) return 0;
    return end;
  }

  bool is_shortened(std::size_t word, std::size_t at) const {
    const std::string_view letters = text_.substr(word, at - word);
    if (letters.empty()) return false;
    if (is_abbreviation(letters) || is_initial(word, at)) return true;
    if (word - start_ > kPartName || word < start_ + 2 || text_[word - 1] != ' ') return false;
    const bool numbered = is(word, Character::kDigit) || letters.find_first_not_of("IVXLC") == std::string_view::npos;
    return numbered && names_part(small(word_before(word - 1), word - 1));
  }

  // One capital before a full stop shortens a name; I, V and X after a small
  // word count: "quý I."
  bool is_initial(std::size_t word, std::size_t at) const {
    std::size_t next = word;
    base::next_code_point(text_, next);
    if (next != at || !is(word, Character::kUpper)) return false;
    const bool numeral = std::string_view("IVX").find(text_[word]) != std::string_view::npos;
    return !numeral || word == start_ || !is(word_before(word - 1), Character::kLower);
  }

  // "người.Trong tháng": the space was forgotten.
  bool glued_sentence_follows(std::size_t word, std::size_t at) const {
    const std::size_t next = at + 1;
    if (at - word < 2 || next >= limit_ || !is(word, Character::kLower) || !is(next, Character::kUpper)) return false;
    std::size_t second = next;
    base::next_code_point(text_, second);
    return second < limit_ && is(second, Character::kLower);
  }

  bool line_ends(std::size_t at) const {
    const std::size_t before = text_.substr(0, at).rfind('\n');
    const std::size_t begin = std::max(start_, before == std::string_view::npos ? 0 : before + 1);
    const std::string_view line = text_.substr(begin, at - begin);
    const std::string_view next = line_from(at + 1);
    if (is_blank(line) || is_blank(next) || label_size(next) > 0) return true;
    if (is_row(line) || is_row(next) || is_title(line)) return true;
    const std::size_t last = line.find_last_not_of(" \t");
    const bool goes_on = std::string_view(",;:-").find(line[last]) != std::string_view::npos;
    if (goes_on || shortened_at_end(begin + last)) return false;
    const std::size_t first = skip_spaces(at);
    if (longest_line_ > kMostWidth) return !is(first, Character::kLower);
    const std::size_t width = std::max(kLeastWidth, longest_line_ * 7 / 10);
    return is(first, Character::kUpper) && base::count_code_points(line) < width;
  }

  // Of a table drawn in plain text.
  static bool is_row(std::string_view line) { return line.find_first_of("\t|") != std::string_view::npos; }

  bool shortened_at_end(std::size_t last) const { return text_[last] == '.' && is_shortened(word_before(last), last); }

  // Capitals only.
  bool is_title(std::string_view line) const {
    bool capital = false;
    for (std::size_t at = 0; at < line.size();) {
      const Character character = characters_[base::next_code_point(line, at)];
      if (character.is(Character::kLower)) return false;
      capital = capital || character.is(Character::kUpper);
    }
    return capital;
  }

  static bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

  std::string_view line_from(std::size_t at) const {
    if (at < line_from_ || at > line_end_) {
      line_from_ = at;
      line_end_ = std::min(text_.find('\n', at), text_.size());
    }
    return text_.substr(at, std::min(line_end_, limit_) - at);
  }

  std::size_t word_before(std::size_t at) const {
    while (at > start_ && base::is_word_byte(text_[at - 1])) --at;
    return at;
  }

  std::string small(std::size_t begin, std::size_t end) const {
    std::string letters;
    for (std::size_t at = begin; at < end;)
      base::append_code_point(letters, characters_[base::next_code_point(text_, at)].lower);
    return letters;
  }

  bool is(std::size_t at, Character::Flag flag) const {
    return at < limit_ && characters_[base::next_code_point(text_, at)].is(flag);
  }

  std::size_t skip_spaces(std::size_t at) const {
    while (at < limit_ && base::is_blank(text_[at])) at = skip_notes(at + 1);
    return at;
  }

  // Notes are not there for the text around them.
  std::size_t skip_notes(std::size_t at) const {
    auto note = std::lower_bound(notes_.begin(), notes_.end(), at,
                                 [](const base::Bytes& n, std::size_t o) { return n.begin < o; });
    for (; at < limit_ && note != notes_.end() && note->begin == at; ++note) at = note->end;
    return at;
  }

  void find_brackets() {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_[at] == '(') open.push_back(at);
      if (text_[at] != ')' || open.empty()) continue;
      if (at - open.back() <= kLongestBracket) brackets_.emplace_back(open.back(), at);
      open.pop_back();
    }
    // Keep the outermost, in order.
    std::sort(brackets_.begin(), brackets_.end());
    std::size_t kept = 0;
    for (const auto& bracket : brackets_) {
      if (kept == 0 || bracket.first > brackets_[kept - 1].second) brackets_[kept++] = bracket;
    }
    brackets_.resize(kept);
  }

  bool in_brackets(std::size_t at) const {
    const auto after = std::upper_bound(brackets_.begin(), brackets_.end(), std::pair(at, text_.size()));
    return after != brackets_.begin() && at < std::prev(after)->second;
  }

  std::string_view text_;
  const std::vector<base::Bytes>& notes_;
  const Characters& characters_;
  Sentences found_;
  std::vector<std::pair<std::size_t, std::size_t>> brackets_;
  std::size_t longest_line_ = 0;  // code points
  // Where the last line asked for begins and ends: many sentences ask for one.
  mutable std::size_t line_from_ = 1;
  mutable std::size_t line_end_ = 0;
  std::size_t limit_ = 0;      // end of the text that is being read
  std::size_t start_ = 0;      // of the sentence that is being read
  std::size_t label_end_ = 0;  // of its label
};

}  // namespace

Sentences find_sentences(std::string_view text, const std::vector<base::Bytes>& notes) {
  return Scanner(text, notes).run();
}

}  // namespace luyke::text
