#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace luyke::text {

// What the room knows of one code point.
struct Character {
  enum Flag : std::uint16_t {
    kLetter = 1,     // a letter, or a mark on one
    kUpper = 2,      // a capital letter
    kLower = 4,      // a small letter
    kDigit = 8,      // an ASCII digit
    kIgnored = 16,   // zero-width or a soft hyphen
    kCombines = 32,  // may change when it is normalised together with its neighbours
    kNumeral = 64,   // another digit or number: ², ½
    kMark = 128,     // a combining mark
  };

  char32_t folded = 0;  // look-alikes, dashes, quotes, slashes and spaces unified
  char32_t lower = 0;   // the small letter, where it has as many bytes in UTF-8
  char32_t bare = 0;    // the letter without marks, đ as d
  // Two bytes each, so that two whole words are copied and none is torn.
  std::uint16_t flags = 0;
  std::uint16_t vowel = 0;  // code of orthography.h for `folded`; 0 for what is no Vietnamese vowel

  bool is(Flag flag) const { return (flags & flag) != 0; }
};

// Properties of every code point, those below kSize from a table. Built once,
// at the first use; may be read from several threads.
class Characters {
 public:
  static constexpr char32_t kSize = 0x2500;  // up to arrows and mathematical signs

  static const Characters& get();

  Character operator[](char32_t code_point) const {
    return code_point < kSize ? table_[code_point] : look_up(code_point);
  }

 private:
  Characters();
  static Character look_up(char32_t code_point);

  std::vector<Character> table_;
};

// The text in capitals, at the same byte offsets; letters whose capital has
// another size stay.
std::string capital_form(std::string_view text);

}  // namespace luyke::text
