#include "text/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "text/orthography.h"

namespace luyke::text {
namespace {

constexpr int utf8_length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

char32_t fold(char32_t c) {
  switch (c) {
    // Letters that old fonts and converters put for Vietnamese ones.
    case 0x01A3: return U'ư';
    case 0x01A2: return U'Ư';
    case 0x00D0:
    case 0x0189: return U'Đ';
    case 0x00F0: return U'đ';
    // Hyphen, non-breaking hyphen, figure dash, en dash, em dash, bar, minus.
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return U'-';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033: return U'"';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B: return U'\'';
    case 0x2044:
    case 0x2215: return U'/';
    default: break;
  }
  return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR ? U' ' : c;
}

bool is_ignored(char32_t c) { return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF; }

char32_t bare_letter(char32_t c) {
  if (c == U'đ') return U'd';
  if (c == U'Đ') return U'D';
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(c), parts)) return c;
  return static_cast<char32_t>(parts.char32At(0));
}

std::uint16_t flags_of(UChar32 c) {
  unsigned flags = 0;
  const bool mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
  const bool stable = u_getCombiningClass(c) == 0 && u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
  if (mark || u_isalpha(c)) flags |= Character::kLetter;
  if (mark) flags |= Character::kMark;
  if (u_isupper(c)) flags |= Character::kUpper;
  if (u_islower(c)) flags |= Character::kLower;
  if (c >= '0' && c <= '9')
    flags |= Character::kDigit;
  else if ((U_GET_GC_MASK(c) & U_GC_N_MASK) != 0)
    flags |= Character::kNumeral;
  if (is_ignored(static_cast<char32_t>(c))) flags |= Character::kIgnored;
  if (!stable) flags |= Character::kCombines;
  return static_cast<std::uint16_t>(flags);
}

}  // namespace

Character Characters::look_up(char32_t c) {
  Character character;
  character.folded = fold(c);
  character.lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  if (utf8_length(character.lower) != utf8_length(c)) character.lower = c;
  character.bare = bare_letter(c);
  character.flags = flags_of(static_cast<UChar32>(c));
  character.vowel = vowel_code(character.folded);
  return character;
}

Characters::Characters() {
  table_.reserve(kSize);
  for (char32_t c = 0; c < kSize; ++c) table_.push_back(look_up(c));
}

const Characters& Characters::get() {
  static const Characters characters;
  return characters;
}

std::string capital_form(std::string_view text) {
  std::string capitals;
  capitals.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    base::append_code_point(capitals, static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))));
    if (capitals.size() == at) continue;
    capitals.resize(begin);
    capitals += text.substr(begin, at - begin);
  }
  return capitals;
}

}  // namespace luyke::text
