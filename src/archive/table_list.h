#pragma once

#include <string>
#include <vector>

namespace luyke::archive {

// How a column is written into a dump.
enum class ColumnKind {
  kPlain,   // as it is
  kString,  // the words that its key stands for
  kRun,     // the number of its run within the dump
  kPacked,  // expanded: how far a library shrinks it is nobody's business
};

struct Column {
  const char* name;
  ColumnKind kind = ColumnKind::kPlain;
};

// A table as dumps see it: its columns without the key of the document, and the
// order of its rows.
struct TableForm {
  const char* name;
  std::vector<Column> columns;
  const char* order;
};

extern const TableForm kRuns;
extern const TableForm kDocuments;
extern const TableForm kQuarantine;
extern const TableForm kDecisions;
// Tables with rows of a document.
extern const std::vector<TableForm> kParts;

// "SELECT …" over all rows, or those of one document, in order.
std::string selection(const TableForm& table, const std::string& where);
// "INSERT INTO … VALUES (?, …)"; a part takes the key of its document first.
std::string insertion(const TableForm& table, bool is_part);

}  // namespace luyke::archive
