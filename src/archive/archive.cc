#include "archive/archive.h"

#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "archive/archive_state.h"
#include "archive/dump.h"
#include "archive/fault.h"
#include "archive/hex.h"
#include "archive/listing.h"
#include "archive/schema.h"
#include "archive/search.h"
#include "archive/versions.h"

namespace luyke::archive {
namespace {

namespace fs = std::filesystem;
using Blob = Statement::Blob;

// Those that any run but this one set aside.
std::vector<SetAside> files_set_aside(Connection& connection, std::int64_t but) {
  std::vector<SetAside> files;
  Statement rows(connection, "SELECT path, sha256, code, message FROM quarantine WHERE run <> ? ORDER BY path");
  rows.bind_all(but);
  while (rows.step()) files.push_back({rows.text(0), hex_of(rows.bytes(1)), rows.text(2), rows.text(3)});
  return files;
}

}  // namespace

Writing::Writing(Connection& connection, const Versions& now)
    : versions(now),
      strings(connection),
      rows(connection, strings),
      find(connection,
           "SELECT EXISTS (SELECT 1 FROM paths WHERE path = ?2 AND document = d.id) FROM documents d "
           "WHERE d.sha256 = ?1"),
      set_aside_before(connection, "SELECT 1 FROM quarantine WHERE path = ? AND sha256 = ? AND run = ?"),
      add_path(connection,
               "INSERT INTO paths SELECT ?, id FROM documents WHERE sha256 = ? "
               "ON CONFLICT DO UPDATE SET document = excluded.document WHERE document <> excluded.document"),
      leave_quarantine(connection, "DELETE FROM quarantine WHERE path = ?"),
      set_aside(connection, "INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?, ?)") {
  Transaction transaction(connection);
  run = run_with(connection, versions.options);
  transaction.commit();
}

std::int64_t Writing::run_with(Connection& connection, const std::string& options) {
  Statement find_run(connection, "SELECT id FROM runs WHERE program = ? AND rules = ? AND data = ? AND options = ?");
  find_run.bind_all(versions.program, versions.rules, versions.data, options);
  if (find_run.step()) return find_run.integer(0);
  Statement add(connection, "INSERT INTO runs (program, rules, data, options) VALUES (?, ?, ?, ?)");
  add.run(versions.program, versions.rules, versions.data, options);
  return connection.last_id();
}

Archive::State::State(const std::string& path, Access access) : folder(path), objects(path) {
  std::error_code failure;
  if (access == Access::kRead) {
    if (!fs::exists(folder + kDatabase, failure)) fail(base::ErrorCode::kNotFound, folder, kNoArchive);
    connection.emplace(folder + kDatabase, access);
    settle(*connection, access);
    require_current(*connection, folder);
    return;
  }
  fs::create_directories(folder, failure);
  if (failure) throw Fault{system_error(folder, failure.value())};
  lock.emplace(folder + kLock);
  connection.emplace(folder + kDatabase, access);
  settle(*connection, access);
  migrate(*connection, folder);
  objects.clear_incoming();
}

void Archive::State::begin() {
  if (!writing->open) writing->open.emplace(*connection);
}

void Archive::State::drop_pending() {
  if (!writing) return;
  writing->open.reset();
  writing->strings.forget();
  writing->rereader.reset();  // runs it added are gone too
  for (const Staged& staged : writing->originals) objects.drop(staged);
  writing->originals.clear();
}

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive::~Archive() {
  if (state_) state_->drop_pending();
}

base::Result<Archive> Archive::open_to_write(const std::string& folder, const Versions& versions) {
  return guarded([&] {
    auto state = std::make_unique<State>(folder, Access::kWrite);
    state->writing.emplace(*state->connection, versions);
    return Archive(std::move(state));
  });
}

base::Result<Archive> Archive::open_to_read(const std::string& folder) {
  return guarded([&] { return Archive(std::make_unique<State>(folder, Access::kRead)); });
}

bool Archive::keeps(std::string_view path) {
  return path.starts_with("objects/") || path.starts_with("incoming/") || path.starts_with("archive.lock") ||
         path.starts_with("archive.db");
}

base::Result<base::Result<Staged>> Archive::stage(const std::string& path, std::uint64_t limit) {
  return guarded([&] { return state_->objects.stage(path, limit); });
}

void Archive::discard(const Staged& staged) { state_->objects.drop(staged); }

base::Result<Known> Archive::known(const std::string& path, const std::string& sha256) {
  return guarded([&] {
    const std::string bytes = bytes_of_hex(sha256);
    Statement& find = state_->writing->find;
    find.bind_all(Blob{bytes}, path);
    Known known = Known::kNot;
    if (find.step()) known = find.integer(0) != 0 ? Known::kHere : Known::kElsewhere;
    find.reset();
    return known;
  });
}

base::Result<bool> Archive::was_set_aside(const std::string& path, const std::string& sha256) {
  return guarded([&] {
    const std::string bytes = bytes_of_hex(sha256);
    Statement& before = state_->writing->set_aside_before;
    before.bind_all(path, Blob{bytes}, state_->writing->run);
    const bool found = before.step();
    before.reset();
    return found;
  });
}

base::Result<bool> Archive::add(const Record& record, const Staged& staged, const std::string& path) {
  return writing([&](Writing& writing) {
    state_->begin();
    writing.originals.push_back(staged);
    writing.rows.add(record, staged.size, writing.run);
    const std::string bytes = bytes_of_hex(staged.sha256);
    writing.add_path.run(path, Blob{bytes});
    writing.leave_quarantine.run(path);
  });
}

base::Result<bool> Archive::add_path(const std::string& path, const std::string& sha256) {
  return writing([&](Writing& writing) {
    state_->begin();
    const std::string bytes = bytes_of_hex(sha256);
    writing.add_path.run(path, Blob{bytes});
    writing.leave_quarantine.run(path);
  });
}

base::Result<bool> Archive::set_aside(const SetAside& file) {
  return writing([&](Writing& writing) {
    state_->begin();
    const std::string bytes = bytes_of_hex(file.sha256);
    const std::optional<Blob> sha256 = bytes.empty() ? std::nullopt : std::optional(Blob{bytes});
    writing.set_aside.run(file.path, sha256, file.code, file.message, writing.run);
  });
}

base::Result<bool> Archive::flush() {
  return writing([&](Writing& writing) {
    if (!writing.open) return;
    state_->objects.publish(writing.originals);
    writing.originals.clear();
    writing.open->commit();
    writing.open.reset();
  });
}

base::Result<std::vector<SetAside>> Archive::quarantine() {
  return guarded([&] { return files_set_aside(*state_->connection, 0); });
}

base::Result<std::vector<SetAside>> Archive::outdated_quarantine() {
  return guarded([&] { return files_set_aside(*state_->connection, state_->writing->run); });
}

base::Result<Counts> Archive::counts() {
  return guarded([&] {
    Connection& connection = *state_->connection;
    const auto number = [&](const std::string& sql) { return static_cast<std::uint64_t>(connection.number(sql)); };
    Counts counts;
    counts.documents = number("SELECT count(*) FROM documents");
    counts.paths = number("SELECT count(*) FROM paths");
    counts.versions = number("SELECT count(version_key) - count(DISTINCT version_key) FROM documents");
    counts.quarantined = number("SELECT count(*) FROM quarantine");
    counts.original_bytes = number("SELECT total(size) FROM documents");
    counts.database_bytes = number("PRAGMA page_count") * number("PRAGMA page_size");
    return counts;
  });
}

base::Result<model::Hits> Archive::search(const Query& query) {
  return guarded([&] { return archive::search(*state_->connection, query); });
}

base::Result<bool> Archive::list(const Query& query, const TakeDocument& take) {
  return guarded([&] {
    list_all(*state_->connection, query, take);
    return true;
  });
}

base::Result<bool> Archive::versions(const std::function<void(const model::ReportVersions&)>& take) {
  return guarded([&] {
    each_versions(*state_->connection, take);
    return true;
  });
}

base::Result<bool> Archive::dump(const std::function<void(std::string_view)>& line) {
  return guarded([&] {
    archive::dump(*state_->connection, line);
    return true;
  });
}

}  // namespace luyke::archive
