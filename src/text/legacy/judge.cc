#include "text/legacy/judge.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/legacy/syllable.h"
#include "text/normal_form.h"

namespace luyke::text {
namespace {

// A wrong table gives a possible syllable about once in eight words, the right
// one nearly always.
constexpr double kSyllable = 2;
constexpr double kLetter = 0.5;  // a syllable of one letter: any sign may be one
constexpr double kCommon = 1;
constexpr double kShortened = 1;
constexpr double kNoSyllable = -3;
constexpr double kForeign = -6;
constexpr double kUnmapped = -1;
constexpr double kMost = 6;

bool is_letter(char32_t c) { return Characters::get()[c].is(Character::kLetter); }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Signs of Latin-1 that stand beside no letter in print, and controls.
bool is_odd_sign(char32_t c) {
  const bool sign = c >= 0x80 && c < 0xC0 && c != 0xA0 && c != 0xAB && c != 0xBB && c != 0xB0 && c != 0xB2 &&
                    c != 0xB3 && c != 0xB9 && c != 0xAD;
  return (sign && !is_letter(c)) || c == 0xAA || c == 0xB5 || c == 0xBA || c == 0xD7 || c == 0xF7 ||
         (c >= 0xE000 && c <= 0xF8FF);
}

std::u32string code_points(const std::string& text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += base::next_code_point(text, at);
  return points;
}

// Marks of their own are put on their letters, as every reader shows them.
std::u32string composed(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) base::append_code_point(bytes, c);
  return code_points(nfc(std::move(bytes)));
}

bool has_mark(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return Characters::get()[c].is(Character::kMark); });
}

// "QĐ", "HĐND", "TƯ": capitals without tones.
bool is_shortened(std::u32string_view word) {
  constexpr std::u32string_view kPlain = U"ĐĂÂÊÔƠƯ";
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), [&](char32_t c) {
           return (c >= U'A' && c <= U'Z') || kPlain.find(c) != std::u32string_view::npos;
         });
}

}  // namespace

Judge::Judge(const std::vector<std::string>& common_syllables) {
  for (const std::string& syllable : common_syllables) common_.insert(code_points(syllable));
}

void Judge::add_word(std::u32string_view word, Judgement& judgement) const {
  if (is_syllable(word)) {
    std::u32string lower;
    for (const char32_t c : word) lower += Characters::get()[Characters::get()[c].folded].lower;
    judgement.score += (word.size() > 1 ? kSyllable : kLetter) + (common_.contains(lower) ? kCommon : 0);
    ++judgement.syllables;
  } else if (is_shortened(word)) {
    judgement.score += kShortened;
    ++judgement.syllables;
  } else {
    judgement.score += kNoSyllable;
    ++judgement.others;
  }
}

Judgement Judge::words_of(std::u32string_view text, const std::vector<bool>& touched) const {
  Judgement judgement;
  bool odd_sign = false;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    bool any_touched = false;
    while (end < text.size() && is_letter(text[end]) && !is_odd_sign(text[end])) any_touched |= touched[end++];
    const bool by_digit = (begin > 0 && is_digit(text[begin - 1])) || (end < text.size() && is_digit(text[end]));
    // A vowel that grows out of a number is a sign of the number; "500đ" is money.
    if (any_touched && by_digit && end - begin == 1) {
      if (Characters::get()[text[begin]].vowel == 0) {
        begin = end;
        continue;
      }
      judgement.score += kNoSyllable;
      ++judgement.others;
    } else if (any_touched) {
      add_word(text.substr(begin, end - begin), judgement);
    }
    if (end == begin) odd_sign |= is_odd_sign(text[end++]);
    begin = end;
  }
  const bool has_letters = std::any_of(text.begin(), text.end(), [](char32_t c) { return is_letter(c); });
  if (odd_sign && has_letters) {
    judgement.score += kNoSyllable;
    ++judgement.others;
  }
  judgement.score = std::clamp(judgement.score, -kMost, kMost);
  return judgement;
}

Judgement Judge::unicode(std::u32string_view text) const {
  const std::u32string whole = has_mark(text) ? composed(text) : std::u32string(text);
  std::vector<bool> touched(whole.size());
  std::transform(whole.begin(), whole.end(), touched.begin(), [](char32_t c) { return c >= 0x80; });
  return words_of(whole, touched);
}

Judgement Judge::decoded(const Decoded& decoded) const {
  Judgement judgement = words_of(decoded.text, decoded.touched);
  if (decoded.foreign > 0) judgement.score = kForeign;
  judgement.score += kUnmapped * static_cast<double>(std::min<std::size_t>(decoded.unmapped, 3));
  return judgement;
}

}  // namespace luyke::text
