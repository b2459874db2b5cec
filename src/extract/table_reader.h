#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "base/printed_number.h"
#include "extract/lexicon.h"
#include "extract/periods.h"
#include "extract/tokens.h"
#include "model/document.h"
#include "model/reading.h"

namespace luyke::extract {

// What the document says of all its figures, for tables that do not say it
// themselves.
struct TableContext {
  model::Basis basis = model::Basis::kNone;                  // of the report's period
  PeriodContext periods;                                     // of the report, for "Tuần 30" in a report on week 31
  base::NumberStyle style = base::NumberStyle::kVietnamese;  // of the document
};

// Reads tables of figures. What it is made of must outlive it; `read` is const
// and may be called from several threads.
class TableReader {
 public:
  TableReader(const Lexicon& lexicon, const PeriodFinder& periods);
  ~TableReader();
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;

  // Reads the table whose cells are passages [first, last) of the document.
  // Tokens whose meaning its structure settles get their class (rules
  // "table.…"), others keep theirs; so call it after the class rules. Figures
  // are appended to `reading.figures` in order of their tokens, and the table to
  // `reading.tables`; a table that goes on from the one before is added to it.
  // False: the table only lays out a page, and its cells are prose.
  bool read(const model::Document& document, std::span<const TokenisedPassage> passages, std::size_t first,
            std::size_t last, const TableContext& context, model::Reading& reading) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace luyke::extract
