#include "ocr/clean.h"

#include <cmath>
#include <utility>

#include "ocr/light.h"
#include "ocr/photo.h"

namespace luyke::ocr {
namespace {

// Half of the way from ink to paper, a little towards paper so that thin
// strokes hold together.
constexpr l_int32 kThreshold = 150;
// A line one pixel wide, spread over two by the turn.
constexpr l_int32 kFaint = 215;
// Smaller angles do no harm, larger ones are no skew of a scan.
constexpr double kLeastSkew = 0.05;
constexpr float kSweep = 7.0f;
constexpr float kSurely = 3.0f;

// Leads from the page turned by quarter turns back to the page as it came.
model::Turn turned_back(double width, double height, int quarter_turns) {
  switch (quarter_turns & 3) {
    case 1: return {0, 1, 0, -1, 0, height};
    case 2: return {-1, 0, width, 0, -1, height};
    case 3: return {0, -1, width, 1, 0, 0};
    default: return {};
  }
}

// Leads back from a page turned clockwise by the angle about its middle.
model::Turn unskewed(double width, double height, double angle) {
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  const double x = width / 2;
  const double y = height / 2;
  return {cosine, sine, x - cosine * x - sine * y, -sine, cosine, y + sine * x - cosine * y};
}

// Angle in radians by which the page is to be turned clockwise.
double skew_of(Pix* binary) {
  l_float32 angle = 0;
  l_float32 confidence = 0;
  const l_int32 failed = pixFindSkewSweepAndSearch(binary, &angle, &confidence, 4, 4, kSweep, 1.0f, 0.01f);
  if (failed != 0 || confidence < kSurely || std::fabs(angle) < kLeastSkew) return 0;
  return static_cast<double>(angle) * std::acos(-1.0) / 180;
}

}  // namespace

CleanPage clean_page(const model::PageImage& image, int quarter_turns, bool enlarged) {
  CleanPage page;
  setMsgSeverity(L_SEVERITY_NONE);  // nothing on standard error
  page.grey = black_ink(image);
  if (!page.grey) return {};
  const model::Turn straightened = straighten(page.grey);
  const l_int32 width = pixGetWidth(page.grey.get());
  const l_int32 height = pixGetHeight(page.grey.get());
  page.grey = without_noise(std::move(page.grey));
  even_light(page.grey.get());
  page.to_image = turned_back(width, height, quarter_turns).then(straightened);
  if ((quarter_turns & 3) != 0) page.grey.reset(pixRotateOrth(page.grey.get(), quarter_turns & 3));
  if (page.grey && enlarged) {
    page.grey.reset(pixScaleGray2xLI(page.grey.get()));
    page.to_image = model::Turn{0.5, 0, 0, 0, 0.5, 0}.then(page.to_image);
  }
  if (!page.grey) return {};
  page.binary.reset(pixThresholdToBinary(page.grey.get(), kThreshold));
  if (!page.binary) return {};
  if (const double angle = skew_of(page.binary.get()); angle != 0) {
    page.grey.reset(pixRotateAMGray(page.grey.get(), static_cast<l_float32>(angle), 255));
    if (!page.grey) return {};
    page.to_image = unskewed(pixGetWidth(page.grey.get()), pixGetHeight(page.grey.get()), angle).then(page.to_image);
    page.binary.reset(pixThresholdToBinary(page.grey.get(), kThreshold));
  }
  page.faint.reset(pixThresholdToBinary(page.grey.get(), kFaint));
  if (!page.binary || !page.faint) return {};
  return page;
}

}  // namespace luyke::ocr
