#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/encoding.h"

namespace luyke::text {

struct LegacyTables;

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
  std::vector<model::EncodedRun> explain(model::Document& document) const;

 private:
  std::vector<model::EncodedRun> read(model::Document& document) const;

  std::unique_ptr<const LegacyTables> tables_;
};

}  // namespace luyke::text
