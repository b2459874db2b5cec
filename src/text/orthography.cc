#include "text/orthography.h"

#include <algorithm>
#include <array>

namespace luyke::text {
namespace {

// Tones in the order of the columns: level, huyền, sắc, hỏi, ngã, nặng.
enum Tone : std::uint8_t { kLevel, kHuyen, kSac, kHoi, kNga, kNang, kTones };
enum Vowel : std::uint8_t {
  kA,
  kABreve,
  kACircumflex,
  kE,
  kECircumflex,
  kI,
  kO,
  kOCircumflex,
  kOHorn,
  kU,
  kUHorn,
  kY,
  kVowels
};

constexpr std::array<std::u32string_view, kVowels> kSmall = {U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ",
                                                             U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
                                                             U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};
constexpr std::array<std::u32string_view, kVowels> kCapital = {U"AÀÁẢÃẠ", U"ĂẰẮẲẴẶ", U"ÂẦẤẨẪẬ", U"EÈÉẺẼẸ",
                                                               U"ÊỀẾỂỄỆ", U"IÌÍỈĨỊ", U"OÒÓỎÕỌ", U"ÔỒỐỔỖỘ",
                                                               U"ƠỜỚỞỠỢ", U"UÙÚỦŨỤ", U"ƯỪỨỬỮỰ", U"YỲÝỶỸỴ"};

// The words in which i and y are written at will, by onset and tone. Other
// words keep their letter: "lì", "sỉ", "mi" are not "lỳ", "sỷ", "my".
struct FreeEnding {
  std::u32string_view onset;
  std::uint8_t tones;  // bit per Tone
};
constexpr std::uint8_t bits(std::initializer_list<Tone> tones) {
  unsigned set = 0;
  for (const Tone tone : tones) set |= 1u << tone;
  return static_cast<std::uint8_t>(set);
}
constexpr std::array<FreeEnding, 7> kFreeEndings = {{
    {U"h", bits({kLevel, kHoi})},                              // hy vọng, hỷ
    {U"k", bits({kHuyen, kSac, kHoi, kNga, kNang})},           // kỳ, ký, kỷ, kỹ, kỵ
    {U"l", bits({kSac, kNang})},                               // lý, lỵ
    {U"m", bits({kHuyen, kNga})},                              // mỳ, Mỹ
    {U"qu", bits({kLevel, kHuyen, kSac, kHoi, kNga, kNang})},  // quy, quỳ, quý, quỷ, quỹ, quỵ
    {U"s", bits({kNga})},                                      // sỹ
    {U"t", bits({kLevel, kSac, kHoi, kNang})},                 // công ty, tý, tỷ, tỵ
}};

// Places, capacities of a signer, academic titles and the like, which stand
// before a name. Single capitals need no entry.
constexpr std::array<std::string_view, 47> kAbbreviations = {
    "BS",   "BTV",  "Bs",   "CKI",  "CKII", "CN",  "DS",  "GS",  "Gs",  "HTX", "KP", "KS", "KT",  "Mr", "Mrs", "NCS",
    "NGND", "NGƯT", "NSND", "NSƯT", "NXB",  "Nxb", "PCT", "PGS", "PTS", "Pgs", "QL", "St", "TDP", "TL", "TM",  "TP",
    "TS",   "TSKH", "TT",   "TTND", "TUQ",  "TX",  "ThS", "Ths", "Tp",  "Tr",  "Ts", "Tt", "Tx",  "VP", "tr"};

constexpr std::array<std::string_view, 12> kParts = {"biểu", "bảng", "chương", "hình", "khoản", "lục",
                                                     "mẫu",  "mục",  "phần",   "tiết", "điều",  "điểm"};

constexpr bool is_sorted_table(std::span<const std::string_view> table) {
  return std::is_sorted(table.begin(), table.end());
}
static_assert(is_sorted_table(kAbbreviations) && is_sorted_table(kParts));

Vowel vowel_of(const Letter& letter) { return static_cast<Vowel>((letter.vowel - 1) / 2 / kTones); }
Tone tone_of(const Letter& letter) { return static_cast<Tone>((letter.vowel - 1) / 2 % kTones); }
bool is_vowel(const Letter& letter) { return letter.vowel != 0; }
bool is_vowel(const Letter& letter, Vowel vowel) { return is_vowel(letter) && vowel_of(letter) == vowel; }

constexpr std::uint8_t encode(int vowel, int tone, bool capital) {
  return static_cast<std::uint8_t>(1 + (vowel * kTones + tone) * 2 + (capital ? 1 : 0));
}

void rewrite(Letter& letter, Vowel vowel, Tone tone) {
  const bool capital = (letter.vowel - 1) % 2 != 0;
  letter.vowel = encode(vowel, tone, capital);
  letter.code_point = (capital ? kCapital : kSmall)[vowel][tone];
}

void move_tone(Letter& from, Letter& to) {
  if (tone_of(from) == kLevel || tone_of(to) != kLevel) return;
  rewrite(to, vowel_of(to), tone_of(from));
  rewrite(from, vowel_of(from), kLevel);
}

bool is_letter(const Letter& letter, char32_t small) {
  return letter.code_point == small || letter.code_point == small - U'a' + U'A';
}

void settle_tone(std::span<Letter> word) {
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    Letter& first = word[i];
    Letter& second = word[i + 1];
    if (!is_vowel(first) || !is_vowel(second)) continue;
    if (is_vowel(first, kU) && i > 0 && is_letter(word[i - 1], U'q')) {
      move_tone(first, second);
      return;
    }
    const bool glide = is_vowel(first, kO) ? is_vowel(second, kA) || is_vowel(second, kE)
                                           : is_vowel(first, kU) && is_vowel(second, kY);
    if (!glide) return;
    if (i + 2 == word.size()) {
      move_tone(second, first);
    } else if (!is_vowel(word[i + 2], kECircumflex)) {  // uyê: the tone belongs to ê
      move_tone(first, second);
    }
    return;
  }
}

void settle_ending(std::span<Letter> word) {
  Letter& last = word.back();
  if (word.size() < 2 || word.size() > 3 || !is_vowel(last, kI)) return;
  const std::span<const Letter> onset = word.first(word.size() - 1);
  for (const FreeEnding& free : kFreeEndings) {
    const bool same = std::equal(onset.begin(), onset.end(), free.onset.begin(), free.onset.end(),
                                 [](const Letter& letter, char32_t small) { return is_letter(letter, small); });
    if (same && (free.tones >> tone_of(last) & 1u) != 0) rewrite(last, kY, tone_of(last));
  }
}

}  // namespace

std::uint8_t vowel_code(char32_t letter) {
  for (int vowel = 0; vowel < kVowels; ++vowel) {
    for (int tone = 0; tone < kTones; ++tone) {
      const auto v = static_cast<std::size_t>(vowel);
      const auto t = static_cast<std::size_t>(tone);
      if (kSmall[v][t] == letter) return encode(vowel, tone, false);
      if (kCapital[v][t] == letter) return encode(vowel, tone, true);
    }
  }
  return 0;
}

char32_t toneless_vowel(std::uint8_t code) { return kSmall[static_cast<std::size_t>((code - 1) / 2 / kTones)][kLevel]; }

std::uint8_t tone_of_vowel(std::uint8_t code) { return static_cast<std::uint8_t>((code - 1) / 2 % kTones); }

void settle_spelling(std::span<Letter> word) {
  if (word.size() < 2) return;
  settle_tone(word);
  settle_ending(word);
}

bool is_abbreviation(std::string_view word) {
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), word);
}

bool names_part(std::string_view word) { return std::binary_search(kParts.begin(), kParts.end(), word); }

}  // namespace luyke::text
