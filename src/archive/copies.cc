// Archives as wholes: checked, copied, written out and read back.
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>
#include <utility>

#include "archive/archive.h"
#include "archive/archive_state.h"
#include "archive/dump.h"
#include "archive/fault.h"
#include "archive/hex.h"
#include "archive/schema.h"
#include "archive/words.h"
#include "base/digest.h"

namespace luyke::archive {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 1u << 16;

// SHA-256 of a file's bytes; empty when it cannot be read.
std::string digest_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return "";
  base::Sha256 digest;
  std::string piece(kPiece, '\0');
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
    digest.add(std::string_view(piece).substr(0, static_cast<std::size_t>(file.gcount())));
  }
  return file.bad() ? "" : digest.hex();
}

void require_new(const std::string& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) throw Fault{system_error(folder, failure.value())};
  if (!fs::is_empty(folder, failure)) {
    fail(base::ErrorCode::kInvalidArgument, folder, "the folder is not empty");
  }
}

std::vector<std::string> originals_of(Connection& connection) {
  std::vector<std::string> found;
  Statement rows(connection, "SELECT sha256 FROM documents ORDER BY sha256");
  while (rows.step()) found.push_back(hex_of(rows.bytes(0)));
  return found;
}

void copy_originals(const std::vector<std::string>& originals, const Objects& from, const Objects& to) {
  for (const std::string& sha256 : originals) {
    const std::string target = to.path_of(sha256);
    std::error_code failure;
    fs::create_directories(fs::path(target).parent_path(), failure);
    if (!failure) fs::copy_file(from.path_of(sha256), target, failure);
    if (failure) throw Fault{system_error(target, failure.value())};
  }
}

void write_records(Connection& connection, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  dump(connection, [&](std::string_view line) { file << line << '\n'; });
  errno = 0;
  if (!file.flush()) throw Fault{system_error(path, errno == 0 ? EIO : errno)};
}

void check_database(Connection& connection, std::vector<std::string>& faults) {
  Statement integrity(connection, "PRAGMA integrity_check");
  while (integrity.step()) {
    if (integrity.bytes(0) != "ok") faults.push_back("archive.db: " + integrity.text(0));
  }
  Statement references(connection, "PRAGMA foreign_key_check");
  while (references.step()) {
    faults.push_back("archive.db: a row of " + references.text(0) + " names a row of " + references.text(2) +
                     " that is not there");
  }
}

}  // namespace

base::Result<std::vector<std::string>> Archive::verify() {
  return guarded([&] {
    std::vector<std::string> faults;
    check_database(*state_->connection, faults);
    for (const std::string& sha256 : originals_of(*state_->connection)) {
      const std::string path = state_->objects.path_of(sha256);
      const std::string found = digest_of(path);
      if (found.empty()) faults.push_back(path + ": the original is gone or cannot be read");
      if (!found.empty() && found != sha256) faults.push_back(path + ": the original has changed");
    }
    return faults;
  });
}

base::Result<bool> Archive::back_up(const std::string& folder) {
  return guarded([&] {
    require_new(folder);
    // The database first: originals are only ever added, so that those it
    // names are there.
    const std::string database = folder + kDatabase;
    state_->connection->copy_to(database);
    Connection copied(database, Access::kWrite);
    copy_originals(originals_of(copied), state_->objects, Objects(folder));
    require_synced(folder);
    return true;
  });
}

base::Result<bool> Archive::export_to(const std::string& folder) {
  return guarded([&] {
    require_new(folder);
    const Snapshot snapshot(*state_->connection);
    copy_originals(originals_of(*state_->connection), state_->objects, Objects(folder));
    write_records(*state_->connection, folder + kRecords);
    require_synced(folder);
    return true;
  });
}

base::Result<bool> Archive::import_from(const std::string& exported, const std::string& folder) {
  return guarded([&] {
    std::ifstream records(exported + kRecords, std::ios::binary);
    if (!records) fail(base::ErrorCode::kNotFound, exported + kRecords, "no such file");
    std::string line;
    if (!std::getline(records, line) || (line != kDumpHead && line != kOlderDumpHead)) {
      fail(base::ErrorCode::kDamaged, exported + kRecords, "not the export of an archive");
    }
    require_new(folder);
    State state(folder, Access::kWrite);
    Transaction transaction(*state.connection);
    Restorer restorer(*state.connection);
    std::vector<std::string> originals;
    while (std::getline(records, line)) {
      const std::string sha256 = restorer.put(line);
      if (!sha256.empty()) originals.push_back(sha256);
    }
    copy_originals(originals, Objects(exported), state.objects);
    for (const std::string& sha256 : originals) {
      const std::string path = state.objects.path_of(sha256);
      if (digest_of(path) != sha256) fail(base::ErrorCode::kDamaged, path, "the original has changed");
    }
    index_all(*state.connection);
    require_synced(folder);
    transaction.commit();
    return true;
  });
}

}  // namespace luyke::archive
