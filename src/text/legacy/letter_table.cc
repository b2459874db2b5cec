#include "text/legacy/letter_table.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "base/windows_1252.h"
#include "text/characters.h"
#include "text/legacy/code_page.h"
#include "text/orthography.h"

namespace luyke::text {
namespace {

// What can be no byte ends a letter; no code has a zero byte.
std::string bytes_behind(std::u32string_view stored) {
  std::string bytes;
  for (const char32_t c : stored) bytes += static_cast<char>(byte_of(c).value_or(0));
  return bytes;
}

// Quotes, dashes, the degree and their like stood in old texts too.
bool stands_for_letter(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000) || c >= 0xF000;
}

// A sign that old fonts show as Unicode does: quotes, dashes, the degree.
char32_t shown(char32_t stored, std::uint8_t byte) {
  return stored >= 0xF020 && stored <= 0xF0FF ? base::windows_1252(byte) : stored;
}

void add(Decoded& decoded, char32_t letter, std::size_t sources, bool touched) {
  decoded.text += letter;
  decoded.sources.push_back(static_cast<std::uint8_t>(sources));
  decoded.touched.push_back(touched);
}

bool has_tone(char32_t letter) {
  const auto code = static_cast<std::uint8_t>(Characters::get()[letter].vowel);
  return code != 0 && tone_of_vowel(code) != 0;
}

}  // namespace

LetterTable::LetterTable(const model::Encoding& encoding)
    : utf8_(encoding.kind == model::Encoding::Kind::kUtf8), spelled_(encoding.kind == model::Encoding::Kind::kSpelled) {
  for (const model::LetterCode& code : encoding.letters) {
    codes_[static_cast<unsigned char>(code.bytes.front())].push_back({code.bytes, code.letter});
  }
  for (std::vector<Code>& same : codes_) {
    std::stable_sort(same.begin(), same.end(),
                     [](const Code& a, const Code& b) { return a.bytes.size() > b.bytes.size(); });
  }
}

std::string_view LetterTable::bytes_of(char32_t letter) const {
  for (const std::vector<Code>& same : codes_) {
    for (const Code& code : same) {
      if (code.letter == letter) return code.bytes;
    }
  }
  return {};
}

const LetterTable::Code* LetterTable::longest(std::string_view bytes, bool toned) const {
  const std::vector<Code>& same = codes_[static_cast<unsigned char>(bytes.front())];
  const auto found = std::find_if(same.begin(), same.end(), [&](const Code& code) {
    return bytes.starts_with(code.bytes) && !(toned && has_tone(code.letter));
  });
  return found == same.end() ? nullptr : &*found;
}

Decoded LetterTable::decode(std::u32string_view stored) const {
  return utf8_ ? decode_utf8(stored) : decode_letters(stored);
}

Decoded LetterTable::decode_letters(std::u32string_view stored) const {
  const std::string bytes = bytes_behind(stored);
  Decoded decoded;
  // In plain spelling the sign for a second tone of a word is a full stop or
  // a question mark.
  bool toned = false;
  for (std::size_t at = 0; at < stored.size();) {
    if (const Code* code = longest(std::string_view(bytes).substr(at), toned)) {
      toned |= spelled_ && has_tone(code->letter);
      add(decoded, code->letter, code->bytes.size(), true);
      at += code->bytes.size();
      continue;
    }
    const std::optional<std::uint8_t> byte = byte_of(stored[at]);
    if (!byte) ++decoded.foreign;
    if (byte && *byte >= 0x80 && stands_for_letter(stored[at])) ++decoded.unmapped;
    add(decoded, byte ? shown(stored[at], *byte) : stored[at], 1, stored[at] >= 0x80);
    ++at;
  }
  return decoded;
}

Decoded LetterTable::decode_utf8(std::u32string_view stored) {
  const std::string bytes = bytes_behind(stored);
  Decoded decoded;
  for (std::size_t at = 0; at < stored.size();) {
    const std::size_t begin = at;
    const char32_t letter = base::next_code_point(bytes, at);
    const bool whole = letter != 0xFFFD && (stored[begin] < 0x80 || at - begin > 1);
    if (!whole) {
      ++decoded.foreign;
      at = begin + 1;
    }
    add(decoded, whole ? letter : stored[begin], at - begin, stored[begin] >= 0x80);
  }
  return decoded;
}

}  // namespace luyke::text
