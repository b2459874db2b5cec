#include <array>
#include <optional>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/orthography.h"
#include "text/passage.h"

namespace luyke::text {
namespace {

bool is_word(const Character& character) {
  return character.is(Character::kLetter) || character.is(Character::kDigit) || character.is(Character::kNumeral);
}

// Words of a text in matching form.
std::string words_of(std::string_view lower, bool marks) {
  const Characters& characters = Characters::get();
  std::string key;
  key.reserve(lower.size());
  bool gap = false;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    const Character character = characters[base::next_code_point(lower, at)];
    if (!is_word(character)) {
      gap = !key.empty();
      continue;
    }
    if (!marks && character.is(Character::kMark)) continue;
    if (gap) key.push_back(' ');
    gap = false;
    if (marks) {
      key.append(lower, begin, at - begin);
    } else {
      base::append_code_point(key, character.bare);
    }
  }
  return key;
}

// Makes the key of a text without code points that combine or vanish, letter by
// letter: most keys are of a word or two, for which folding is too much work.
class PlainKey {
 public:
  PlainKey(std::string_view text, bool marks) : characters_(Characters::get()), marks_(marks) {
    key_.reserve(text.size());
    for (std::size_t at = 0; at < text.size() && plain_;) {
      take_in(characters_[base::next_code_point(text, at)]);
    }
    end_word();
  }

  // Nothing when the text has to be folded.
  std::optional<std::string> take() { return plain_ ? std::optional(std::move(key_)) : std::nullopt; }

 private:
  void take_in(const Character& read) {
    if (read.is(Character::kIgnored) || read.is(Character::kCombines)) {
      plain_ = false;
    } else if (read.is(Character::kLetter)) {
      if (size_ == word_.size()) {
        plain_ = false;
        return;
      }
      word_[size_++] = {read.folded, 0, read.vowel};
    } else {
      end_word();
      put(characters_[read.folded].lower);
    }
  }

  void end_word() {
    settle_spelling(std::span(word_).first(size_));
    for (std::size_t i = 0; i < size_; ++i) put(characters_[word_[i].code_point].lower);
    size_ = 0;
  }

  void put(char32_t c) {
    const Character character = characters_[c];
    if (!is_word(character)) {
      gap_ = !key_.empty();
      return;
    }
    if (!marks_ && character.is(Character::kMark)) return;
    if (gap_) key_.push_back(' ');
    gap_ = false;
    base::append_code_point(key_, marks_ ? c : character.bare);
  }

  const Characters& characters_;
  const bool marks_;
  bool plain_ = true;
  bool gap_ = false;
  std::array<Letter, kLongestSyllable> word_{};
  std::size_t size_ = 0;
  std::string key_;
};

std::string make_key(std::string_view text, bool marks) {
  if (auto key = PlainKey(text, marks).take()) return std::move(*key);
  return words_of(fold(text, Trim::kNo).lower, marks);
}

}  // namespace

std::string matching_form(std::string_view printed) { return fold(printed, Trim::kNo).text; }

std::string key_of(std::string_view text) { return make_key(text, true); }

std::string key_of_form(std::string_view lower) { return words_of(lower, true); }

std::string markless_key_of(std::string_view text) { return make_key(text, false); }

}  // namespace luyke::text
