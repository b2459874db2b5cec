#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/range.h"
#include "model/document.h"
#include "model/figure.h"
#include "model/reading.h"
#include "model/relation.h"

namespace luyke::model {

// A document as an archive lists it, without its text.
struct ArchivedDocument {
  std::string sha256;
  std::uint64_t size = 0;          // of the original, in bytes
  std::vector<std::string> paths;  // where it was found, in order
  Format format{};
  std::optional<std::uint32_t> pages;
  Metadata metadata;  // recipients left out
  TextSource text_source{};
};

// A figure as an archive lists it.
struct ArchivedFigure {
  std::uint32_t n = 0;  // its first number token
  std::string text;     // as printed
  base::Decimal value;
  std::string unit;
  Basis basis{};
  Measure measure{};
  std::optional<base::Period> period;
  Indicator indicator;
  std::string area;
  std::string section;  // titles from the top
  std::uint32_t block = 0;
  base::CodePoints range;  // of its first token, in the block's or cell's text
  std::optional<std::uint32_t> row;
  std::optional<std::uint32_t> column;
  std::optional<std::uint32_t> page;
  std::string quote;  // the print around it; only when asked for
};

// A document that a search found, and the passage that shows why.
struct Hit {
  ArchivedDocument document;
  std::string excerpt;
  std::vector<base::Bytes> marks;  // of the excerpt: the words that were looked for
};

struct Hits {
  std::vector<Hit> hits;
  bool more = false;  // there are more than were asked for
};

// A finding as an archive lists it.
struct ArchivedFinding {
  std::string code;
  Severity severity{};
  std::vector<NumberIndex> figures;
  std::string text;  // these numbers as printed, parted by spaces
};

// What a person decided about a document, or about one of its numbers. It is
// kept for good; to which number it belongs is found anew when the document has
// been read again.
struct Decision {
  std::string document;  // SHA-256, hex
  std::string time;      // ISO 8601
  std::string who;
  std::string what;
  std::string why;
  std::optional<NumberIndex> n;  // the number as the document is read now
  std::string text;              // the number as it was printed; empty: about the whole document

  bool is_detached() const { return !text.empty() && !n; }
};

// A figure that one version of a report has otherwise than the one before, or
// that only one of them has.
struct FigureChange {
  std::size_t version = 1;  // the later one, counted from 0
  std::optional<ArchivedFigure> before;
  std::optional<ArchivedFigure> after;
};

// Copies of one report that differ: drafts first.
struct ReportVersions {
  std::vector<ArchivedDocument> documents;
  std::vector<FigureChange> changes;
};

// What became of a document's records when it was read again.
struct Rereading {
  ArchivedDocument document;
  std::vector<FigureChange> figures;
  std::vector<ArchivedFinding> findings_gone;
  std::vector<ArchivedFinding> findings_new;
  std::vector<Decision> decisions;  // all of the document
};

}  // namespace luyke::model
