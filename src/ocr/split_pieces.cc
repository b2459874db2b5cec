#include "ocr/split_pieces.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace luyke::ocr {
namespace {

using model::Box;

// In units of the usual letter.
constexpr double kTooHigh = 2.2;  // for one letter of an ordinary line
constexpr int kHighest = 20;      // a seal
constexpr int kWidest = 40;
constexpr int kAround = 3;  // lines that begin or end this near count
constexpr double kRise = 1.1;
constexpr double kFall = 0.5;

// The heights that the letters of a line take beside the piece: from the top
// of a small letter to the baseline.
struct Band {
  std::int32_t top = 0;
  std::int32_t bottom = 0;
};

std::vector<Band> bands_beside(const Box& piece, const std::vector<Segment>& segments, std::int32_t unit) {
  std::vector<Band> bands;
  for (const Segment& segment : segments) {
    if (segment.pieces.size() < 3) continue;
    const bool beside =
        segment.box.x - kAround * unit < piece.right() && piece.x < segment.box.right() + kAround * unit;
    const Band band{segment.baseline - segment.x_height, segment.baseline};
    if (beside && band.top < piece.bottom() && piece.y < band.bottom) bands.push_back(band);
  }
  std::sort(bands.begin(), bands.end(), [](const Band& one, const Band& other) { return one.bottom < other.bottom; });
  return bands;
}

// Heights at which the piece is cut, from its top to its bottom.
std::vector<std::int32_t> cuts_of(const Box& piece, const std::vector<Band>& bands, std::int32_t unit) {
  std::vector<std::int32_t> cuts = {piece.y};
  const auto add = [&](double y) {
    const auto at = static_cast<std::int32_t>(y);
    if (at > cuts.back() && at < piece.bottom()) cuts.push_back(at);
  };
  for (std::size_t i = 0; i < bands.size(); ++i) {
    // Between two lines the lower one's marks take more room than tails do.
    const bool close = i > 0 && bands[i].top - bands[i - 1].bottom < unit * (kRise + kFall);
    if (close) add(bands[i - 1].bottom + 0.35 * (bands[i].top - bands[i - 1].bottom));
    if (!close) add(bands[i].top - kRise * unit);
    const bool next_close = i + 1 < bands.size() && bands[i + 1].top - bands[i].bottom < unit * (kRise + kFall);
    if (!next_close) add(bands[i].bottom + kFall * unit);
  }
  cuts.push_back(piece.bottom());
  return cuts;
}

// Puts the connected parts of a strip of the piece into the ink.
void add_strip(Ink& ink, Pix* shape, const Box& piece, std::int32_t top, std::int32_t bottom) {
  const BoxPtr area(boxCreate(0, top - piece.y, piece.width, bottom - top));
  const PixPtr strip(area ? pixClipRectangle(shape, area.get(), nullptr) : nullptr);
  if (!strip) return;
  Pixa* parts = nullptr;
  Boxa* boxes = pixConnComp(strip.get(), &parts, 8);
  const PixaPtr owned(parts);
  if (!boxes) return;
  for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
    Box box = box_at(boxes, i);
    box.x += piece.x;
    box.y += top;
    ink.boxes.push_back(box);
    pixaAddPix(ink.pieces.get(), pixaGetPix(parts, i, L_CLONE), L_INSERT);
  }
  boxaDestroy(&boxes);
}

}  // namespace

bool split_pieces(Ink& ink, const std::vector<Segment>& segments) {
  const std::size_t before = ink.boxes.size();
  for (std::size_t i = 0; i < before; ++i) {
    const Box piece = ink.boxes[i];
    if (piece.height < kTooHigh * ink.unit || piece.height > kHighest * ink.unit) continue;
    if (piece.width > kWidest * ink.unit) continue;
    const std::vector<Band> bands = bands_beside(piece, segments, ink.unit);
    if (bands.empty() || (bands.size() == 1 && piece.height < 2 * kTooHigh * ink.unit)) continue;
    const PixPtr shape(pixaGetPix(ink.pieces.get(), static_cast<l_int32>(i), L_CLONE));
    if (!shape) continue;
    const std::vector<std::int32_t> cuts = cuts_of(piece, bands, ink.unit);
    for (std::size_t k = 0; k + 1 < cuts.size(); ++k) add_strip(ink, shape.get(), piece, cuts[k], cuts[k + 1]);
    ink.boxes[i] = {};
  }
  return ink.boxes.size() != before;
}

}  // namespace luyke::ocr
