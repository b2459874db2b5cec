#include <charconv>
#include <map>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "archive/compressed.h"
#include "archive/dump.h"
#include "archive/fault.h"
#include "archive/hex.h"
#include "archive/strings.h"
#include "archive/table_list.h"

namespace luyke::archive {
namespace {

struct Bytes {
  std::string held;
};
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

struct Target {
  const TableForm* form;
  bool is_part;
  Statement insert;
};

[[noreturn]] void damaged(std::string_view line) {
  fail(base::ErrorCode::kDamaged, "", "not a line of an export: " + std::string(line.substr(0, 60)));
}

std::string unescaped(std::string_view text, std::string_view line) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      plain += text[i];
      continue;
    }
    if (++i == text.size()) damaged(line);
    if (text[i] == 'n') {
      plain += '\n';
    } else if (text[i] == 't') {
      plain += '\t';
    } else {
      plain += text[i];
    }
  }
  return plain;
}

Value value_of(std::string_view field, std::string_view line) {
  if (field == "~") return std::monostate{};
  if (field.starts_with('"')) return unescaped(field.substr(1), line);
  if (field.starts_with('x')) {
    std::string bytes = bytes_of_hex(field.substr(1));
    if (2 * bytes.size() + 1 != field.size()) damaged(line);
    return Bytes{std::move(bytes)};
  }
  std::int64_t number = 0;
  const auto read = std::from_chars(field.data(), field.data() + field.size(), number);
  if (read.ec != std::errc() || read.ptr != field.data() + field.size()) damaged(line);
  return number;
}

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find('\t', begin);
    fields.push_back(line.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return fields;
    begin = end + 1;
  }
}

void bind(Statement& statement, int at, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return statement.bind(at, *number);
  if (const auto* text = std::get_if<std::string>(&value)) return statement.bind(at, *text);
  if (const auto* bytes = std::get_if<Bytes>(&value)) return statement.bind(at, Statement::Blob{bytes->held});
  statement.bind(at, std::nullopt);
}

}  // namespace

struct Restorer::State {
  explicit State(Connection& to) : connection(to), strings(to) {
    for (const TableForm* table : {&kRuns, &kDocuments, &kQuarantine, &kDecisions}) add(*table, false);
    for (const TableForm& part : kParts) add(part, true);
  }
  void add(const TableForm& table, bool is_part) {
    targets.emplace(table.name, Target{&table, is_part, Statement(connection, insertion(table, is_part))});
  }

  Value stored(const Column& column, Value value, std::string_view line) {
    if (column.kind == ColumnKind::kPlain || value.index() == 0) return value;
    if (column.kind == ColumnKind::kPacked) {
      const auto* bytes = std::get_if<Bytes>(&value);
      if (!bytes) damaged(line);
      return Bytes{compressed(bytes->held)};
    }
    if (column.kind == ColumnKind::kString) {
      const auto* text = std::get_if<std::string>(&value);
      if (!text || text->empty()) damaged(line);
      return *strings.key_of(*text);
    }
    const auto* number = std::get_if<std::int64_t>(&value);
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > runs.size()) damaged(line);
    return runs[static_cast<std::size_t>(*number) - 1];
  }

  void insert(Target& target, const std::vector<std::string_view>& fields, std::string_view line) {
    std::vector<Value> values;
    if (target.is_part) values.emplace_back(document);
    for (std::size_t i = 0; i + 1 < fields.size(); ++i) {
      values.push_back(stored(target.form->columns[i], value_of(fields[i + 1], line), line));
    }
    values.resize(target.form->columns.size() + (target.is_part ? 1 : 0));
    target.insert.reset();
    int at = 0;
    for (const Value& value : values) bind(target.insert, ++at, value);
    target.insert.step();
    target.insert.reset();
  }

  Connection& connection;
  Strings strings;
  std::map<std::string, Target, std::less<>> targets;
  std::vector<std::int64_t> runs;
  std::int64_t document = 0;
};

Restorer::Restorer(Connection& connection) : state_(std::make_unique<State>(connection)) {}

Restorer::~Restorer() = default;

std::string Restorer::put(std::string_view line) {
  const std::vector<std::string_view> fields = split(line);
  const auto target = state_->targets.find(fields[0]);
  if (target == state_->targets.end()) damaged(line);
  const TableForm& form = *target->second.form;
  const std::size_t wanted = form.columns.size() + 1;
  const bool older = (&form == &kDocuments || &form == &kDecisions) && fields.size() + 1 == wanted;
  if (fields.size() != wanted && !older) damaged(line);
  state_->insert(target->second, fields, line);
  if (&form == &kRuns) state_->runs.push_back(state_->connection.last_id());
  if (&form != &kDocuments) return "";
  state_->document = state_->connection.last_id();
  return std::string(fields[1].substr(1));
}

}  // namespace luyke::archive
