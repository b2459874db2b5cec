#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/place.h"

namespace luyke::model {

// A Vietnamese letter and the bytes that stood for it in an old encoding.
struct LetterCode {
  char32_t letter = 0;
  std::string bytes;
};

// How an old encoding wrote Vietnamese.
struct Encoding {
  enum class Kind {
    kBytes,    // bytes above ASCII, as fonts of the time drew them
    kSpelled,  // plain ASCII, marks as signs behind the letter
    kUtf8,     // no encoding of its own: UTF-8 that was read byte by byte
  };

  std::string name;  // frozen: it stands in the records
  Kind kind = Kind::kBytes;
  // Names of fonts, in any case, '*' for anything. What stands in `capital_fonts`
  // prints small letters as capitals.
  std::vector<std::string> fonts;
  std::vector<std::string> capital_fonts;
  std::vector<LetterCode> letters;
};

// Why a run of text was taken for what it is.
enum class EncodingReason {
  kNoOldLetters,    // nothing in it differs between the encodings
  kFontAndLetters,  // the font's name says so, and its words are syllables
  kFontName,        // only the font's name speaks
  kLetters,         // its words are syllables; the font's name says nothing
  kLettersNotFont,  // its words are syllables in another encoding than the font's
};

// A stretch of text with one font and one encoding, as decoded.
struct EncodedRun {
  Place place;
  std::string font;      // empty when unknown
  std::string encoding;  // "unicode", or a name of the rules
  EncodingReason reason = EncodingReason::kNoOldLetters;
  std::uint32_t syllables = 0;  // of the words with letters above ASCII
  std::uint32_t others = 0;
  bool capitals = false;  // small letters of the font print as capitals
};

}  // namespace luyke::model
