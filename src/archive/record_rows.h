#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/record.h"
#include "archive/sqlite.h"
#include "archive/strings.h"
#include "archive/words.h"

namespace luyke::archive {

// Puts records into their tables, inside the caller's transaction.
class RecordRows {
 public:
  RecordRows(Connection& connection, Strings& strings);

  // The document's key. `size` is of the original, in bytes.
  std::int64_t add(const Record& record, std::uint64_t size, std::int64_t run);
  // Puts the record in the place of what was known of that document.
  void replace(std::int64_t id, const Record& record, std::int64_t run);

 private:
  using Key = std::optional<std::int64_t>;

  std::int64_t add_document(std::optional<std::int64_t> id, const model::Document& document,
                            const model::Metadata& metadata, std::uint64_t size, std::int64_t run);
  // All but the row of the document itself; the texts for the index.
  std::string add_parts(std::int64_t id, const Record& record);
  void add_notes(std::int64_t id, const Record& record);
  void add_pages(std::int64_t id, const model::Document& document);
  std::string add_contents(std::int64_t id, const Record& record);
  void add_numbers(std::int64_t id, const model::Reading& reading);
  void add_figures(std::int64_t id, const model::Reading& reading);
  void add_spelled(std::int64_t id, const model::Reading& reading);
  void add_relations(std::int64_t id, const model::Reading& reading);
  void add_findings(std::int64_t id, const model::Reading& reading);

  Connection& connection_;
  Strings& strings_;
  Statement document_;
  Statement old_;  // size and texts of a document
  std::vector<Statement> removals_;
  Statement recipient_;
  Statement note_;
  Statement page_;
  Statement contents_;
  Statement number_;
  Statement figure_;
  Statement spelled_;
  Statement relation_;
  Statement finding_;
  WordIndex words_;
};

// What copies of one report have in common: issuer and the office above it,
// number, date. Empty where issuer, number or date is not known.
std::string version_key(const model::Metadata& metadata);

}  // namespace luyke::archive
