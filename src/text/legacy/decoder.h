#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/encoding.h"
#include "model/place.h"

namespace luyke::text {

// Why a run of text was taken for what it is.
enum class EncodingReason {
  kNoOldLetters,    // nothing in it differs between the encodings
  kFontAndLetters,  // the font's name says so, and its words are syllables
  kFontName,        // only the font's name speaks
  kLetters,         // its words are syllables; the font's name says nothing
  kLettersNotFont,  // its words are syllables in another encoding than the font's
};

struct LegacyTables;

// A stretch of text with one font and one encoding, as decoded.
struct EncodedRun {
  model::Place place;
  std::string font;      // empty when unknown
  std::string encoding;  // "unicode", or a name of the rules
  EncodingReason reason = EncodingReason::kNoOldLetters;
  std::uint32_t syllables = 0;  // of the words with letters above ASCII
  std::uint32_t others = 0;
  bool capitals = false;  // small letters of the font print as capitals
};

// Turns text in old encodings into Unicode, run by run. The font's name speaks
// first; syllables confirm it, or find the encoding where it is silent or lies.
// What is Unicode stays as it is, to the byte. Made once; may be used from
// several threads.
class LegacyDecoder {
 public:
  LegacyDecoder(const std::vector<model::Encoding>& encodings, const std::vector<std::string>& common_syllables);
  LegacyDecoder(LegacyDecoder&&) noexcept;
  LegacyDecoder& operator=(LegacyDecoder&&) noexcept;
  ~LegacyDecoder();

  // Ranges of spans, fonts and printed words move with the text. What was
  // found stands in the document's `encodings`; what could not be decoded in
  // its notes.
  void decode(model::Document& document) const;
  // The same, and says of each run what was decided, in the order of the text.
  std::vector<EncodedRun> explain(model::Document& document) const;

 private:
  std::vector<EncodedRun> read(model::Document& document) const;

  std::unique_ptr<const LegacyTables> tables_;
};

}  // namespace luyke::text
