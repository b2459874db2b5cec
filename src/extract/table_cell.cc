#include "extract/table_cell.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

using base::is_blank;

constexpr std::size_t kGroupDigits = 3;

// Reads the text of a cell from left to right.
class Scanner {
 public:
  Scanner(const TokenisedPassage& cell, const Lexicon& lexicon)
      : cell_(cell), text_(cell.passage->lower), lexicon_(lexicon) {}

  CellContent read() {
    skip();
    if (at_ >= text_.size()) return content_;
    if (cell_.tokens.empty()) return read_without_numbers();
    content_.kind = CellKind::kWords;
    if (!read_numbers()) content_.numbers.clear();
    if (!content_.numbers.empty()) content_.kind = CellKind::kNumbers;
    return content_;
  }

 private:
  // Past blanks and notes.
  void skip() {
    for (bool moved = true; moved;) {
      moved = false;
      while (at_ < text_.size() && is_blank(text_[at_])) ++at_, moved = true;
      for (const text::Aside& aside : cell_.passage->asides) {
        if (aside.kind != model::SpanKind::kFootnote || !aside.range.contains(at_)) continue;
        at_ = aside.range.end;
        moved = true;
      }
    }
  }

  CellContent read_without_numbers() {
    std::string bare;
    for (const char c : text_) {
      if (!is_blank(c)) bare += c;
    }
    const bool quoted = bare.find('"') != std::string::npos || bare.find("''") != std::string::npos;
    const bool dashed = bare.find_first_not_of('-') == std::string::npos;
    const bool dotted = bare == "…" || bare.find_first_not_of('.') == std::string::npos;
    if (quoted && bare.find_first_not_of("-\"'") == std::string::npos) {
      content_.kind = CellKind::kDitto;
    } else {
      content_.kind = dashed || dotted ? CellKind::kNone : CellKind::kWords;
    }
    return content_;
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    skip();
    return true;
  }

  bool token_here() const { return next_ < cell_.tokens.size() && cell_.tokens[next_].range.begin == at_; }

  std::string_view token_text(std::size_t index) const {
    const base::Bytes range = cell_.tokens[index].range;
    return std::string_view(text_).substr(range.begin, range.size());
  }

  // "1 322": a blank groups thousands when just three digits follow it.
  bool goes_on(std::size_t index) const {
    if (index + 1 >= cell_.tokens.size()) return false;
    const base::Bytes here = cell_.tokens[index].range;
    const base::Bytes following = cell_.tokens[index + 1].range;
    const std::string_view digits = token_text(index + 1).substr(0, kGroupDigits + 1);
    const bool three = digits.size() >= kGroupDigits && digits.find_first_of(".,") >= kGroupDigits &&
                       (digits.size() == kGroupDigits || digits[kGroupDigits] == ',');
    return following.begin == here.end + 1 && text_[here.end] == ' ' && three &&
           token_text(index).find_first_of(".,") == std::string_view::npos && here.size() <= kGroupDigits;
  }

  bool read_number() {
    CellNumber number;
    if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) {
      number.sign = text_[at_++];
      skip();
    }
    if (!token_here()) return false;
    bool more = true;
    while (more) {
      more = goes_on(next_);
      at_ = cell_.tokens[next_].range.end;
      number.tokens.push_back(static_cast<std::uint32_t>(next_++));
      skip();
    }
    number.percent = take('%');
    content_.numbers.push_back(std::move(number));
    return true;
  }

  // What follows the last number must be a unit of the vocabulary.
  bool read_unit() {
    const std::size_t begin = at_;
    const Hit scale = lexicon_.at(text_, at_, TermKind::kScale);
    Hit unit = lexicon_.at(text_, at_, TermKind::kUnit);
    if (unit.range.empty() && !scale.range.empty()) {
      unit = lexicon_.at(text_, scale.range.end, TermKind::kUnit);
      if (unit.range.empty()) unit = scale;
    }
    if (unit.range.empty()) return false;
    at_ = unit.range.end;
    content_.unit_text = text_.substr(begin, at_ - begin);
    skip();
    return true;
  }

  bool read_numbers() {
    const bool bracket = take('(');
    if (!read_number()) return false;
    if (take('/')) {
      content_.slash = true;
      if (!read_number()) return false;
    }
    if (bracket && !take(')')) return false;
    if (at_ < text_.size() && !read_unit()) return false;
    return at_ >= text_.size() && next_ == cell_.tokens.size();
  }

  const TokenisedPassage& cell_;
  const std::string& text_;
  const Lexicon& lexicon_;
  CellContent content_;
  std::uint32_t at_ = 0;
  std::size_t next_ = 0;
};

}  // namespace

CellContent read_cell(const TokenisedPassage& cell, const Lexicon& lexicon) { return Scanner(cell, lexicon).read(); }

}  // namespace luyke::extract
