#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/range.h"
#include "model/print.h"

namespace luyke::model {

// Format and text source names are frozen: they reach the output contract.
enum class Format { kDocx, kPdf, kImage, kTxt, kXlsx, kDoc, kRtf, kOdt, kXls, kOds, kPpt, kHtml };
enum class TextSource { kNative, kOcr, kMixed };

// Damage that was survived, or a fact about the document that a reader should
// know. `code` is a frozen snake_case name, `message` plain English.
struct Note {
  std::string code;
  std::string message;
};

// A stretch of text that is not plain running text of its paragraph.
enum class SpanKind {
  kListLabel,  // automatic numbering, rendered as text: "I.", "1.1.", "a)"
  kFootnote,   // text of a footnote or endnote, put in at its reference
  kTextBox,    // text of a text box anchored here
  kField,      // result of a field that the page computes (page numbers)
};
struct Span {
  SpanKind kind = SpanKind::kListLabel;
  base::CodePoints range;
};

// The font of a stretch of text, an index into Document::fonts. Needed to
// decode old encodings, which differ by font.
struct FontRun {
  base::CodePoints range;
  std::uint16_t font = 0;
};

// Text as printed: no character is changed, folded or repaired here. Lines
// inside it are parted by '\n', tabulators stay '\t'.
struct Text {
  std::string printed;  // UTF-8
  std::vector<Span> spans;
  std::vector<FontRun> fonts;
  std::vector<PrintedWord> words;  // in order; empty for formats without pages
};

// An encoding that text of the document was stored in, and how sure that is.
struct EncodingUse {
  std::string encoding;     // "unicode", "tcvn3", "vni" …: names of the rules
  std::uint64_t words = 0;  // with letters above ASCII
  double confidence = 1;    // 0..1: share of them that are possible syllables
};

enum class Alignment { kStart, kCenter, kEnd, kJustify };

struct Paragraph {
  Text text;
  Alignment alignment = Alignment::kStart;
  bool bold = false;                          // all of its letters
  bool italic = false;                        // all of its letters
  std::optional<std::uint8_t> outline_level;  // 0 = topmost heading style
};

// A cell at its top left corner; spans cover further rows and columns. Text of
// nested tables stands in the cell's text, cells parted by '\t', rows by '\n'.
struct Cell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  Text text;
  bool bold = false;
};

// Cells in reading order: row by row, left to right; covered positions have
// no cell of their own.
struct Table {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<Cell> cells;
  bool bordered = true;              // false for tables that only lay out a page
  std::uint32_t repeated_heads = 0;  // leading rows marked to repeat on each page

  // The cell that covers the position, or null.
  const Cell* at(std::uint32_t row, std::uint32_t column) const;
};

enum class Part { kBody, kHeader, kFooter };

struct Block {
  std::variant<Paragraph, Table> content;
  Part part = Part::kBody;
  std::optional<std::uint32_t> page;  // from 1, where the format knows pages
  bool page_break_before = false;

  const Paragraph* paragraph() const { return std::get_if<Paragraph>(&content); }
  const Table* table() const { return std::get_if<Table>(&content); }
};

// The frame that the boxes of a page are measured in.
struct PageFrame {
  std::uint32_t width = 0;  // pixels
  std::uint32_t height = 0;
  double dpi = 0;
  TextSource source = TextSource::kNative;
};

// What a reader of a format hands on: blocks in document order.
struct Document {
  std::string path;
  std::string sha256;  // of the source bytes, hex
  Format format = Format::kTxt;
  TextSource text_source = TextSource::kNative;
  std::optional<std::uint32_t> pages;
  std::vector<PageFrame> frames;  // one a page; empty for formats without pages
  std::vector<Block> blocks;
  std::vector<std::string> fonts;
  std::vector<EncodingUse> encodings;  // most words first; empty when all of it was Unicode
  std::vector<Note> notes;
};

}  // namespace luyke::model
