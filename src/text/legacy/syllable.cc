#include "text/legacy/syllable.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "text/characters.h"
#include "text/orthography.h"

namespace luyke::text {
namespace {

using namespace std::string_view_literals;

// "nghiêng"
constexpr std::size_t kLongest = 7;
// Tones as orthography.h counts them.
constexpr std::uint8_t kSac = 2;
constexpr std::uint8_t kNang = 5;

constexpr std::array kOnsets = {U""sv,   U"b"sv,  U"c"sv,   U"ch"sv, U"d"sv,  U"đ"sv,  U"g"sv,
                                U"gh"sv, U"gi"sv, U"h"sv,   U"k"sv,  U"kh"sv, U"l"sv,  U"m"sv,
                                U"n"sv,  U"ng"sv, U"ngh"sv, U"nh"sv, U"p"sv,  U"ph"sv, U"qu"sv,
                                U"r"sv,  U"s"sv,  U"t"sv,   U"th"sv, U"tr"sv, U"v"sv,  U"x"sv};

constexpr std::array kRimes = {
    U"a"sv,    U"ac"sv,  U"ach"sv,  U"ai"sv,   U"am"sv,   U"an"sv,   U"ang"sv, U"anh"sv, U"ao"sv,   U"ap"sv,
    U"at"sv,   U"au"sv,  U"ay"sv,   U"e"sv,    U"ec"sv,   U"em"sv,   U"en"sv,  U"eng"sv, U"eo"sv,   U"ep"sv,
    U"et"sv,   U"i"sv,   U"ia"sv,   U"ich"sv,  U"im"sv,   U"in"sv,   U"inh"sv, U"ip"sv,  U"it"sv,   U"iu"sv,
    U"iêc"sv,  U"iêm"sv, U"iên"sv,  U"iêng"sv, U"iêp"sv,  U"iêt"sv,  U"iêu"sv, U"o"sv,   U"oa"sv,   U"oac"sv,
    U"oach"sv, U"oai"sv, U"oam"sv,  U"oan"sv,  U"oang"sv, U"oanh"sv, U"oao"sv, U"oap"sv, U"oat"sv,  U"oay"sv,
    U"oc"sv,   U"oe"sv,  U"oen"sv,  U"oeo"sv,  U"oet"sv,  U"oi"sv,   U"om"sv,  U"on"sv,  U"ong"sv,  U"oong"sv,
    U"op"sv,   U"ot"sv,  U"oăc"sv,  U"oăm"sv,  U"oăn"sv,  U"oăng"sv, U"oăt"sv, U"u"sv,   U"ua"sv,   U"uc"sv,
    U"ui"sv,   U"um"sv,  U"un"sv,   U"ung"sv,  U"up"sv,   U"ut"sv,   U"uy"sv,  U"uya"sv, U"uych"sv, U"uynh"sv,
    U"uyt"sv,  U"uyu"sv, U"uyên"sv, U"uyêt"sv, U"uân"sv,  U"uâng"sv, U"uât"sv, U"uây"sv, U"uê"sv,   U"uêch"sv,
    U"uênh"sv, U"uôc"sv, U"uôi"sv,  U"uôm"sv,  U"uôn"sv,  U"uông"sv, U"uôt"sv, U"uơ"sv,  U"y"sv,    U"ych"sv,
    U"ynh"sv,  U"yt"sv,  U"yêm"sv,  U"yên"sv,  U"yêng"sv, U"yêt"sv,  U"yêu"sv, U"âc"sv,  U"âm"sv,   U"ân"sv,
    U"âng"sv,  U"âp"sv,  U"ât"sv,   U"âu"sv,   U"ây"sv,   U"ê"sv,    U"êch"sv, U"êm"sv,  U"ên"sv,   U"ênh"sv,
    U"êng"sv,  U"êp"sv,  U"êt"sv,   U"êu"sv,   U"ô"sv,    U"ôc"sv,   U"ôi"sv,  U"ôm"sv,  U"ôn"sv,   U"ông"sv,
    U"ôp"sv,   U"ôt"sv,  U"ăc"sv,   U"ăm"sv,   U"ăn"sv,   U"ăng"sv,  U"ăp"sv,  U"ăt"sv,  U"ơ"sv,    U"ơi"sv,
    U"ơm"sv,   U"ơn"sv,  U"ơp"sv,   U"ơt"sv,   U"ư"sv,    U"ưa"sv,   U"ưc"sv,  U"ưi"sv,  U"ưng"sv,  U"ưt"sv,
    U"ưu"sv,   U"ươc"sv, U"ươi"sv,  U"ươm"sv,  U"ươn"sv,  U"ương"sv, U"ươp"sv, U"ươt"sv, U"ươu"sv};

bool in_use(std::u32string_view rime) {
  static const auto sorted = [] {
    auto rimes = kRimes;
    std::sort(rimes.begin(), rimes.end());
    return rimes;
  }();
  return std::binary_search(sorted.begin(), sorted.end(), rime);
}

bool ends_in_stop(std::u32string_view rime) {
  return rime.ends_with(U'c') || rime.ends_with(U'p') || rime.ends_with(U't') || rime.ends_with(U"ch");
}

bool fits(std::u32string_view onset, std::u32string_view rime) {
  const bool front = rime.starts_with(U'e') || rime.starts_with(U'ê') || rime.starts_with(U'i');
  if (onset == U"c" || onset == U"ng") return !front && !rime.starts_with(U'y');
  if (onset == U"k") return front || rime.starts_with(U'y');
  if (onset == U"gh" || onset == U"ngh") return front;
  return true;
}

}  // namespace

bool is_syllable(std::u32string_view letters) {
  if (letters.empty() || letters.size() > kLongest) return false;
  const Characters& characters = Characters::get();
  std::u32string plain;
  std::uint8_t tone = 0;
  for (const char32_t letter : letters) {
    const Character character = characters[characters[letter].folded];
    if (character.vowel == 0) {
      plain += character.lower;
      continue;
    }
    const auto vowel = static_cast<std::uint8_t>(character.vowel);
    plain += toneless_vowel(vowel);
    if (tone_of_vowel(vowel) == 0) continue;
    if (tone != 0) return false;
    tone = tone_of_vowel(vowel);
  }
  for (const std::u32string_view onset : kOnsets) {
    if (!plain.starts_with(onset)) continue;
    const std::u32string_view rime = std::u32string_view(plain).substr(onset.size());
    if (!in_use(rime) || !fits(onset, rime)) continue;
    if (!ends_in_stop(rime) || tone == kSac || tone == kNang) return true;
  }
  return false;
}

}  // namespace luyke::text
