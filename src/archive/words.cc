#include "archive/words.h"

#include "archive/compressed.h"
#include "text/passage.h"

namespace luyke::archive {

WordIndex::WordIndex(Connection& connection)
    : add_(connection, "INSERT INTO words (rowid, marked, plain) VALUES (?, ?, ?)"),
      remove_(connection, "INSERT INTO words (words, rowid, marked, plain) VALUES ('delete', ?, ?, ?)") {}

void WordIndex::add(std::int64_t document, std::string_view text) {
  add_.run(document, text::key_of(text), text::markless_key_of(text));
}

void WordIndex::remove(std::int64_t document, std::string_view text) {
  remove_.run(document, text::key_of(text), text::markless_key_of(text));
}

void index_all(Connection& connection) {
  connection.run("INSERT INTO words (words) VALUES ('delete-all')");
  WordIndex index(connection);
  Statement texts(connection, "SELECT document, texts FROM contents ORDER BY document");
  while (texts.step()) index.add(texts.integer(0), expanded(texts.bytes(1)));
}

}  // namespace luyke::archive
