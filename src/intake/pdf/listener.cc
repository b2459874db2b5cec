#include "intake/pdf/listener.h"

#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

// Thicker than this, in points, it is a filled area and no ruling line.
constexpr double kThickest = 4;
constexpr double kShortest = 6;
constexpr double kLevel = 0.5;
constexpr int kInvisible = 3;  // text rendering mode of the PDF standard

// Letters that a file names by chance: the private area, controls, the sign
// for "no such letter".
bool says_nothing(Unicode c) {
  return c < 0x20 || c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0x7F && c < 0xA0);
}

std::string text_of(const Unicode* unicode, int length) {
  std::string text;
  for (int i = 0; i < length; ++i) {
    if (says_nothing(unicode[i])) return "";
    base::append_code_point(text, unicode[i] == 0xA0 ? U' ' : static_cast<char32_t>(unicode[i]));
  }
  return text;
}

bool named(const GfxFont& font, const char* word) {
  return font.getName() && font.getName()->find(word) != std::string::npos;
}

}  // namespace

Placement placement_of(GfxState* state, int width, int height) {
  const double* m = state->getCTM();
  Placement place;
  place.x = std::min({m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]});
  place.y = std::min({m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]});
  place.width = std::fabs(m[0]) + std::fabs(m[2]);
  place.height = std::fabs(m[1]) + std::fabs(m[3]);
  // The first row of pixels is the top of the unit square.
  place.upright = m[0] > 0 && m[3] < 0 && std::fabs(m[1]) < 0.01 * m[0] && std::fabs(m[2]) < 0.01 * -m[3];
  place.pixels_across = width;
  place.pixels_down = height;
  return place;
}

void Listener::add_glyph(GfxState* state, double x, double y, double dx, double dy, const Unicode* unicode,
                         int length) {
  Glyph glyph;
  double advance_x = 0;
  double advance_y = 0;
  state->transform(x, y, &glyph.x, &glyph.y);
  state->transformDelta(dx, dy, &advance_x, &advance_y);
  glyph.advance = advance_x;
  glyph.upright = advance_x >= 0 && std::fabs(advance_y) <= 0.05 * std::fabs(advance_x) + 0.01;
  glyph.size = state->getTransformedFontSize();
  glyph.invisible = state->getRender() == kInvisible;
  glyph.text = unicode ? text_of(unicode, length) : "";
  if (const auto& font = state->getFont()) {
    glyph.bold = font->isBold() || named(*font, "Bold");
    glyph.italic = font->isItalic() || named(*font, "Italic") || named(*font, "Oblique");
  }
  drawn_.glyphs.push_back(std::move(glyph));
}

void Listener::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode, int,
                        const Unicode* unicode, int length) {
  add_glyph(state, x, y, dx, dy, unicode, length);
}

bool Listener::beginType3Char(GfxState* state, double, double, double dx, double dy, CharCode, const Unicode* unicode,
                              int length) {
  add_glyph(state, state->getCurX(), state->getCurY(), dx, dy, unicode, length);
  return true;
}

void Listener::add_segment(double x0, double y0, double x1, double y1, double thickness) {
  const double width = std::fabs(x1 - x0);
  const double height = std::fabs(y1 - y0);
  if (thickness > kThickest || std::max(width, height) < kShortest) return;
  const double half = thickness / 2;
  if (height <= kLevel)
    drawn_.strokes.push_back({std::min(x0, x1), std::min(y0, y1) - half, width, height + thickness});
  if (width <= kLevel) drawn_.strokes.push_back({std::min(x0, x1) - half, std::min(y0, y1), width + thickness, height});
}

void Listener::stroke(GfxState* state) {
  const GfxPath* path = state->getPath();
  const double thickness = state->getTransformedLineWidth();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    for (int k = 1; k < part->getNumPoints(); ++k) {
      if (part->getCurve(k)) continue;
      double x0 = 0;
      double y0 = 0;
      double x1 = 0;
      double y1 = 0;
      state->transform(part->getX(k - 1), part->getY(k - 1), &x0, &y0);
      state->transform(part->getX(k), part->getY(k), &x1, &y1);
      add_segment(x0, y0, x1, y1, thickness);
    }
  }
}

// Office programs draw borders as thin filled rectangles.
void Listener::add_shapes(GfxState* state) {
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    bool curved = false;
    for (int k = 0; k < part->getNumPoints(); ++k) {
      double x = 0;
      double y = 0;
      state->transform(part->getX(k), part->getY(k), &x, &y);
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = std::max(bottom, y);
      curved = curved || part->getCurve(k);
    }
    if (curved) {
      ++drawn_.shapes;
    } else if (right - left >= bottom - top) {
      const double middle = (top + bottom) / 2;
      add_segment(left, middle, right, middle, bottom - top);
    } else {
      const double middle = (left + right) / 2;
      add_segment(middle, top, middle, bottom, right - left);
    }
  }
}

void Listener::fill(GfxState* state) { add_shapes(state); }
void Listener::eoFill(GfxState* state) { add_shapes(state); }

void Listener::add_image(GfxState* state, int width, int height, bool mask) {
  drawn_.images.push_back(placement_of(state, width, height));
  drawn_.images.back().mask = mask;
}

void Listener::drawImage(GfxState* state, Object* reference, Stream* stream, int width, int height,
                         GfxImageColorMap* colours, bool interpolate, const int* mask_colours, bool inline_image) {
  add_image(state, width, height, false);
  // Steps over the pixels of a picture that stands in the page's own stream.
  OutputDev::drawImage(state, reference, stream, width, height, colours, interpolate, mask_colours, inline_image);
}

void Listener::drawImageMask(GfxState* state, Object* reference, Stream* stream, int width, int height, bool invert,
                             bool interpolate, bool inline_image) {
  add_image(state, width, height, true);
  OutputDev::drawImageMask(state, reference, stream, width, height, invert, interpolate, inline_image);
}

void Listener::drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool,
                               Stream*, int, int, bool, bool) {
  add_image(state, width, height, true);
}

}  // namespace luyke::intake
