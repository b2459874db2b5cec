#include "archive/table_list.h"

namespace luyke::archive {
namespace {

constexpr ColumnKind kString = ColumnKind::kString;
constexpr ColumnKind kRun = ColumnKind::kRun;
constexpr ColumnKind kPacked = ColumnKind::kPacked;

std::string expression(const Column& column) {
  const std::string name = std::string("t.") + column.name;
  return column.kind == kString ? "(SELECT text FROM strings WHERE id = " + name + ")" : name;
}

}  // namespace

const TableForm kRuns = {"runs", {{"program"}, {"rules"}, {"data"}, {"options"}}, "program, rules, data, options"};

const TableForm kDocuments = {"documents",
                              {{"sha256"},
                               {"size"},
                               {"run", kRun},
                               {"format"},
                               {"text_source"},
                               {"pages"},
                               {"kind", kString},
                               {"number"},
                               {"symbol", kString},
                               {"issuer", kString},
                               {"parent_issuer", kString},
                               {"place", kString},
                               {"date"},
                               {"title"},
                               {"period_from"},
                               {"period_to"},
                               {"period_label"},
                               {"signer_capacity", kString},
                               {"signer_position", kString},
                               {"signer_name", kString},
                               {"draft"},
                               {"fonts"},
                               {"version_key"},
                               {"encodings"}},
                              "sha256"};

const TableForm kQuarantine = {"quarantine", {{"path"}, {"sha256"}, {"code"}, {"message"}, {"run", kRun}}, "path"};

const TableForm kDecisions = {
    "decisions", {{"sha256"}, {"time"}, {"who"}, {"what"}, {"why"}, {"place"}, {"text"}, {"context"}}, "id"};

const std::vector<TableForm> kParts = {
    {"paths", {{"path"}}, "path"},
    {"recipients", {{"i"}, {"text", kString}}, "i"},
    {"notes", {{"i"}, {"of_reader"}, {"code", kString}, {"message"}}, "i"},
    {"pages", {{"page"}, {"first_block"}, {"width"}, {"height"}, {"dpi_hundredths"}, {"source"}}, "page"},
    {"contents", {{"blocks"}, {"texts", kPacked}, {"shapes", kPacked}, {"prints", kPacked}}, "document"},
    {"numbers",
     {{"n"},
      {"text"},
      {"class"},
      {"rule", kString},
      {"block"},
      {"row"},
      {"col"},
      {"first"},
      {"last"},
      {"page"},
      {"box"}},
     "n"},
    {"figures",
     {{"n"},
      {"text"},
      {"value"},
      {"unit", kString},
      {"dimension", kString},
      {"basis"},
      {"measure"},
      {"period_from"},
      {"period_to"},
      {"period_label", kString},
      {"phrase", kString},
      {"code", kString},
      {"key", kString},
      {"area", kString},
      {"section", kString},
      {"rule", kString}},
     "n"},
    {"spelled", {{"i"}, {"figure"}, {"value"}, {"text"}, {"place"}}, "i"},
    {"relations",
     {{"id"},
      {"kind"},
      {"result"},
      {"terms"},
      {"subtracted"},
      {"cue", kString},
      {"rule", kString},
      {"strength"},
      {"verdict"},
      {"computed"},
      {"difference"},
      {"implied"}},
     "id"},
    {"findings", {{"id"}, {"code", kString}, {"severity"}, {"relation"}, {"figures"}, {"cause"}, {"suspects"}}, "id"},
    {"submissions", {{"submitter", kString}, {"form", kString}, {"period_from"}, {"period_to"}}, "document"},
};

std::string selection(const TableForm& table, const std::string& where) {
  std::string sql = "SELECT ";
  for (const Column& column : table.columns) sql += (&column == table.columns.data() ? "" : ", ") + expression(column);
  return sql + " FROM " + table.name + " t " + where + " ORDER BY t." + table.order;
}

std::string insertion(const TableForm& table, bool is_part) {
  std::string names = is_part ? "document" : "";
  std::string places = is_part ? "?" : "";
  for (const Column& column : table.columns) {
    names += (names.empty() ? "" : ", ") + std::string(column.name);
    places += places.empty() ? "?" : ", ?";
  }
  return std::string("INSERT INTO ") + table.name + " (" + names + ") VALUES (" + places + ")";
}

}  // namespace luyke::archive
