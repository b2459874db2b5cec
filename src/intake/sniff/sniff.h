#pragma once

#include <string_view>

namespace luyke::intake {

// What the bytes are, told from the bytes alone; a name never counts.
enum class ContentKind {
  kEmpty,
  kText,             // valid UTF-8 without control bytes
  kBrokenText,       // most likely text, but not valid UTF-8: of an old encoding, or damaged
  kUtf16Text,        // begins with the mark of UTF-16
  kZip,              // any other ZIP archive: DOCX, XLSX …
  kEncryptedOffice,  // OOXML behind a password, wrapped in a compound file
  kOldWord,
  kOldExcel,
  kOldPowerPoint,
  kOpenText,  // OpenDocument: text, spreadsheet, presentation
  kOpenSheet,
  kOpenSlides,
  kCompoundFile,  // another compound file
  kPdf,
  kRtf,
  kPng,
  kJpeg,
  kTiff,
  kGif,
  kBmp,
  kJpeg2000,
  kWebp,
  kHtml,
  kXml,
  kBinary,  // none of these
};

ContentKind sniff(std::string_view bytes);

// The kind for people, with its article: "a PDF file".
const char* describe(ContentKind kind);

}  // namespace luyke::intake
