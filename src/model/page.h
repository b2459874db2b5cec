#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/document.h"

namespace luyke::model {

// A picture of a page: rows from the top, without padding.
struct PageImage {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint8_t channels = 1;  // 1 grey, 3 red-green-blue
  double dpi = 0;             // 0 when the file does not say
  std::vector<std::uint8_t> pixels;
};

// The picture of a page in the bytes that a PDF may hold: those of the file
// where it has such, else the same pixels packed without loss.
struct StoredPicture {
  enum class Form { kJpeg, kFlate };
  std::string bytes;
  Form form = Form::kFlate;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint8_t channels = 1;  // 1 grey, 3 red-green-blue
};

// A word on a page. Boxes are in pixels of the page, origin top left.
struct Word {
  std::string text;  // UTF-8, as printed or as read
  Box box;
  std::vector<Box> letters;           // one a code point of the text; empty when unknown
  double confidence = 1;              // 0..1
  std::vector<Alternative> readings;  // other readings of the whole word, the likeliest first
};

// Words on one baseline without a gap that is wider than a word space can be.
struct TextLine {
  Box box;
  std::int32_t baseline = 0;  // y of the line that letters stand on
  std::int32_t x_height = 0;  // height of a small letter
  bool bold = false;
  bool italic = false;
  std::vector<Word> words;
};

// Leads from the upright page back to the pixels of its image: x' = (a x + b y
// + c) / w, y' = (d x + e y + f) / w, w = g x + h y + 1; g and h are 0 but for
// pages seen from aside.
struct Turn {
  double a = 1, b = 0, c = 0;
  double d = 0, e = 1, f = 0;
  double g = 0, h = 0;

  // The smallest upright box around the turned one.
  Box apply(const Box& box) const;
  // First this turn, then the other.
  Turn then(const Turn& other) const;
};

// What stands on one page, before it is put in order: lines of words, and the
// ruling lines between them. Boxes are upright; `to_image` leads to the pixels of
// the page image, whose size is `width` and `height`.
struct Page {
  std::uint32_t number = 1;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  double dpi = 0;
  TextSource source = TextSource::kNative;
  Turn to_image;
  std::vector<TextLine> lines;
  // Native text over a scan, such as a signature block, in the order of the
  // file. Boxes are in pixels of the page image.
  std::vector<TextLine> asides;
  std::vector<Box> horizontal_rules;
  std::vector<Box> vertical_rules;
  std::vector<Note> notes;
};

}  // namespace luyke::model
