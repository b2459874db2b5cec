#include "extract/heading_label.h"

#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract/lexicon.h"
#include "extract/roman.h"

namespace luyke::extract {
namespace {

using base::is_blank;
using base::is_digit;

constexpr std::size_t kMaxDepth = 4;

class LabelParser {
 public:
  LabelParser(const LabelWords& words, std::string_view text, std::string_view lower, std::size_t begin)
      : words_(words), text_(text), lower_(lower), start_(begin) {
    // Marks of lists and of Markdown headings are no part of the label.
    while (start_ < text.size() && (is_blank(text[start_]) || text[start_] == '*' || text[start_] == '#')) ++start_;
  }

  std::vector<ParsedLabel> parse() {
    if (start_ < text_.size()) {
      part(LabelStyle::kAnnex, words_.annex);
      part(LabelStyle::kPart, words_.part);
      part(LabelStyle::kChapter, words_.chapter);
      part(LabelStyle::kDivision, words_.division);
      roman();
      upper();
      decimal();
      lower_letter();
      bracket();
    }
    return std::move(labels_);
  }

 private:
  char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\0'; }

  void add(LabelStyle style, std::vector<int> numbers, std::size_t name_begin, std::size_t name_end, std::size_t end) {
    std::size_t title = end;
    while (title < text_.size() && (is_blank(text_[title]) || text_[title] == '*')) ++title;
    const auto byte = [](std::size_t place) { return static_cast<std::uint32_t>(place); };
    labels_.push_back(
        {style, std::move(numbers), {byte(start_), byte(end)}, {byte(name_begin), byte(name_end)}, byte(title)});
  }

  // End of the mark that closes a label, or nothing: "I.", "1)", "I -", "1/", and
  // a title right after a dot ("1.Việc làm").
  std::optional<std::size_t> close(std::size_t end) const {
    const char mark = at(end);
    if (mark == '.' || mark == ')' || mark == '/' || mark == ':') {
      const bool apart = end + 1 == text_.size() || is_blank(at(end + 1)) || at(end + 1) == '*';
      const bool capital = mark == '.' && lower_.substr(end + 1, 1) != text_.substr(end + 1, 1);
      const bool other = mark == '.' && static_cast<unsigned char>(at(end + 1)) >= 0x80;
      if (apart || capital || other) return end + 1;
    }
    if (mark == '-' && is_blank(at(end + 1))) return end + 1;
    if (mark == ' ' && at(end + 1) == '-' && is_blank(at(end + 2))) return end + 2;
    return std::nullopt;
  }

  std::size_t digits(std::size_t place) const {
    std::size_t end = place;
    while (is_digit(at(end))) ++end;
    return end;
  }

  int number(std::size_t begin, std::size_t end) const {
    int value = 0;
    for (std::size_t i = begin; i < end; ++i) value = value * 10 + (text_[i] - '0');
    return value;
  }

  // "Phần I", "PHẦN THỨ HAI:", "Phụ lục 01".
  void part(LabelStyle style, const Phrases& phrases) {
    const std::size_t length = phrases.at(lower_, start_);
    if (length == 0) return;
    std::size_t begin = start_ + length;
    const std::size_t word_end = begin;
    while (at(begin) == ' ') ++begin;
    std::size_t end = begin;
    std::vector<int> numbers;
    if (const auto ordinal = words_.ordinals.index_at(lower_, begin)) {
      numbers = {static_cast<int>(*ordinal) + 1};
      end = begin + words_.ordinals.at(lower_, begin);
    } else {
      while (end < text_.size() && is_word_byte(text_[end])) ++end;
      const std::string_view name = text_.substr(begin, end - begin);
      const bool letter = name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z';
      if (const int value = roman_value(name); value > 0) {
        numbers = {value};
      } else if (!name.empty() && name.size() <= 2 && digits(begin) == end) {
        numbers = {number(begin, end)};
      } else if (letter) {
        numbers = {name[0] - 'A' + 1};
      } else {
        end = word_end;
      }
    }
    const char next = at(end);
    const bool closed = next == '\0' || next == '\n' || next == '.' || next == ':' || next == '*' ||
                        (next == ' ' && (at(end + 1) == '-' || at(end + 1) == '('));
    if (!closed || (numbers.empty() && style != LabelStyle::kAnnex)) return;
    const bool mark = next == '.' || next == ':';
    add(style, std::move(numbers), start_, end, mark ? end + 1 : end);
  }

  void roman() {
    std::size_t end = start_;
    while (roman_digit(at(end)) > 0) ++end;
    const int value = roman_value(text_.substr(start_, end - start_));
    if (value == 0) return;
    if (const auto closed = close(end)) add(LabelStyle::kRoman, {value}, start_, end, *closed);
  }

  void upper() {
    const char c = at(start_);
    if (c < 'A' || c > 'Z') return;
    if (const auto closed = close(start_ + 1)) {
      add(LabelStyle::kUpper, {c - 'A' + 1}, start_, start_ + 1, *closed);
    }
  }

  void decimal() {
    std::vector<int> numbers;
    std::size_t place = start_;
    std::size_t end = start_;
    while (numbers.size() < kMaxDepth) {
      end = digits(place);
      if (end == place || end - place > 2) return;
      numbers.push_back(number(place, end));
      if (at(end) != '.' || !is_digit(at(end + 1))) break;
      place = end + 1;
    }
    auto closed = close(end);
    // "4.1 Bảo trợ": two numbers close themselves.
    if (!closed && numbers.size() > 1 && is_blank(at(end))) closed = end;
    if (closed) add(LabelStyle::kDecimal, std::move(numbers), start_, end, *closed);
  }

  // The Vietnamese alphabet counts đ and leaves out f, j, w and z.
  void lower_letter() {
    static constexpr std::u32string_view kAlphabet = U"abcdđeghiklmnopqrstuvxy";
    std::size_t end = start_;
    const char32_t letter = base::next_code_point(text_, end);
    const std::size_t index = kAlphabet.find(letter);
    if (index == std::u32string_view::npos || (at(end) != ')' && at(end) != '.')) return;
    if (const auto closed = close(end)) {
      add(LabelStyle::kLower, {static_cast<int>(index) + 1}, start_, end, *closed);
    }
  }

  void bracket() {
    if (at(start_) != '(') return;
    const std::size_t end = digits(start_ + 1);
    if (end == start_ + 1 || end > start_ + 3 || at(end) != ')' || !is_blank(at(end + 1))) return;
    add(LabelStyle::kBracket, {number(start_ + 1, end)}, start_ + 1, end, end + 1);
  }

  const LabelWords& words_;
  std::string_view text_;
  std::string_view lower_;
  std::size_t start_ = 0;
  std::vector<ParsedLabel> labels_;
};

}  // namespace

LabelWords::LabelWords(const model::RuleSet& rules)
    : annex(rules, "section_annex"),
      part(rules, "section_part"),
      chapter(rules, "section_chapter"),
      division(rules, "section_division"),
      ordinals(rules, "section_ordinals") {}

std::vector<ParsedLabel> parse_labels(const LabelWords& words, std::string_view text, std::string_view lower,
                                      std::size_t begin) {
  return LabelParser(words, text, lower, begin).parse();
}

}  // namespace luyke::extract
