#include "archive/schema.h"

#include <array>
#include <string>

#include "archive/closeness.h"
#include "archive/fault.h"
#include "archive/words.h"

namespace luyke::archive {
namespace {

// Rows are small on purpose: whole numbers as keys, days as yyyymmdd, words that
// come back in `strings` once, and what is only ever read with its document in
// compressed blobs. `words` has no content of its own: the texts are in `contents`.
constexpr const char* kFirst = R"sql(
CREATE TABLE strings (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  program TEXT NOT NULL, rules TEXT NOT NULL, data TEXT NOT NULL, options TEXT NOT NULL,
  UNIQUE (program, rules, data, options)) STRICT;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES runs,
  format INTEGER NOT NULL, text_source INTEGER NOT NULL, pages INTEGER,
  kind INTEGER REFERENCES strings, number TEXT, symbol INTEGER REFERENCES strings,
  issuer INTEGER REFERENCES strings, parent_issuer INTEGER REFERENCES strings, place INTEGER REFERENCES strings,
  date INTEGER, title TEXT,
  period_from INTEGER, period_to INTEGER, period_label TEXT,
  signer_capacity INTEGER REFERENCES strings, signer_position INTEGER REFERENCES strings,
  signer_name INTEGER REFERENCES strings,
  draft INTEGER NOT NULL, fonts BLOB,
  version_key TEXT) STRICT;
CREATE INDEX documents_by_issuer ON documents (issuer, date);
CREATE INDEX documents_by_date ON documents (date);
CREATE INDEX documents_by_version ON documents (version_key) WHERE version_key IS NOT NULL;

CREATE TABLE paths (
  path TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents) STRICT, WITHOUT ROWID;
CREATE INDEX paths_by_document ON paths (document);

CREATE TABLE recipients (
  document INTEGER NOT NULL REFERENCES documents, i INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES strings, PRIMARY KEY (document, i)) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  document INTEGER NOT NULL REFERENCES documents, i INTEGER NOT NULL, of_reader INTEGER NOT NULL,
  code INTEGER NOT NULL REFERENCES strings, message TEXT NOT NULL,
  PRIMARY KEY (document, i)) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
  document INTEGER NOT NULL REFERENCES documents, page INTEGER NOT NULL, first_block INTEGER,
  width INTEGER, height INTEGER, dpi_hundredths INTEGER, source INTEGER,
  PRIMARY KEY (document, page)) STRICT, WITHOUT ROWID;

CREATE TABLE contents (
  document INTEGER PRIMARY KEY REFERENCES documents, blocks INTEGER NOT NULL,
  texts BLOB NOT NULL, shapes BLOB NOT NULL, prints BLOB NOT NULL) STRICT;

CREATE VIRTUAL TABLE words USING fts5 (marked, plain, content='', tokenize='unicode61 remove_diacritics 0');

CREATE TABLE numbers (
  document INTEGER NOT NULL REFERENCES documents, n INTEGER NOT NULL,
  text TEXT NOT NULL, class INTEGER NOT NULL, rule INTEGER REFERENCES strings,
  block INTEGER NOT NULL, row INTEGER, col INTEGER, first INTEGER NOT NULL, last INTEGER NOT NULL,
  page INTEGER, box BLOB,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;

CREATE TABLE figures (
  document INTEGER NOT NULL REFERENCES documents, n INTEGER NOT NULL,
  text TEXT, value TEXT NOT NULL, unit INTEGER REFERENCES strings, dimension INTEGER REFERENCES strings,
  basis INTEGER NOT NULL, measure INTEGER NOT NULL,
  period_from INTEGER, period_to INTEGER, period_label INTEGER REFERENCES strings,
  phrase INTEGER REFERENCES strings, code INTEGER REFERENCES strings, key INTEGER REFERENCES strings,
  area INTEGER REFERENCES strings, section INTEGER REFERENCES strings, rule INTEGER REFERENCES strings,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;

CREATE TABLE spelled (
  document INTEGER NOT NULL REFERENCES documents, i INTEGER NOT NULL,
  figure INTEGER NOT NULL, value TEXT NOT NULL, text TEXT NOT NULL, place BLOB NOT NULL,
  PRIMARY KEY (document, i)) STRICT, WITHOUT ROWID;

CREATE TABLE relations (
  document INTEGER NOT NULL REFERENCES documents, id INTEGER NOT NULL,
  kind INTEGER NOT NULL, result INTEGER NOT NULL, terms TEXT NOT NULL, subtracted BLOB,
  cue INTEGER REFERENCES strings, rule INTEGER REFERENCES strings,
  strength INTEGER NOT NULL, verdict INTEGER NOT NULL, computed TEXT, difference TEXT, implied TEXT,
  PRIMARY KEY (document, id)) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
  document INTEGER NOT NULL REFERENCES documents, id INTEGER NOT NULL,
  code INTEGER NOT NULL REFERENCES strings, severity INTEGER NOT NULL, relation INTEGER,
  figures TEXT NOT NULL, cause INTEGER NOT NULL, suspects BLOB,
  PRIMARY KEY (document, id)) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_severity ON findings (severity, code);

CREATE TABLE submissions (
  document INTEGER PRIMARY KEY REFERENCES documents,
  submitter INTEGER NOT NULL REFERENCES strings, form INTEGER NOT NULL REFERENCES strings,
  period_from INTEGER NOT NULL, period_to INTEGER NOT NULL) STRICT;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL, time TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, why TEXT NOT NULL,
  place BLOB, text TEXT) STRICT;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are never removed'); END;

CREATE TABLE quarantine (
  path TEXT PRIMARY KEY, sha256 BLOB, code TEXT NOT NULL, message TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs) STRICT, WITHOUT ROWID;
)sql";

// What reading a document again needs: how its text was stored, the words around
// a number that a person decided about, and in which form the index keeps words.
constexpr const char* kReread = R"sql(
ALTER TABLE documents ADD COLUMN encodings BLOB;
ALTER TABLE decisions ADD COLUMN context TEXT;
CREATE INDEX decisions_by_document ON decisions (sha256);
CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO facts VALUES ('form_of_words', 1);
)sql";

// All that the filters of a search ask of documents, without their long rows.
constexpr const char* kFiltered = R"sql(
CREATE INDEX documents_by_office ON documents (parent_issuer, issuer, kind, date);
)sql";

constexpr std::array kMigrations = {kFirst, kReread, kFiltered};
constexpr int kNewest = static_cast<int>(kMigrations.size());

std::int64_t form_of_words(Connection& connection) {
  return connection.number("SELECT value FROM facts WHERE name = 'form_of_words'");
}

int version_of(Connection& connection) { return static_cast<int>(connection.number("PRAGMA user_version")); }

void require_not_newer(int version, const std::string& path) {
  if (version > kNewest) fail(base::ErrorCode::kInvalidArgument, path, kNewer);
}

}  // namespace

void settle(Connection& connection, Access access) {
  connection.run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF");
  add_closeness(connection);
  if (access == Access::kRead) return connection.run("PRAGMA cache_size = -32768");
  // FULL: what is committed stays through a power cut too.
  connection.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768");
}

void migrate(Connection& connection, const std::string& path) {
  const std::int64_t id = connection.number("PRAGMA application_id");
  const bool fresh = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (!fresh && id != kApplicationId) fail(base::ErrorCode::kDamaged, path, kForeign);
  require_not_newer(version_of(connection), path);
  for (int version = version_of(connection); version < kNewest; ++version) {
    Transaction step(connection);
    connection.run(kMigrations[static_cast<std::size_t>(version)]);
    connection.run("PRAGMA application_id = " + std::to_string(kApplicationId));
    connection.run("PRAGMA user_version = " + std::to_string(version + 1));
    step.commit();
  }
  if (form_of_words(connection) == kFormOfWords) return;
  Transaction anew(connection);
  index_all(connection);
  connection.run("UPDATE facts SET value = " + std::to_string(kFormOfWords) + " WHERE name = 'form_of_words'");
  anew.commit();
}

void require_current(Connection& connection, const std::string& path) {
  if (connection.number("PRAGMA application_id") != kApplicationId) {
    fail(base::ErrorCode::kDamaged, path, kForeign);
  }
  require_not_newer(version_of(connection), path);
  if (version_of(connection) < kNewest || form_of_words(connection) != kFormOfWords)
    fail(base::ErrorCode::kInvalidArgument, path, kOlder);
}

}  // namespace luyke::archive
