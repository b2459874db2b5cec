#pragma once

#include <vector>

#include "ocr/engine.h"
#include "ocr/ink.h"
#include "ocr/segments.h"

namespace luyke::ocr {

// Reads every word with a number in it a second time: alone, at another size,
// by an engine without word lists. Where the readings differ two more of the
// whole line vote; the word keeps the others with their confidence. Digits are only
// ever taken from a reading, never made.
class NumberCheck {
 public:
  NumberCheck(Engine& engine, Pix* grey, const Ink& ink) : engine_(engine), grey_(grey), ink_(ink) {}

  void check(const Segment& segment, std::vector<model::Word>& words);

 private:
  static void decide(model::Word& word, std::vector<model::Word> readings, const std::vector<bool>& shape);

  Engine& engine_;
  Pix* grey_;
  const Ink& ink_;
};

}  // namespace luyke::ocr
