#include "archive/record_rows.h"

#include <cmath>
#include <map>
#include <utility>

#include "archive/compressed.h"
#include "archive/fault.h"
#include "archive/fields.h"
#include "archive/hex.h"
#include "archive/packed.h"
#include "archive/table_list.h"
#include "text/passage.h"

namespace luyke::archive {
namespace {

using Blob = Statement::Blob;

// Tables with what was read of a document. Paths and submissions are no part of it.
constexpr const char* kReadTables[] = {"recipients", "notes",   "pages",     "contents", "numbers",
                                       "figures",    "spelled", "relations", "findings"};

// "INSERT INTO table VALUES (?, ?, …)" for as many columns.
std::string insertion(const std::string& table, int columns) {
  std::string sql = "INSERT INTO " + table + " VALUES (?";
  for (int i = 1; i < columns; ++i) sql += ", ?";
  return sql + ")";
}

// A row whose key is there already takes the new values: other tables name it.
std::string replacement(const TableForm& table) {
  std::string sql = " ON CONFLICT (id) DO UPDATE SET ";
  for (const Column& column : table.columns) {
    if (&column != table.columns.data()) sql += ", ";
    sql += std::string(column.name) + " = excluded." + column.name;
  }
  return sql;
}

std::optional<std::string> known(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

// yyyymmdd
std::optional<std::int64_t> day(const std::optional<base::Date>& date) {
  if (!date) return std::nullopt;
  return (date->year() * 100 + date->month()) * 100 + date->day();
}

std::optional<std::string> digits(const std::optional<base::Decimal>& value) {
  if (!value) return std::nullopt;
  return value->to_string();
}

std::optional<Blob> blob(const std::string& bytes) {
  if (bytes.empty()) return std::nullopt;
  return Blob{bytes};
}

template <typename Value>
std::string packed(const Value& value) {
  std::string bytes;
  Packer packer(bytes);
  packer(value);
  return bytes;
}

template <typename Values>
std::string packed_unless_empty(const Values& values) {
  return values.empty() ? std::string() : packed(values);
}

// "3 5 8"
std::string listed(const std::vector<model::NumberIndex>& numbers) {
  std::string text;
  for (const model::NumberIndex n : numbers) text += (text.empty() ? "" : " ") + std::to_string(n);
  return text;
}

// Titles of one path through the sections, parted by a character that no title holds.
std::string joined(const std::vector<std::string>& titles) {
  std::string text;
  for (const std::string& title : titles) text += (text.empty() ? "" : "\n") + title;
  return text;
}

template <typename Enum>
int code_of(Enum value) {
  return static_cast<int>(value);
}

}  // namespace

std::string version_key(const model::Metadata& metadata) {
  if (metadata.issuer.empty() || metadata.number.empty() || !metadata.date) return "";
  // Offices of one name are told apart by the office above them.
  return text::markless_key_of(metadata.issuer) + "|" + text::markless_key_of(metadata.parent_issuer) + "|" +
         text::key_of(metadata.number + "/" + metadata.symbol) + "|" + metadata.date->to_string();
}

RecordRows::RecordRows(Connection& connection, Strings& strings)
    : connection_(connection),
      strings_(strings),
      document_(connection, insertion("documents", 25) + replacement(kDocuments)),
      old_(connection, "SELECT d.size, c.texts FROM documents d JOIN contents c ON c.document = d.id WHERE d.id = ?"),
      recipient_(connection, insertion("recipients", 3)),
      note_(connection, insertion("notes", 5)),
      page_(connection, insertion("pages", 7)),
      contents_(connection, insertion("contents", 5)),
      number_(connection, insertion("numbers", 12)),
      figure_(connection, insertion("figures", 17)),
      spelled_(connection, insertion("spelled", 6)),
      relation_(connection, insertion("relations", 13)),
      finding_(connection, insertion("findings", 8)),
      words_(connection) {
  for (const char* table : kReadTables) {
    removals_.emplace_back(connection, std::string("DELETE FROM ") + table + " WHERE document = ?");
  }
}

std::int64_t RecordRows::add(const Record& record, std::uint64_t size, std::int64_t run) {
  const std::int64_t id = add_document(std::nullopt, record.document, record.reading.metadata, size, run);
  words_.add(id, add_parts(id, record));
  return id;
}

void RecordRows::replace(std::int64_t id, const Record& record, std::int64_t run) {
  old_.bind_all(id);
  if (!old_.step()) fail(base::ErrorCode::kDamaged, "", kDamaged);
  const auto size = static_cast<std::uint64_t>(old_.integer(0));
  const std::string before = expanded(old_.bytes(1));
  old_.reset();
  for (Statement& removal : removals_) removal.run(id);
  add_document(id, record.document, record.reading.metadata, size, run);
  const std::string after = add_parts(id, record);
  if (after == before) return;
  words_.remove(id, before);
  words_.add(id, after);
}

std::string RecordRows::add_parts(std::int64_t id, const Record& record) {
  add_notes(id, record);
  add_pages(id, record.document);
  std::string texts = add_contents(id, record);
  add_numbers(id, record.reading);
  add_figures(id, record.reading);
  add_spelled(id, record.reading);
  add_relations(id, record.reading);
  add_findings(id, record.reading);
  return texts;
}

std::int64_t RecordRows::add_document(std::optional<std::int64_t> wanted, const model::Document& document,
                                      const model::Metadata& metadata, std::uint64_t size, std::int64_t run) {
  const auto key = [&](const std::string& text) { return strings_.key_of(text); };
  const model::Signer signer = metadata.signer.value_or(model::Signer{});
  const base::Period period = metadata.period.value_or(base::Period{});
  const std::string sha256 = bytes_of_hex(document.sha256);
  const std::string fonts = packed_unless_empty(document.fonts);
  const std::string encodings = packed_unless_empty(document.encodings);
  document_.run(wanted, Blob{sha256}, static_cast<std::int64_t>(size), run, code_of(document.format),
                code_of(document.text_source), document.pages, key(metadata.kind), known(metadata.number),
                key(metadata.symbol), key(metadata.issuer), key(metadata.parent_issuer), key(metadata.place),
                day(metadata.date), known(metadata.title), day(period.from), day(period.to), known(period.label),
                key(signer.capacity), key(signer.position), key(signer.name), metadata.draft, blob(fonts),
                known(version_key(metadata)), blob(encodings));
  const std::int64_t id = wanted ? *wanted : connection_.last_id();
  int i = 0;
  for (const std::string& recipient : metadata.recipients) {
    if (const Key text = key(recipient)) recipient_.run(id, i++, text);
  }
  return id;
}

void RecordRows::add_notes(std::int64_t id, const Record& record) {
  int i = 0;
  for (const model::Note& note : record.document.notes) note_.run(id, i++, 1, strings_.key_of(note.code), note.message);
  for (const model::Note& note : record.reading.notes) note_.run(id, i++, 0, strings_.key_of(note.code), note.message);
}

void RecordRows::add_pages(std::int64_t id, const model::Document& document) {
  std::map<std::uint32_t, std::optional<int>> first_blocks;
  for (std::uint32_t page = 1; page <= document.frames.size(); ++page) first_blocks[page];
  int i = 0;
  for (const model::Block& block : document.blocks) {
    if (block.page) {
      std::optional<int>& first = first_blocks[*block.page];
      if (!first) first = i;
    }
    ++i;
  }
  for (const auto& [page, first] : first_blocks) {
    if (page == 0 || page > document.frames.size()) {
      page_.run(id, page, first, std::nullopt, std::nullopt, std::nullopt, std::nullopt);
      continue;
    }
    const model::PageFrame& frame = document.frames[page - 1];
    page_.run(id, page, first, frame.width, frame.height, std::llround(frame.dpi * 100), code_of(frame.source));
  }
}

std::string RecordRows::add_contents(std::int64_t id, const Record& record) {
  std::string texts;
  std::string shapes;
  Packer shape(shapes, &texts);
  for (const model::Block& block : record.document.blocks) shape(block);
  std::string prints;
  Packer print(prints);
  for (const model::Figure& figure : record.reading.figures) each_field_of_print(print, figure);
  const std::string packed_texts = compressed(texts);
  const std::string packed_shapes = compressed(shapes);
  const std::string packed_prints = compressed(prints);
  contents_.run(id, static_cast<std::int64_t>(record.document.blocks.size()), Blob{packed_texts}, Blob{packed_shapes},
                Blob{packed_prints});
  return texts;
}

void RecordRows::add_numbers(std::int64_t id, const model::Reading& reading) {
  std::uint32_t n = 0;
  for (const model::NumberToken& number : reading.numbers) {
    const model::Place& place = number.place;
    const std::string box = place.box ? packed(*place.box) : "";
    number_.run(id, n++, number.text, code_of(number.number_class), strings_.key_of(number.rule), place.block,
                place.row, place.column, place.range.begin, place.range.end, place.page, blob(box));
  }
}

void RecordRows::add_figures(std::int64_t id, const model::Reading& reading) {
  const auto key = [&](const std::string& text) { return strings_.key_of(text); };
  for (const model::Figure& figure : reading.figures) {
    const base::Period period = figure.period.value_or(base::Period{});
    const bool as_number = figure.n < reading.numbers.size() && reading.numbers[figure.n].text == figure.text;
    figure_.run(id, figure.n, as_number ? std::nullopt : std::optional(std::string_view(figure.text)),
                figure.value.to_string(), key(figure.unit), key(figure.dimension), code_of(figure.basis),
                code_of(figure.measure), day(period.from), day(period.to), key(period.label),
                key(figure.indicator.phrase), key(figure.indicator.code), key(figure.indicator.key), key(figure.area),
                key(joined(figure.section)), key(figure.rule));
  }
}

void RecordRows::add_spelled(std::int64_t id, const model::Reading& reading) {
  int i = 0;
  for (const model::SpelledNumber& spelled : reading.spelled) {
    const std::string place = packed(spelled.place);
    spelled_.run(id, i++, spelled.figure, spelled.value.to_string(), spelled.text, Blob{place});
  }
}

void RecordRows::add_relations(std::int64_t id, const model::Reading& reading) {
  int i = 0;
  for (const model::Relation& relation : reading.relations) {
    const std::string subtracted = packed_unless_empty(relation.subtracted);
    relation_.run(id, i++, code_of(relation.kind), relation.result, listed(relation.terms), blob(subtracted),
                  strings_.key_of(relation.cue), strings_.key_of(relation.rule), code_of(relation.strength),
                  code_of(relation.verdict), digits(relation.computed), digits(relation.difference),
                  digits(relation.implied));
  }
}

void RecordRows::add_findings(std::int64_t id, const model::Reading& reading) {
  int i = 0;
  for (const model::Finding& finding : reading.findings) {
    const std::string suspects = packed_unless_empty(finding.suspects);
    finding_.run(id, i++, strings_.key_of(finding.code), code_of(finding.severity), finding.relation,
                 listed(finding.figures), code_of(finding.cause), blob(suspects));
  }
}

}  // namespace luyke::archive
