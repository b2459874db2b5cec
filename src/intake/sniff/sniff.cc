#include "intake/sniff/sniff.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  ContentKind kind;
};

constexpr std::array kSignatures = {
    Signature{"PK\x03\x04"sv, ContentKind::kZip},
    Signature{"PK\x05\x06"sv, ContentKind::kZip},
    Signature{"%PDF-"sv, ContentKind::kPdf},
    Signature{"{\\rtf"sv, ContentKind::kRtf},
    Signature{"\x89PNG\r\n\x1a\n"sv, ContentKind::kPng},
    Signature{"\xff\xd8\xff"sv, ContentKind::kJpeg},
    Signature{"II*\0"sv, ContentKind::kTiff},
    Signature{"MM\0*"sv, ContentKind::kTiff},
    Signature{"II+\0"sv, ContentKind::kTiff},
    Signature{"MM\0+"sv, ContentKind::kTiff},
    Signature{"GIF87a"sv, ContentKind::kGif},
    Signature{"GIF89a"sv, ContentKind::kGif},
    Signature{"\0\0\0\x0cjP  "sv, ContentKind::kJpeg2000},
    Signature{"\xff\x4f\xff\x51"sv, ContentKind::kJpeg2000},
    Signature{"\xff\xfe"sv, ContentKind::kUtf16Text},
    Signature{"\xfe\xff"sv, ContentKind::kUtf16Text},
};

constexpr std::string_view kCompoundSignature = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv;
// Readers of PDF accept the mark anywhere in the first kilobyte.
constexpr std::size_t kPdfWindow = 1024;

// Names of streams in a compound file are UTF-16LE; those that matter are ASCII.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  // The two zero bytes that end the name keep "Book" from matching "Bookmarks".
  wide.append(2, '\0');
  return bytes.find(wide) != std::string_view::npos;
}

ContentKind compound_kind(std::string_view bytes) {
  if (has_stream(bytes, "EncryptedPackage")) return ContentKind::kEncryptedOffice;
  if (has_stream(bytes, "WordDocument")) return ContentKind::kOldWord;
  if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return ContentKind::kOldExcel;
  if (has_stream(bytes, "PowerPoint Document")) return ContentKind::kOldPowerPoint;
  return ContentKind::kCompoundFile;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
}

bool starts_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  return std::equal(word.begin(), word.end(), text.begin(),
                    [](char w, char c) { return w == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c); });
}

// Some old encodings have letters among the control bytes, but never zero.
bool may_be_old_text(std::string_view bytes) {
  constexpr std::size_t kRarely = 10;
  const auto controls = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
  return controls * kRarely <= bytes.size() && bytes.find('\0') == std::string_view::npos;
}

ContentKind text_kind(std::string_view bytes) {
  const bool valid = base::is_valid_utf8(bytes);
  const bool controls = std::any_of(bytes.begin(), bytes.end(), is_control);
  if (controls && (valid || !may_be_old_text(bytes))) return ContentKind::kBinary;
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  const std::string_view text = first == std::string_view::npos ? ""sv : bytes.substr(first);
  if (starts_with_word(text, "<!doctype html") || starts_with_word(text, "<html")) return ContentKind::kHtml;
  if (text.starts_with("<?xml")) return ContentKind::kXml;
  return valid ? ContentKind::kText : ContentKind::kBrokenText;
}

// An OpenDocument archive begins with a stored entry that names its type.
ContentKind zip_kind(std::string_view bytes) {
  constexpr std::size_t kName = 30;
  constexpr std::string_view kType = "mimetypeapplication/vnd.oasis.opendocument.";
  if (!bytes.substr(std::min(kName, bytes.size())).starts_with(kType)) return ContentKind::kZip;
  const std::string_view type = bytes.substr(kName + kType.size());
  if (type.starts_with("text")) return ContentKind::kOpenText;
  if (type.starts_with("spreadsheet")) return ContentKind::kOpenSheet;
  if (type.starts_with("presentation")) return ContentKind::kOpenSlides;
  return ContentKind::kZip;
}

}  // namespace

ContentKind sniff(std::string_view bytes) {
  if (bytes.empty()) return ContentKind::kEmpty;
  for (const Signature& signature : kSignatures) {
    if (!bytes.starts_with(signature.bytes)) continue;
    return signature.kind == ContentKind::kZip ? zip_kind(bytes) : signature.kind;
  }
  if (bytes.starts_with(kCompoundSignature)) return compound_kind(bytes);
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return ContentKind::kWebp;
  const ContentKind as_text = text_kind(bytes);
  if (as_text != ContentKind::kBinary && as_text != ContentKind::kBrokenText) return as_text;
  // These two marks are common words or can stand behind other bytes, so they
  // count only for what is no text.
  if (bytes.substr(0, kPdfWindow).find("%PDF-") != std::string_view::npos) return ContentKind::kPdf;
  if (bytes.starts_with("BM") && as_text == ContentKind::kBinary) return ContentKind::kBmp;
  return as_text;
}

const char* describe(ContentKind kind) {
  switch (kind) {
    case ContentKind::kEmpty: return "an empty file";
    case ContentKind::kText: return "plain text";
    case ContentKind::kBrokenText: return "text that is not UTF-8";
    case ContentKind::kUtf16Text: return "UTF-16 text";
    case ContentKind::kZip: return "a ZIP archive";
    case ContentKind::kEncryptedOffice: return "an encrypted office file";
    case ContentKind::kOldWord: return "an old Word file (.doc)";
    case ContentKind::kOldExcel: return "an old Excel file (.xls)";
    case ContentKind::kOldPowerPoint: return "an old PowerPoint file (.ppt)";
    case ContentKind::kOpenText: return "an OpenDocument text (.odt)";
    case ContentKind::kOpenSheet: return "an OpenDocument spreadsheet (.ods)";
    case ContentKind::kOpenSlides: return "an OpenDocument presentation (.odp)";
    case ContentKind::kCompoundFile: return "a compound file (OLE2)";
    case ContentKind::kPdf: return "a PDF file";
    case ContentKind::kRtf: return "an RTF file";
    case ContentKind::kPng: return "a PNG image";
    case ContentKind::kJpeg: return "a JPEG image";
    case ContentKind::kTiff: return "a TIFF image";
    case ContentKind::kGif: return "a GIF image";
    case ContentKind::kBmp: return "a BMP image";
    case ContentKind::kJpeg2000: return "a JPEG 2000 image";
    case ContentKind::kWebp: return "a WebP image";
    case ContentKind::kHtml: return "an HTML page";
    case ContentKind::kXml: return "an XML file";
    case ContentKind::kBinary: return "binary data";
  }
  return "binary data";
}

}  // namespace luyke::intake
