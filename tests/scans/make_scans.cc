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
  double shadow = 0;    // brightness lost at the right edge
  int quality = 85;     // of JPEG
  double scale = 1;
  bool upside_down = false;
  bool stamp = false;
};

constexpr std::array<Damage, 13> kKinds = {{
    {.name = "office", .skew = 0.4, .noise = 6},
    {.name = "skew", .skew = 2.0, .noise = 4},
    {.name = "blur", .blur = 2},
    {.name = "noise", .noise = 28},
    {.name = "speckle", .skew = 0.3, .speckle = 0.0006},
    {.name = "fade", .noise = 4, .contrast = 0.33},
    {.name = "light", .noise = 4, .shadow = 130},
    {.name = "jpeg", .quality = 22},
    {.name = "dpi100", .skew = 0.2, .noise = 4, .scale = 1.0 / 3},
    {.name = "dpi150", .skew = 0.2, .noise = 4, .scale = 0.5},
    {.name = "dpi200", .skew = 0.2, .noise = 4, .scale = 2.0 / 3},
    {.name = "upside-down", .noise = 4, .upside_down = true},
    {.name = "stamp", .noise = 4, .stamp = true},
}};

using Random = std::mt19937;

// Turned, blurred and scaled, as colour.
PixPtr reshaped(Pix* page, const Damage& damage) {
  PixPtr pix(pixConvertTo32(page));
  if (damage.upside_down) pix.reset(pixRotate180(nullptr, pix.get()));
  if (damage.skew != 0) {
    const auto angle = static_cast<l_float32>(damage.skew * std::acos(-1.0) / 180);
    pix.reset(pixRotate(pix.get(), angle, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  }
  if (damage.blur > 0) pix.reset(pixBlockconv(pix.get(), damage.blur, damage.blur));
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

void soil(Pix* page, const Damage& damage, Random& random) {
  std::normal_distribution<double> noise(0, std::max(damage.noise, 1e-9));
  std::uniform_real_distribution<double> chance(0, 1);
  for (l_int32 y = 0; y < pixGetHeight(page); ++y) {
    l_uint32* line = pixGetData(page) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(page);
    for (l_int32 x = 0; x < pixGetWidth(page); ++x) {
      std::array<l_int32, 3> colour{};
      extractRGBValues(line[x], colour.data(), &colour[1], &colour[2]);
      const double shade = damage.shadow * x / pixGetWidth(page);
      const double change = noise(random) - shade;
      const bool speck = chance(random) < damage.speckle;
      const bool red = damage.stamp && on_stamp(page, x, y);
      for (std::size_t i = 0; i < 3; ++i) {
        double value = 255 - (255 - colour.at(i)) * damage.contrast + change;
        if (red) value *= i == 0 ? 0.9 : 0.3;
        colour.at(i) = speck ? 0 : static_cast<l_int32>(std::clamp(value, 0.0, 255.0));
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
