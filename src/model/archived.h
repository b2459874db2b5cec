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

namespace luyke::model {

// A document as an archive lists it, without its text.
struct ArchivedDocument {
  std::string sha256;
  std::uint64_t size = 0;          // of the original, in bytes
  std::vector<std::string> paths;  // where it was found, in order
  Format format{};
  std::optional<std::uint32_t> pages;
  Metadata metadata;  // recipients left out
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
  std::optional<std::uint32_t> row;
  std::optional<std::uint32_t> column;
  std::optional<std::uint32_t> page;
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

}  // namespace luyke::model
