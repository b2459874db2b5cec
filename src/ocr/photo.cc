#include "ocr/photo.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

namespace luyke::ocr {
namespace {

struct PtaRelease {
  void operator()(Pta* pta) const { ptaDestroy(&pta); }
};
using PtaPtr = std::unique_ptr<Pta, PtaRelease>;

struct Point {
  double x = 0;
  double y = 0;
};

// Corners from the top left, clockwise.
using Corners = std::array<Point, 4>;

constexpr l_int32 kReduction = 8;
// The page takes up this much of the picture.
constexpr double kLeastPage = 0.3;
// How much of the area between its corners a bright patch must fill to be a
// page, and how much may stick out.
constexpr double kFilled = 0.96;
constexpr double kSticksOut = 1.03;

double area_of(const Corners& corners) {
  double twice = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const Point& one = corners.at(i);
    const Point& next = corners.at((i + 1) % 4);
    twice += one.x * next.y - next.x * one.y;
  }
  return std::fabs(twice) / 2;
}

double length(const Point& one, const Point& other) { return std::hypot(one.x - other.x, one.y - other.y); }

PixPtr largest_patch(Pix* bright) {
  Pixa* found = nullptr;
  Boxa* boxes = pixConnComp(bright, &found, 4);
  const PixaPtr patches(found);
  if (!boxes) return nullptr;
  l_int32 best = -1;
  l_int32 most = 0;
  for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
    const model::Box box = box_at(boxes, i);
    if (box.width * box.height <= most) continue;
    most = box.width * box.height;
    best = i;
  }
  PixPtr patch;
  if (best >= 0) {
    const model::Box box = box_at(boxes, best);
    const PixPtr shape(pixaGetPix(found, best, L_CLONE));
    patch.reset(pixCreate(pixGetWidth(bright), pixGetHeight(bright), 1));
    if (patch && shape) pixRasterop(patch.get(), box.x, box.y, box.width, box.height, PIX_SRC, shape.get(), 0, 0);
  }
  boxaDestroy(&boxes);
  return patch;
}

// The largest bright patch, without the holes that print makes.
PixPtr bright_patch(Pix* small) {
  l_int32 threshold = 0;
  Numa* counts = pixGetGrayHistogram(small, 1);
  const l_int32 failed =
      counts ? numaSplitDistribution(counts, 0.1F, &threshold, nullptr, nullptr, nullptr, nullptr, nullptr) : 1;
  numaDestroy(&counts);
  if (failed != 0) return nullptr;
  PixPtr bright(pixThresholdToBinary(small, threshold));
  if (!bright) return nullptr;
  pixInvert(bright.get(), bright.get());
  bright.reset(pixCloseSafeBrick(nullptr, bright.get(), 15, 15));
  return bright ? largest_patch(bright.get()) : nullptr;
}

// The outermost pixels of the patch along both diagonals.
Corners corners_of(Pix* patch) {
  const double far = pixGetWidth(patch) + pixGetHeight(patch);
  Corners corners = {{{far, far}, {-far, far}, {-far, -far}, {far, -far}}};
  const auto look = [&](double x, double y) {
    if (x + y < corners[0].x + corners[0].y) corners[0] = {x, y};
    if (x - y > corners[1].x - corners[1].y) corners[1] = {x, y};
    if (x + y > corners[2].x + corners[2].y) corners[2] = {x, y};
    if (x - y < corners[3].x - corners[3].y) corners[3] = {x, y};
  };
  for (l_int32 y = 0; y < pixGetHeight(patch); ++y) {
    const l_uint32* line = pixGetData(patch) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(patch);
    l_int32 first = -1;
    l_int32 last = -1;
    for (l_int32 x = 0; x < pixGetWidth(patch); ++x) {
      if (GET_DATA_BIT(line, x) == 0) continue;
      if (first < 0) first = x;
      last = x;
    }
    if (first < 0) continue;
    look(first, y);
    look(last, y);
  }
  return corners;
}

double brightness(Pix* small, double x, double y) {
  l_uint32 value = 0;
  const auto at_x = static_cast<l_int32>(std::clamp(x, 0.0, pixGetWidth(small) - 1.0));
  const auto at_y = static_cast<l_int32>(std::clamp(y, 0.0, pixGetHeight(small) - 1.0));
  pixGetPixel(small, at_x, at_y, &value);
  return value;
}

// Whether it gets dark within a step across the side: the edge of a sheet, not
// light that fades. Sides along the picture's edge have nothing beyond them.
bool is_sharp(Pix* small, const Point& from, const Point& to) {
  constexpr int kProbes = 40;
  constexpr double kDarker = 0.75;
  const double across = length(from, to);
  const double step = std::max(3.0, pixGetWidth(small) / 100.0);
  // Outwards, for corners that go clockwise.
  const Point out = {(to.y - from.y) / across * step, (from.x - to.x) / across * step};
  int sharp = 0;
  for (int i = 1; i < kProbes; ++i) {
    const double share = static_cast<double>(i) / kProbes;
    const Point at = {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
    const bool outside = at.x + out.x < 0 || at.y + out.y < 0 || at.x + out.x >= pixGetWidth(small) ||
                         at.y + out.y >= pixGetHeight(small);
    if (outside) continue;
    sharp += brightness(small, at.x + out.x, at.y + out.y) < kDarker * brightness(small, at.x - out.x, at.y - out.y);
  }
  return 4 * sharp > 3 * kProbes;
}

// The corners of the page in the reduced picture. A shadow or the lid of a
// scanner ends at one side or two, a sheet on a table at three or more.
std::optional<Corners> find_page(Pix* small) {
  const PixPtr patch = bright_patch(small);
  if (!patch) return std::nullopt;
  const Corners corners = corners_of(patch.get());
  const double area = area_of(corners);
  const double all = static_cast<double>(pixGetWidth(small)) * pixGetHeight(small);
  if (area < kLeastPage * all) return std::nullopt;
  l_int32 inked = 0;
  pixCountPixels(patch.get(), &inked, nullptr);
  if (inked < kFilled * area || inked > kSticksOut * area) return std::nullopt;
  int sharp = 0;
  for (std::size_t i = 0; i < 4; ++i) sharp += is_sharp(small, corners.at(i), corners.at((i + 1) % 4)) ? 1 : 0;
  return sharp >= 3 ? std::optional(corners) : std::nullopt;
}

PtaPtr points_of(const Corners& corners) {
  PtaPtr points(ptaCreate(4));
  for (const Point& corner : corners) {
    ptaAddPt(points.get(), static_cast<l_float32>(corner.x), static_cast<l_float32>(corner.y));
  }
  return points;
}

}  // namespace

model::Turn straighten(PixPtr& grey) {
  const PixPtr small(pixScaleAreaMap(grey.get(), 1.0F / kReduction, 1.0F / kReduction));
  auto corners = small ? find_page(small.get()) : std::nullopt;
  if (!corners) return {};
  for (Point& corner : *corners) corner = {(corner.x + 0.5) * kReduction, (corner.y + 0.5) * kReduction};
  const auto& [one, two, three, four] = *corners;
  const double width = std::max(length(one, two), length(four, three));
  const double height = std::max(length(one, four), length(two, three));
  const Corners upright = {{{0, 0}, {width, 0}, {width, height}, {0, height}}};
  const PtaPtr from = points_of(*corners);
  const PtaPtr to = points_of(upright);
  l_float32* found = nullptr;
  if (getProjectiveXformCoeffs(to.get(), from.get(), &found) != 0) return {};
  const std::unique_ptr<l_float32, decltype(&std::free)> factors(found, &std::free);
  // Leptonica draws into a picture of the same size.
  const auto across = static_cast<l_int32>(width);
  const auto down = static_cast<l_int32>(height);
  const PixPtr roomy(pixAddBorderGeneral(grey.get(), 0, std::max(0, across - pixGetWidth(grey.get())), 0,
                                         std::max(0, down - pixGetHeight(grey.get())), 255));
  PixPtr flat(roomy ? pixProjectiveGray(roomy.get(), found, 255) : nullptr);
  const BoxPtr page(boxCreate(0, 0, across, down));
  if (flat && page) flat.reset(pixClipRectangle(flat.get(), page.get(), nullptr));
  if (!flat) return {};
  grey = std::move(flat);
  const auto at = [&](std::size_t i) { return static_cast<double>(factors.get()[i]); };
  return {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7)};
}

}  // namespace luyke::ocr
