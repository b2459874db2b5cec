#pragma once

#include <leptonica/allheaders.h>

#include <cstdint>
#include <memory>

#include "model/page.h"

namespace luyke::ocr {

struct PixRelease {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixRelease>;

struct PixaRelease {
  void operator()(Pixa* pixa) const { pixaDestroy(&pixa); }
};
using PixaPtr = std::unique_ptr<Pixa, PixaRelease>;

struct BoxRelease {
  void operator()(Box* box) const { boxDestroy(&box); }
};
using BoxPtr = std::unique_ptr<Box, BoxRelease>;

inline model::Box box_at(Boxa* boxes, l_int32 index) {
  model::Box box;
  boxaGetBoxGeometry(boxes, index, &box.x, &box.y, &box.width, &box.height);
  return box;
}

}  // namespace luyke::ocr
