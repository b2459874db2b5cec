#pragma once

#include <cstdint>
#include <cstdlib>

#include "base/result.h"
#include "base/utf8.h"
#include "model/document.h"

namespace luyke::fuzz {

inline void check(const model::Text& text) {
  const std::uint32_t length = base::count_code_points(text.printed);
  for (const model::Span& span : text.spans) {
    if (span.range.begin >= span.range.end || span.range.end > length) std::abort();
  }
  for (const model::FontRun& run : text.fonts) {
    if (run.range.begin >= run.range.end || run.range.end > length) std::abort();
  }
}

inline void check(const model::Table& table) {
  for (const model::Cell& cell : table.cells) {
    if (cell.row + cell.row_span > table.rows || cell.column + cell.column_span > table.columns) std::abort();
    check(cell.text);
  }
}

// Aborts unless it is an error with a reason, or a document whose ranges lie
// inside its texts and whose cells lie inside their tables.
inline void check(const base::Result<model::Document>& document) {
  if (!document) {
    if (document.error().message.empty()) std::abort();
    return;
  }
  for (const model::Block& block : document->blocks) {
    if (const model::Paragraph* paragraph = block.paragraph()) {
      check(paragraph->text);
    } else {
      check(*block.table());
    }
  }
}

}  // namespace luyke::fuzz
