#include "render/page_copy/pdf_copy.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "base/utf8.h"
#include "render/page_copy/srgb_profile.h"

namespace luyke::render {
namespace {

// Objects that every file has.
constexpr std::size_t kCatalog = 1;
constexpr std::size_t kPages = 2;
constexpr std::size_t kFont = 3;
constexpr std::size_t kDescendant = 4;
constexpr std::size_t kDescriptor = 5;
constexpr std::size_t kToUnicode = 6;
constexpr std::size_t kMetadata = 7;
constexpr std::size_t kIntent = 8;
constexpr std::size_t kProfile = 9;
constexpr std::size_t kFixed = 9;

constexpr double kAdvance = 0.5;  // of every character, in heights of the font

std::string number(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4f", value);
  return text.data();
}

std::string reference(std::size_t object) { return std::to_string(object) + " 0 R"; }

// UTF-16BE in hex; characters beyond its first plane have no place in the font.
std::string hex(std::string_view text) {
  std::string out = "<";
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = base::next_code_point(text, at);
    if (c > 0xFFFF) c = 0xFFFD;
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), "%04X", static_cast<unsigned>(c));
    out += digits.data();
  }
  return out + ">";
}

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
  return out;
}

std::string metadata(const std::string& title, const std::string& producer) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
         "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
         "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
         "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
         xml(title) + "</rdf:li></rdf:Alt></dc:title>\n<pdf:Producer>" + xml(producer) +
         "</pdf:Producer>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

// Every code is its own character.
constexpr std::string_view kSameCodes =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n"
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend";

// A word in a font as high as its line, as wide as its box, on the line's
// baseline.
std::string shown(const model::Word& word, const model::TextLine& line, const model::Turn& turn, double scale,
                  double height) {
  const std::uint32_t letters = base::count_code_points(word.text);
  if (letters == 0 || word.box.empty()) return "";
  const double size = std::max(line.box.height, 1);
  const double x = word.box.x;
  const double y = line.baseline > line.box.y ? line.baseline : line.box.bottom();
  const double left = turn.a * x + turn.b * y + turn.c;
  const double bottom = turn.d * x + turn.e * y + turn.f;
  const double stretch = 100 * word.box.width / (letters * kAdvance * size);
  // Down in pixels is up in points.
  return number(turn.a * scale) + " " + number(-turn.d * scale) + " " + number(-turn.b * scale) + " " +
         number(turn.e * scale) + " " + number(left * scale) + " " + number(height - bottom * scale) + " Tm /F0 " +
         number(size) + " Tf " + number(stretch) + " Tz " + hex(word.text + " ") + " Tj\n";
}

std::string text_layer(const model::Page& page, const PaperSize& paper) {
  std::string out = "BT 3 Tr\n";
  const double scale = paper.width / std::max<double>(page.width, 1);
  for (const CopiedLine& each : copied_lines(page)) {
    for (const model::Word& word : each.line->words) out += shown(word, *each.line, each.to_image, scale, paper.height);
  }
  return out + "ET\n";
}

}  // namespace

PdfCopy::PdfCopy(Sink sink, std::string title, std::string producer, std::string_view identity)
    : sink_(std::move(sink)),
      title_(std::move(title)),
      producer_(std::move(producer)),
      identity_(identity.substr(0, 32)),
      offsets_(kFixed, 0) {
  put("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

bool PdfCopy::put(std::string_view bytes) {
  good_ = good_ && sink_(bytes);
  written_ += bytes.size();
  return good_;
}

std::size_t PdfCopy::begin_object() {
  offsets_.push_back(written_);
  put(std::to_string(offsets_.size()) + " 0 obj\n");
  return offsets_.size();
}

bool PdfCopy::put_stream(const std::string& entries, std::string_view bytes) {
  put("<< " + entries + " /Length " + std::to_string(bytes.size()) + " >>\nstream\n");
  put(bytes);
  return put("\nendstream\nendobj\n");
}

bool PdfCopy::add_page(const model::Page& page, const model::StoredPicture& picture) {
  const PaperSize paper = paper_size(page);
  const std::size_t image = begin_object();
  put_stream("/Type /XObject /Subtype /Image /Width " + std::to_string(picture.width) + " /Height " +
                 std::to_string(picture.height) + " /BitsPerComponent 8 /ColorSpace " +
                 (picture.channels == 3 ? "/DeviceRGB" : "/DeviceGray") + " /Filter " +
                 (picture.form == model::StoredPicture::Form::kJpeg ? "/DCTDecode" : "/FlateDecode"),
             picture.bytes);
  const std::size_t content = begin_object();
  put_stream("", "q " + number(paper.width) + " 0 0 " + number(paper.height) + " 0 0 cm /Im0 Do Q\n" +
                     text_layer(page, paper));
  pages_.push_back(begin_object());
  return put("<< /Type /Page /Parent " + reference(kPages) + " /MediaBox [0 0 " + number(paper.width) + " " +
             number(paper.height) + "] /Contents " + reference(content) + " /Resources << /XObject << /Im0 " +
             reference(image) + " >> /Font << /F0 " + reference(kFont) + " >> >> >>\nendobj\n");
}

bool PdfCopy::put_font() {
  const auto object = [&](std::size_t id, const std::string& body) {
    offsets_[id - 1] = written_;
    put(std::to_string(id) + " 0 obj\n" + body + "\nendobj\n");
  };
  object(kFont, "<< /Type /Font /Subtype /Type0 /BaseFont /Shapeless /Encoding /Identity-H /DescendantFonts [" +
                    reference(kDescendant) + "] /ToUnicode " + reference(kToUnicode) + " >>");
  object(
      kDescendant,
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Shapeless /CIDToGIDMap /Identity /CIDSystemInfo << /Registry "
      "(Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor " +
          reference(kDescriptor) + " >>");
  object(kDescriptor,
         "<< /Type /FontDescriptor /FontName /Shapeless /Flags 4 /FontBBox [0 0 500 1000] /ItalicAngle 0 /Ascent 1000 "
         "/Descent 0 /CapHeight 1000 /StemV 80 >>");
  return good_;
}

bool PdfCopy::finish() {
  put_font();
  const auto stream = [&](std::size_t id, const std::string& entries, std::string_view bytes) {
    offsets_[id - 1] = written_;
    put(std::to_string(id) + " 0 obj\n");
    put_stream(entries, bytes);
  };
  stream(kToUnicode, "", kSameCodes);
  stream(kMetadata, "/Type /Metadata /Subtype /XML", metadata(title_, producer_));
  stream(kProfile, "/N 3", srgb_profile());
  const auto object = [&](std::size_t id, const std::string& body) {
    offsets_[id - 1] = written_;
    put(std::to_string(id) + " 0 obj\n" + body + "\nendobj\n");
  };
  object(kIntent,
         "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile " +
             reference(kProfile) + " >>");
  std::string kids;
  for (const std::size_t page : pages_) kids += reference(page) + " ";
  object(kPages, "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages_.size()) + " >>");
  object(kCatalog, "<< /Type /Catalog /Pages " + reference(kPages) + " /Metadata " + reference(kMetadata) +
                       " /OutputIntents [" + reference(kIntent) + "] >>");
  const std::size_t table = written_;
  std::string rows = "xref\n0 " + std::to_string(offsets_.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets_) {
    std::array<char, 24> row{};
    std::snprintf(row.data(), row.size(), "%010zu 00000 n \n", offset);
    rows += row.data();
  }
  return put(rows + "trailer\n<< /Size " + std::to_string(offsets_.size() + 1) + " /Root " + reference(kCatalog) +
             " /ID [<" + identity_ + "> <" + identity_ + ">] >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n");
}

}  // namespace luyke::render
