#include "intake/xlsx/format_code.h"

#include <algorithm>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

using Kind = FormatToken::Kind;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

class CodeReader {
 public:
  explicit CodeReader(std::string_view code) : code_(code) {}

  std::vector<FormatToken> read() {
    while (at_ < code_.size()) read_token();
    return std::move(tokens_);
  }

 private:
  void add(Kind kind, std::string text) {
    if (kind == Kind::kLiteral && !tokens_.empty() && tokens_.back().kind == kind) {
      tokens_.back().text += text;
    } else {
      tokens_.push_back({kind, std::move(text)});
    }
  }

  // The next character, however many bytes it has.
  std::string take_character() {
    const std::size_t begin = at_;
    if (at_ < code_.size()) base::next_code_point(code_, at_);
    return std::string(code_.substr(begin, at_ - begin));
  }

  std::string take_until(char end) {
    const std::size_t stop = std::min(code_.find(end, at_), code_.size());
    std::string text(code_.substr(at_, stop - at_));
    at_ = std::min(stop + 1, code_.size());
    return text;
  }

  bool at_word(std::string_view word) const {
    const std::string_view here = code_.substr(at_, word.size());
    return here.size() == word.size() &&
           std::equal(word.begin(), word.end(), here.begin(), [](char w, char c) { return w == lower(c); });
  }

  void read_token() {
    const char c = code_[at_];
    if (is_letter(c)) return read_letters();
    switch (c) {
      case '"': ++at_; return add(Kind::kLiteral, take_until('"'));
      case '\\': ++at_; return add(Kind::kLiteral, take_character());
      case '_':
      case '*':
        ++at_;
        take_character();
        return;
      case '[': ++at_; return read_bracket(take_until(']'));
      case ';': ++at_; return add(Kind::kNextSection, ";");
      case '@': ++at_; return add(Kind::kText, "@");
      default: break;
    }
    const bool place = std::string_view("0#?.,%").find(c) != std::string_view::npos;
    add(place ? Kind::kPlace : Kind::kLiteral, take_character());
  }

  void read_letters() {
    for (const std::string_view word : {"general", "am/pm", "a/p"}) {
      if (!at_word(word)) continue;
      at_ += word.size();
      return add(Kind::kLetters, std::string(word));
    }
    if (at_word("e+") || at_word("e-")) {
      at_ += 2;
      return add(Kind::kExponent, "e");
    }
    const char letter = lower(code_[at_]);
    std::string run;
    while (at_ < code_.size() && lower(code_[at_]) == letter) run += letter, ++at_;
    add(Kind::kLetters, run);
  }

  void read_bracket(const std::string& content) {
    if (content.empty()) return;
    if (content.front() == '$') {
      const std::string currency = content.substr(1, content.find('-') - 1);
      if (!currency.empty()) add(Kind::kLiteral, currency);
      return;
    }
    const char letter = lower(content.front());
    const bool elapsed = (letter == 'h' || letter == 'm' || letter == 's') &&
                         std::all_of(content.begin(), content.end(), [&](char c) { return lower(c) == letter; });
    if (elapsed) add(Kind::kElapsed, std::string(1, letter));
  }

  std::string_view code_;
  std::size_t at_ = 0;
  std::vector<FormatToken> tokens_;
};

}  // namespace

std::vector<FormatToken> read_format_code(std::string_view code) { return CodeReader(code).read(); }

}  // namespace luyke::intake
