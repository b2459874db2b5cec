#include "text/labels.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/characters.h"

namespace luyke::text {
namespace {

using base::is_digit;

bool is_space(char c) { return c == ' ' || c == '\t'; }

// A reader of one line, byte by byte where ASCII is enough.
class Line {
 public:
  explicit Line(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  std::size_t take_spaces() {
    const std::size_t before = at_;
    while (!at_end() && is_space(text_[at_])) ++at_;
    return at_ - before;
  }
  char32_t peek_code_point() const {
    std::size_t next = at_;
    return at_end() ? 0 : base::next_code_point(text_, next);
  }
  char32_t take_code_point() { return at_end() ? 0 : base::next_code_point(text_, at_); }
  bool letter_follows() const { return follows(Character::kLetter); }
  bool capital_follows() const { return follows(Character::kUpper); }
  std::size_t position() const { return at_; }
  void move_to(std::size_t position) { at_ = position; }

 private:
  bool follows(Character::Flag flag) const { return !at_end() && Characters::get()[peek_code_point()].is(flag); }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_bullet(char32_t c) {
  switch (c) {
    case U'•':
    case U'·':
    case U'●':
    case U'○':
    case U'■':
    case U'□':
    case U'▪':
    case U'◦':
    case U'‣':
    case U'➢':
    case U'❖':
    case U'✓': return true;
    default: return c >= 0xF000 && c <= 0xF0FF;  // symbol fonts
  }
}

bool take_bullet(Line& line) {
  const char32_t c = line.take_code_point();
  const bool spaced = line.take_spaces() > 0;
  if (line.at_end()) return false;
  if (is_bullet(c)) return true;
  // Glued to a letter they are bullets too, to a digit they are signs.
  return (c == U'-' || c == U'+' || c == U'*') && (spaced || line.letter_follows());
}

enum class Core { kNone, kNumber, kDecimal, kRoman, kLetter };

Core take_number(Line& line) {
  Core core = Core::kNumber;
  while (true) {
    int digits = 0;
    for (; is_digit(line.peek()); line.take(line.peek())) ++digits;
    if (digits == 0 || digits > 2) return Core::kNone;
    const std::size_t before_dot = line.position();
    if (!line.take('.') || !is_digit(line.peek())) {
      line.move_to(before_dot);
      return core;
    }
    core = Core::kDecimal;
  }
}

Core take_core(Line& line) {
  if (is_digit(line.peek())) return take_number(line);
  const std::size_t start = line.position();
  int numerals = 0;
  while (std::string_view("IVXLC").find(line.peek()) != std::string_view::npos && !line.at_end()) {
    line.take(line.peek());
    ++numerals;
  }
  if (numerals > 0 && numerals <= 6 && !line.letter_follows()) return Core::kRoman;
  line.move_to(start);
  if (!line.letter_follows()) return Core::kNone;
  line.take_code_point();
  return line.letter_follows() ? Core::kNone : Core::kLetter;
}

bool take_separator(Line& line, Core core, bool bracketed) {
  if (line.take(')')) return true;
  if (bracketed) return false;
  const bool levelled = core == Core::kNumber || core == Core::kDecimal || core == Core::kRoman;
  if (line.take('.')) return is_space(line.peek()) || (levelled && line.capital_follows());
  if (core != Core::kDecimal && line.take('/')) return line.take_spaces() > 0 && line.letter_follows();
  const std::size_t end = line.position();
  const bool spaced = line.take_spaces() > 0;
  const bool dash_may_follow = core == Core::kRoman || (core == Core::kNumber && !spaced);
  if (dash_may_follow && line.take('-')) return line.take_spaces() > 0 && line.letter_follows();
  const bool bare_decimal = core == Core::kDecimal && spaced && line.capital_follows();
  line.move_to(end);
  return bare_decimal;
}

bool take_label(Line& line) {
  const bool bracketed = line.take('(');
  const Core core = take_core(line);
  if (core == Core::kNone || !take_separator(line, core, bracketed)) return false;
  line.take_spaces();
  return !line.at_end();
}

}  // namespace

std::size_t label_size(std::string_view text) {
  Line line(text);
  line.take_spaces();
  const std::size_t start = line.position();
  if (line.at_end()) return 0;
  if (take_label(line)) return line.position();
  line.move_to(start);
  return take_bullet(line) ? line.position() : 0;
}

}  // namespace luyke::text
