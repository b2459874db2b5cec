#include "base/utf8.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace luyke::text {
namespace {

bool is_word(const Character& character) {
  return character.is(Character::kLetter) || character.is(Character::kDigit) || character.is(Character::kNumeral);
}

std::string words_of(const std::string& lower, bool marks) {
  const Characters& characters = Characters::get();
  std::string key;
  key.reserve(lower.size());
  bool gap = false;
  for (std::size_t at = 0; at < lower.size();) {
    const char32_t c = base::next_code_point(lower, at);
    const Character character = characters[c];
    if (!is_word(character)) {
      gap = !key.empty();
      continue;
    }
    if (!marks && character.is(Character::kMark)) continue;
    if (gap) key.push_back(' ');
    gap = false;
    base::append_code_point(key, marks ? c : character.bare);
  }
  return key;
}

}  // namespace

std::string matching_form(std::string_view printed) { return fold(printed, Trim::kNo).text; }

std::string key_of(std::string_view text) { return words_of(fold(text, Trim::kNo).lower, true); }

std::string markless_key_of(std::string_view text) { return words_of(fold(text, Trim::kNo).lower, false); }

}  // namespace luyke::text
