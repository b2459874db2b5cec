#include "archive/dump.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "archive/compressed.h"
#include "archive/hex.h"
#include "archive/table_list.h"

namespace luyke::archive {
namespace {

using RunNumbers = std::map<std::int64_t, std::int64_t>;

void append_text(std::string& line, std::string_view text) {
  line += '"';
  for (const char c : text) {
    switch (c) {
      case '\\': line += "\\\\"; break;
      case '\n': line += "\\n"; break;
      case '\t': line += "\\t"; break;
      default: line += c;
    }
  }
}

void append_value(std::string& line, const Statement& row, int column) {
  line += '\t';
  switch (row.kind(column)) {
    case Statement::Kind::kNull: line += '~'; break;
    case Statement::Kind::kInteger: line += std::to_string(row.integer(column)); break;
    case Statement::Kind::kText: append_text(line, row.bytes(column)); break;
    case Statement::Kind::kBlob: line += 'x' + hex_of(row.bytes(column)); break;
  }
}

std::string line_of(const TableForm& table, const Statement& row, const RunNumbers& runs) {
  std::string line = table.name;
  int at = 0;
  for (const Column& column : table.columns) {
    if (column.kind == ColumnKind::kRun) {
      const auto run = runs.find(row.integer(at));
      line += "\t" + std::to_string(run == runs.end() ? 0 : run->second);
    } else if (column.kind == ColumnKind::kPacked) {
      line += "\tx" + hex_of(expanded(row.bytes(at)));
    } else {
      append_value(line, row, at);
    }
    ++at;
  }
  return line;
}

// Runs that some row names, numbered in the order of what they are.
RunNumbers number_runs(Connection& connection) {
  Statement ids(connection,
                "SELECT id FROM runs WHERE id IN (SELECT run FROM documents UNION SELECT run FROM quarantine) "
                "ORDER BY program, rules, data, options");
  RunNumbers numbers;
  while (ids.step()) numbers.emplace(ids.integer(0), static_cast<std::int64_t>(numbers.size()) + 1);
  return numbers;
}

void dump_documents(Connection& connection, const RunNumbers& runs, const std::function<void(std::string_view)>& line) {
  std::vector<Statement> parts;
  for (const TableForm& part : kParts) parts.emplace_back(connection, selection(part, "WHERE t.document = ?"));
  Statement ids(connection, "SELECT id FROM documents ORDER BY sha256");
  Statement document(connection, selection(kDocuments, "WHERE t.id = ?"));
  while (ids.step()) {
    document.bind_all(ids.integer(0));
    if (document.step()) line(line_of(kDocuments, document, runs));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      parts[i].bind_all(ids.integer(0));
      while (parts[i].step()) line(line_of(kParts[i], parts[i], runs));
      parts[i].reset();
    }
  }
}

}  // namespace

void dump(Connection& connection, const std::function<void(std::string_view)>& line) {
  const Snapshot snapshot(connection);
  line(kDumpHead);
  const RunNumbers runs = number_runs(connection);
  Statement run(connection, selection(kRuns, "WHERE t.id = ?"));
  std::map<std::int64_t, std::int64_t> in_order;
  for (const auto& [id, number] : runs) in_order.emplace(number, id);
  for (const auto& [number, id] : in_order) {
    run.bind_all(id);
    if (run.step()) line(line_of(kRuns, run, runs));
  }
  dump_documents(connection, runs, line);
  for (const TableForm* table : {&kQuarantine, &kDecisions}) {
    Statement rows(connection, selection(*table, ""));
    while (rows.step()) line(line_of(*table, rows, runs));
  }
}

}  // namespace luyke::archive
