#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace luyke::text {

// How Vietnamese is written: the facts of spelling that no rule of a report
// could change. Vocabulary of reports belongs into rules/, not here.

// Code of a vowel letter with its tone and case, from 1; 0 for other letters.
std::uint8_t vowel_code(char32_t letter);

// What such a code stands for: the vowel without tone, in small letters, and
// its tone in the order level, huyền, sắc, hỏi, ngã, nặng.
char32_t toneless_vowel(std::uint8_t code);
std::uint8_t tone_of_vowel(std::uint8_t code);

// One letter of a word and the printed code point that it came from.
struct Letter {
  char32_t code_point = 0;
  std::uint32_t origin = 0;
  std::uint16_t vowel = 0;
};

// Longest word that `settle_spelling` looks at: a syllable has at most seven
// letters ("nghiêng").
inline constexpr std::size_t kLongestSyllable = 8;

// Brings one word to the one spelling that matching uses. Tone marks stand as
// in "hòa", "khỏe", "lũy" where the syllable ends with oa, oe, uy, and on the
// second letter where more follows ("hoàn") or after q ("quý"). Words written
// with i or y at will end with y: "tỷ", "kỹ", "quý".
void settle_spelling(std::span<Letter> word);

// Whether a full stop after the word shortens it and ends no sentence: "TP",
// "KT", "ThS". In matching form, with its capitals.
bool is_abbreviation(std::string_view word);

// Whether the word, in small letters, names a numbered part of a text: "điều 5.".
bool names_part(std::string_view word);

}  // namespace luyke::text
