#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/encoding.h"

namespace luyke::text {

// A stretch of text after decoding. `sources` says of each character how many
// of the stored ones it came from, `touched` which are not ASCII or were more
// than one.
struct Decoded {
  std::u32string text;
  std::vector<std::uint8_t> sources;
  std::vector<bool> touched;
  std::size_t foreign = 0;   // characters that are no bytes of an old text
  std::size_t unmapped = 0;  // that should be letters, and are none here
};

// One encoding, ready to decode. Made once; may be used from several threads.
class LetterTable {
 public:
  explicit LetterTable(const model::Encoding& encoding);

  Decoded decode(std::u32string_view stored) const;
  // The bytes that stand for the letter; empty when there are none.
  std::string_view bytes_of(char32_t letter) const;

 private:
  struct Code {
    std::string bytes;
    char32_t letter = 0;
  };

  const Code* longest(std::string_view bytes, bool toned) const;
  Decoded decode_letters(std::u32string_view stored) const;
  static Decoded decode_utf8(std::u32string_view stored);

  bool utf8_ = false;
  bool spelled_ = false;
  // By their first byte, the longest first.
  std::array<std::vector<Code>, 256> codes_;
};

}  // namespace luyke::text
