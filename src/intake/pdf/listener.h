#pragma once

#include <poppler/OutputDev.h>

#include <cstdint>
#include <string>
#include <vector>

#include "model/page.h"

namespace luyke::intake {

// A printed character. Points of 1/72 inch, origin top left of the page.
struct Glyph {
  std::string text;  // UTF-8; empty when the file does not say which letter it is
  double x = 0;      // begin on the baseline
  double y = 0;
  double advance = 0;  // to the right
  double size = 0;     // of the font, as printed
  bool bold = false;
  bool italic = false;
  bool invisible = false;  // the layer of a program that read a scan
  bool upright = true;     // runs from left to right
};

// Where a picture stands on the page. Points as above.
struct Placement {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool upright = false;  // neither turned nor mirrored
  bool mask = false;
  std::int32_t pixels_across = 0;
  std::int32_t pixels_down = 0;
};

struct Stroke {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

// What a page draws, in the order of drawing.
struct Drawn {
  std::vector<Glyph> glyphs;
  std::vector<Placement> images;
  std::vector<Stroke> strokes;  // thin, straight, level or plumb
  std::uint32_t shapes = 0;     // other filled shapes: letters drawn as outlines, maybe
};

// Listens to a page that is drawn at 72 dots an inch.
class Listener final : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needClipToCropBox() override { return true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* unicode, int length) override;
  bool beginType3Char(GfxState* state, double x, double y, double dx, double dy, CharCode code, const Unicode* unicode,
                      int length) override;
  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override;
  void drawImage(GfxState* state, Object* reference, Stream* stream, int width, int height, GfxImageColorMap* colours,
                 bool interpolate, const int* mask_colours, bool inline_image) override;
  void drawImageMask(GfxState* state, Object* reference, Stream* stream, int width, int height, bool invert,
                     bool interpolate, bool inline_image) override;
  void drawMaskedImage(GfxState* state, Object* reference, Stream* stream, int width, int height,
                       GfxImageColorMap* colours, bool interpolate, Stream* mask, int mask_width, int mask_height,
                       bool mask_invert, bool mask_interpolate) override;

  Drawn& drawn() { return drawn_; }

 private:
  void add_glyph(GfxState* state, double x, double y, double dx, double dy, const Unicode* unicode, int length);
  void add_image(GfxState* state, int width, int height, bool mask);
  void add_segment(double x0, double y0, double x1, double y1, double thickness);
  void add_shapes(GfxState* state);

  Drawn drawn_;
};

// Where the unit square of a picture lies.
Placement placement_of(GfxState* state, int width, int height);

}  // namespace luyke::intake
