#pragma once

#include <cstdint>
#include <vector>

#include "model/page.h"
#include "ocr/pix.h"

namespace luyke::ocr {

// The connected pieces of ink of a page: letters and their marks. Ruling lines
// are apart.
struct Ink {
  PixPtr binary;                  // all ink of the page, ruling lines too
  PixaPtr pieces;                 // without ruling lines
  std::vector<model::Box> boxes;  // of the pieces
  std::vector<model::Box> horizontal_rules;
  std::vector<model::Box> vertical_rules;
  std::int32_t unit = 0;  // usual height of a letter; 0 when the page is blank
};

// `faint` shows lighter strokes too: hairlines of tables that the threshold of
// letters tears to dashes.
Ink find_ink(PixPtr binary, Pix* faint);

}  // namespace luyke::ocr
