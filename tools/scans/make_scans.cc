#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <vector>

// Turns pictures of clean pages into a PDF of bad ones; see README.md.
namespace {

struct Release {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, Release>;

// How a page is spoilt. Zero leaves a property as it is.
struct Damage {
  const char* name;
  double skew = 0;      // degrees
  int blur = 0;         // half width of the filter
  double noise = 0;     // standard deviation of the brightness
  double speckle = 0;   // share of dark specks
  double contrast = 1;  // left of it
  double shade = 0;     // brightness lost at the right edge, growing evenly
  double shadow = 0;    // brightness lost below a slanting edge, as under a hand
  int quality = 85;     // of JPEG
  double scale = 1;
  int quarter_turns = 0;  // clockwise
  bool stamp = false;
  bool copied = false;  // black and white only
  bool border = false;  // a dark scanner's edge and punch holes
  bool phone = false;   // lying on a table, seen from aside
};

constexpr std::array<Damage, 20> kKinds = {{
    {.name = "office", .skew = 0.4, .noise = 6},
    {.name = "skew", .skew = 2.0, .noise = 4},
    {.name = "blur", .blur = 2},
    {.name = "noise", .noise = 28},
    {.name = "speckle", .skew = 0.3, .speckle = 0.0006},
    {.name = "fade", .noise = 4, .contrast = 0.33},
    {.name = "light", .noise = 4, .shade = 130},
    {.name = "shadow", .noise = 4, .shadow = 90},
    {.name = "jpeg", .quality = 22},
    {.name = "dpi100", .skew = 0.2, .noise = 4, .scale = 1.0 / 3},
    {.name = "dpi150", .skew = 0.2, .noise = 4, .scale = 0.5},
    {.name = "dpi200", .skew = 0.2, .noise = 4, .scale = 2.0 / 3},
    {.name = "upside-down", .noise = 4, .quarter_turns = 2},
    {.name = "sideways", .noise = 4, .quarter_turns = 1},
    {.name = "stamp", .noise = 4, .stamp = true},
    {.name = "photocopy", .skew = 0.5, .blur = 1, .noise = 24, .speckle = 0.0002, .contrast = 0.8, .copied = true},
    {.name = "border", .skew = 0.4, .noise = 6, .border = true},
    {.name = "phone", .blur = 1, .noise = 6, .shade = 40, .quality = 75, .scale = 0.8, .phone = true},
    {.name = "phone-shadow", .blur = 1, .noise = 6, .shadow = 70, .quality = 75, .scale = 0.8, .phone = true},
    {.name = "worst", .skew = 1.2, .noise = 12, .speckle = 0.0003, .contrast = 0.5, .shade = 60, .quality = 50,
     .scale = 2.0 / 3},
}};

using Random = std::mt19937;

// The four corners of a page from its top left, clockwise.
Pta* corners(double width, double height, const std::array<double, 8>& shares) {
  Pta* points = ptaCreate(4);
  for (std::size_t i = 0; i < 8; i += 2) {
    ptaAddPt(points, static_cast<l_float32>(width * shares.at(i)), static_cast<l_float32>(height * shares.at(i + 1)));
  }
  return points;
}

// The page on a dark table, its far edge shorter than its near one.
PixPtr photographed(Pix* page) {
  constexpr l_uint32 kTable = 0x5a463700;
  const double width = pixGetWidth(page);
  const double height = pixGetHeight(page);
  const auto margin = static_cast<l_int32>(width / 20);
  const PixPtr roomy(pixAddBorder(page, margin, kTable));
  const double x = margin / (width + 2 * margin);
  const double y = margin / (height + 2 * margin);
  Pta* from = corners(width + 2 * margin, height + 2 * margin, {x, y, 1 - x, y, 1 - x, 1 - y, x, 1 - y});
  Pta* to = corners(width + 2 * margin, height + 2 * margin, {0.09, 0.05, 0.95, 0.03, 0.985, 0.96, 0.02, 0.985});
  PixPtr seen(pixProjectivePtaColor(roomy.get(), to, from, kTable));
  ptaDestroy(&from);
  ptaDestroy(&to);
  return seen;
}

// Turned, blurred, photographed and scaled, as colour.
PixPtr reshaped(Pix* page, const Damage& damage) {
  PixPtr pix(pixConvertTo32(page));
  if (damage.quarter_turns != 0) pix.reset(pixRotateOrth(pix.get(), damage.quarter_turns));
  if (damage.skew != 0) {
    const auto angle = static_cast<l_float32>(damage.skew * std::acos(-1.0) / 180);
    pix.reset(pixRotate(pix.get(), angle, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  }
  if (damage.blur > 0) pix.reset(pixBlockconv(pix.get(), damage.blur, damage.blur));
  if (damage.phone) pix = photographed(pix.get());
  const auto scale = static_cast<l_float32>(damage.scale);
  if (damage.scale != 1) pix.reset(pixScale(pix.get(), scale, scale));
  return pix;
}

// Red on the ring of a seal in the lower half of the page.
bool on_stamp(Pix* page, l_int32 x, l_int32 y) {
  const double radius = pixGetWidth(page) / 14.0;
  const double away = std::hypot(x - pixGetWidth(page) * 0.6, y - pixGetHeight(page) * 0.55);
  return (away > radius * 0.9 && away < radius) || (away < radius * 0.5 && (x + y) % 9 < 3);
}

// The lid of the scanner beside the paper, and two holes for a file.
bool on_border(Pix* page, l_int32 x, l_int32 y) {
  const double width = pixGetWidth(page);
  const double height = pixGetHeight(page);
  if (x > width * (0.985 - 0.006 * y / height) || y < height * 0.006) return true;
  const double hole = width / 90;
  return std::min(std::hypot(x - width * 0.035, y - height * 0.4), std::hypot(x - width * 0.035, y - height * 0.6)) <
         hole;
}

double shade_at(Pix* page, const Damage& damage, l_int32 x, l_int32 y) {
  const double across = static_cast<double>(x) / pixGetWidth(page);
  const double down = static_cast<double>(y) / pixGetHeight(page);
  const double into_shadow = std::clamp((down + 0.5 * across - 0.9) * 25, 0.0, 1.0);
  return damage.shade * across + damage.shadow * into_shadow;
}

void soil(Pix* page, const Damage& damage, Random& random) {
  std::normal_distribution<double> noise(0, std::max(damage.noise, 1e-9));
  std::uniform_real_distribution<double> chance(0, 1);
  for (l_int32 y = 0; y < pixGetHeight(page); ++y) {
    l_uint32* line = pixGetData(page) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(page);
    for (l_int32 x = 0; x < pixGetWidth(page); ++x) {
      std::array<l_int32, 3> colour{};
      extractRGBValues(line[x], colour.data(), &colour[1], &colour[2]);
      const double change = noise(random) - shade_at(page, damage, x, y);
      const bool dark = chance(random) < damage.speckle || (damage.border && on_border(page, x, y));
      const bool red = damage.stamp && on_stamp(page, x, y);
      for (std::size_t i = 0; i < 3; ++i) {
        double value = 255 - (255 - colour.at(i)) * damage.contrast + change;
        if (red) value *= i == 0 ? 0.9 : 0.3;
        if (damage.copied) value = value < 150 ? 0 : 255;
        colour.at(i) = dark ? 0 : static_cast<l_int32>(std::clamp(value, 0.0, 255.0));
      }
      composeRGBPixel(colour[0], colour[1], colour[2], &line[x]);
    }
  }
}

// JPEG and back: the PDF is written without further loss of another kind.
PixPtr compressed(Pix* page, int quality) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  if (pixWriteMemJpeg(&data, &size, page, quality, 0) != 0) return nullptr;
  PixPtr result(pixReadMemJpeg(data, size, 0, 1, nullptr, 0));
  std::free(data);
  return result;
}

bool make(const Damage& damage, unsigned seed, const char* out, const std::vector<const char*>& pages) {
  Random random(seed);
  Pixa* spoilt = pixaCreate(static_cast<l_int32>(pages.size()));
  for (const char* path : pages) {
    const PixPtr page(pixRead(path));
    PixPtr pix = page ? reshaped(page.get(), damage) : nullptr;
    if (pix) soil(pix.get(), damage, random);
    if (pix) pix = compressed(pix.get(), damage.quality);
    if (!pix) {
      std::cerr << path << ": not a picture that can be read\n";
      pixaDestroy(&spoilt);
      return false;
    }
    pixaAddPix(spoilt, pix.release(), L_INSERT);
  }
  const auto dots = static_cast<l_int32>(std::lround(300 * damage.scale));
  const bool done = pixaConvertToPdf(spoilt, dots, 1.0F, L_JPEG_ENCODE, 90, "scan", out) == 0;
  pixaDestroy(&spoilt);
  return done;
}

// The same seed spoils a page in the same way, another one in another.
bool repeats_itself() {
  const auto soiled = [](unsigned seed) {
    PixPtr page(pixCreate(64, 64, 32));
    pixSetAll(page.get());
    Random random(seed);
    soil(page.get(), {.name = "test", .noise = 9}, random);
    return page;
  };
  l_int32 same = 0;
  l_int32 different = 1;
  pixEqual(soiled(1).get(), soiled(1).get(), &same);
  pixEqual(soiled(1).get(), soiled(2).get(), &different);
  return same == 1 && different == 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() == 1 && words[0] == "--self-test") return repeats_itself() ? 0 : 1;
  for (const Damage& damage : kKinds) {
    if (words.size() < 4 || words[0] != damage.name) continue;
    const std::vector<const char*> pages(arguments + 4, arguments + count);
    return make(damage, static_cast<unsigned>(std::atoi(arguments[2])), arguments[3], pages) ? 0 : 1;
  }
  std::cerr << "usage: make_scans KIND SEED OUT.pdf PAGE.png…   kinds:";
  for (const Damage& damage : kKinds) std::cerr << ' ' << damage.name;
  std::cerr << '\n';
  return 2;
}
