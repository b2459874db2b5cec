#include "archive/stored_document.h"

#include "archive/compressed.h"
#include "archive/fault.h"
#include "archive/fields.h"
#include "archive/hex.h"
#include "archive/unpacked.h"

namespace luyke::archive {
namespace {

[[noreturn]] void damaged() { fail(base::ErrorCode::kDamaged, "", kDamaged); }

template <typename Value>
Value unpacked(std::string_view bytes) {
  Value value{};
  if (bytes.empty()) return value;
  Unpacker unpacker(bytes);
  unpacker(value);
  if (!unpacker.done()) damaged();
  return value;
}

void add_head(Connection& connection, std::int64_t id, model::Document& document) {
  Statement row(connection, "SELECT sha256, format, text_source, pages, fonts, encodings FROM documents WHERE id = ?");
  row.bind_all(id);
  if (!row.step()) damaged();
  document.sha256 = hex_of(row.bytes(0));
  document.format = static_cast<model::Format>(row.integer(1));
  document.text_source = static_cast<model::TextSource>(row.integer(2));
  if (!row.is_null(3)) document.pages = static_cast<std::uint32_t>(row.integer(3));
  document.fonts = unpacked<std::vector<std::string>>(row.bytes(4));
  document.encodings = unpacked<std::vector<model::EncodingUse>>(row.bytes(5));
}

void add_notes(Connection& connection, std::int64_t id, model::Document& document) {
  Statement rows(connection,
                 "SELECT s.text, n.message FROM notes n LEFT JOIN strings s ON s.id = n.code "
                 "WHERE n.document = ? AND n.of_reader ORDER BY n.i");
  rows.bind_all(id);
  while (rows.step()) document.notes.push_back({rows.text(0), rows.text(1)});
}

void add_frames(Connection& connection, std::int64_t id, model::Document& document) {
  Statement rows(connection,
                 "SELECT width, height, dpi_hundredths, source FROM pages WHERE document = ? AND width IS NOT NULL "
                 "ORDER BY page");
  rows.bind_all(id);
  while (rows.step()) {
    document.frames.push_back({static_cast<std::uint32_t>(rows.integer(0)), static_cast<std::uint32_t>(rows.integer(1)),
                               static_cast<double>(rows.integer(2)) / 100,
                               static_cast<model::TextSource>(rows.integer(3))});
  }
}

void add_blocks(Connection& connection, std::int64_t id, model::Document& document) {
  Statement row(connection, "SELECT blocks, texts, shapes FROM contents WHERE document = ?");
  row.bind_all(id);
  if (!row.step()) damaged();
  const std::string texts = expanded(row.bytes(1));
  const std::string shapes = expanded(row.bytes(2));
  Unpacker unpacker(shapes, texts);
  for (std::int64_t i = 0; i < row.integer(0) && unpacker.good(); ++i) unpacker(document.blocks.emplace_back());
  if (!unpacker.done()) damaged();
}

}  // namespace

model::Document stored_document(Connection& connection, std::int64_t id) {
  model::Document document;
  add_head(connection, id, document);
  add_notes(connection, id, document);
  add_frames(connection, id, document);
  add_blocks(connection, id, document);
  return document;
}

}  // namespace luyke::archive
