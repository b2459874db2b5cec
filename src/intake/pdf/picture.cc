#include "intake/pdf/picture.h"

#include <poppler/GfxState.h>
#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/Stream.h>
#include <poppler/splash/SplashBitmap.h>

#include <array>
#include <utility>

namespace luyke::intake {
namespace {

// Counts the pictures of a page in the order of drawing, as Listener does, and
// hands on the wanted one.
class Grabber : public OutputDev {
 public:
  explicit Grabber(std::size_t wanted) : wanted_(wanted) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return false; }
  bool interpretType3Chars() override { return false; }

  void drawImage(GfxState* state, Object* reference, Stream* stream, int width, int height, GfxImageColorMap* colours,
                 bool interpolate, const int* mask_colours, bool inline_image) override {
    const bool wanted = seen_++ == wanted_ && !inline_image && colours->isOk();
    if (wanted && grab(*stream, width, height, *colours)) return;
    OutputDev::drawImage(state, reference, stream, width, height, colours, interpolate, mask_colours, inline_image);
  }
  void drawImageMask(GfxState* state, Object* reference, Stream* stream, int width, int height, bool invert,
                     bool interpolate, bool inline_image) override {
    ++seen_;
    OutputDev::drawImageMask(state, reference, stream, width, height, invert, interpolate, inline_image);
  }
  void drawMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int, bool,
                       bool) override {
    ++seen_;
  }

 private:
  // Whether the stream was read, or is not to be drawn.
  virtual bool grab(Stream& stream, int width, int height, GfxImageColorMap& colours) = 0;

  std::size_t wanted_;
  std::size_t seen_ = 0;
};

class PixelGrabber final : public Grabber {
 public:
  using Grabber::Grabber;
  std::optional<model::PageImage> take() { return std::move(image_); }

 private:
  bool grab(Stream& stream, int width, int height, GfxImageColorMap& colours) override {
    ImageStream pixels(&stream, width, colours.getNumPixelComps(), colours.getBits());
    pixels.reset();
    model::PageImage image;
    image.width = static_cast<std::uint32_t>(width);
    image.height = static_cast<std::uint32_t>(height);
    image.channels = colours.getNumPixelComps() == 1 ? 1 : 3;
    const std::size_t row = static_cast<std::size_t>(width) * image.channels;
    image.pixels.assign(row * image.height, 255);
    for (std::size_t y = 0; y < image.height; ++y) {
      unsigned char* line = pixels.getLine();
      if (!line) break;  // cut short: the rest stays white
      unsigned char* out = image.pixels.data() + y * row;
      if (image.channels == 1)
        colours.getGrayLine(line, out, width);
      else
        colours.getRGBLine(line, out, width);
    }
    pixels.close();
    image_ = std::move(image);
    return true;
  }

  std::optional<model::PageImage> image_;
};

// Takes the picture's bytes instead of its pixels.
class JpegGrabber final : public Grabber {
 public:
  using Grabber::Grabber;
  std::optional<model::StoredPicture> take() { return std::move(picture_); }

 private:
  // What an Indexed, inverted or CMYK picture means stands outside its bytes.
  static bool is_plain(GfxImageColorMap& colours) {
    const int parts = colours.getNumPixelComps();
    if (colours.getBits() != 8 || (parts != 1 && parts != 3)) return false;
    if (colours.getColorSpace()->getMode() == csIndexed || colours.getColorSpace()->getMode() == csSeparation)
      return false;
    for (int i = 0; i < parts; ++i) {
      if (colours.getDecodeLow(i) != 0 || colours.getDecodeHigh(i) != 1) return false;
    }
    return true;
  }

  bool grab(Stream& stream, int width, int height, GfxImageColorMap& colours) override {
    if (stream.getKind() != strDCT) return false;
    Stream* raw = stream.getNextStream();
    if (!raw || !is_plain(colours)) return true;
    model::StoredPicture picture;
    picture.form = model::StoredPicture::Form::kJpeg;
    picture.width = static_cast<std::uint32_t>(width);
    picture.height = static_cast<std::uint32_t>(height);
    picture.channels = static_cast<std::uint8_t>(colours.getNumPixelComps());
    raw->reset();
    for (int byte = raw->getChar(); byte != EOF; byte = raw->getChar())
      picture.bytes.push_back(static_cast<char>(byte));
    raw->close();
    if (picture.bytes.starts_with("\xFF\xD8")) picture_ = std::move(picture);
    return true;
  }

  std::optional<model::StoredPicture> picture_;
};

// Draws everything but letters.
class TextlessPainter final : public SplashOutputDev {
 public:
  using SplashOutputDev::SplashOutputDev;
  void drawChar(GfxState*, double, double, double, double, double, double, CharCode, int, const Unicode*,
                int) override {}
  bool beginType3Char(GfxState*, double, double, double, double, CharCode, const Unicode*, int) override {
    return true;
  }
};

model::PageImage copied(SplashBitmap& bitmap, double dots_per_inch) {
  model::PageImage image;
  image.width = static_cast<std::uint32_t>(bitmap.getWidth());
  image.height = static_cast<std::uint32_t>(bitmap.getHeight());
  image.channels = 3;
  image.dpi = dots_per_inch;
  const std::size_t row = static_cast<std::size_t>(image.width) * 3;
  image.pixels.resize(row * image.height);
  for (std::size_t y = 0; y < image.height; ++y) {
    const unsigned char* line = bitmap.getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap.getRowSize();
    std::copy(line, line + row, image.pixels.begin() + static_cast<std::ptrdiff_t>(y * row));
  }
  return image;
}

template <typename Painter>
std::optional<model::PageImage> painted(PDFDoc& document, int page, double dots_per_inch) {
  std::array<unsigned char, 3> paper = {255, 255, 255};
  Painter painter(splashModeRGB8, 1, false, paper.data());
  painter.startDoc(&document);
  document.displayPage(&painter, page, dots_per_inch, dots_per_inch, 0, false, true, false);
  SplashBitmap* bitmap = painter.getBitmap();
  if (!bitmap || !bitmap->getDataPtr()) return std::nullopt;
  return copied(*bitmap, dots_per_inch);
}

}  // namespace

std::optional<model::PageImage> stored_picture(PDFDoc& document, int page, std::size_t index) {
  PixelGrabber grabber(index);
  document.displayPage(&grabber, page, 72, 72, 0, false, true, false);
  return grabber.take();
}

std::optional<model::StoredPicture> stored_jpeg(PDFDoc& document, int page, std::size_t index) {
  JpegGrabber grabber(index);
  document.displayPage(&grabber, page, 72, 72, 0, false, true, false);
  return grabber.take();
}

std::optional<model::PageImage> drawn_picture(PDFDoc& document, int page, double dots_per_inch, bool with_text) {
  return with_text ? painted<SplashOutputDev>(document, page, dots_per_inch)
                   : painted<TextlessPainter>(document, page, dots_per_inch);
}

}  // namespace luyke::intake
