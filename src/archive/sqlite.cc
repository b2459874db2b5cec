#include "archive/sqlite.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "archive/fault.h"

namespace luyke::archive {
namespace {

constexpr int kPatienceMs = 10000;  // with another connection's checkpoint

base::Error error_of(sqlite3* handle, int code, const std::string& path) {
  using base::ErrorCode;
  switch (code & 0xff) {
    case SQLITE_FULL: return {ErrorCode::kNoSpace, path, "", kNoSpace};
    case SQLITE_IOERR: {
      const int number = handle ? sqlite3_system_errno(handle) : EIO;
      // SQLite forgets the number of a failed write to its log.
      if (number == 0 && code == SQLITE_IOERR_WRITE) return system_error(path, EDQUOT);
      return system_error(path, number == 0 ? EIO : number);
    }
    case SQLITE_READONLY:
    case SQLITE_PERM: return {ErrorCode::kPermission, path, "", kReadOnly};
    case SQLITE_CANTOPEN: {
      if (::access((path + "-wal").c_str(), F_OK) == 0) return {ErrorCode::kPermission, path, "", kUnsettled};
      return {ErrorCode::kNotFound, path, "", kNoArchive};
    }
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::kBusy, path, "", kBusy};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return {ErrorCode::kDamaged, path, "", kDamaged};
    default: return {ErrorCode::kInternal, path, "", handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)};
  }
}

// A path as SQLite's address of a file: '?', '#' and '%' mean something there.
std::string address_of(const std::string& path) {
  std::string address = "file:";
  for (const char c : path) {
    if (c == '?') {
      address += "%3f";
    } else if (c == '#') {
      address += "%23";
    } else if (c == '%') {
      address += "%25";
    } else {
      address += c;
    }
  }
  return address;
}

// Readers of a log need to write beside it; where nobody can write, nobody
// changes the file either. But what a run that was ended left in the log counts.
bool is_at_rest(const std::string& path) {
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  if (::faccessat(AT_FDCWD, folder.empty() ? "." : folder.c_str(), W_OK, AT_EACCESS) == 0) return false;
  struct stat log {};
  return ::stat((path + "-wal").c_str(), &log) != 0 || log.st_size == 0;
}

}  // namespace

Connection::Connection(const std::string& path, Access access) : path_(path) {
  std::string address = address_of(path);
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  if (access == Access::kWrite) {
    flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  } else {
    if (is_at_rest(path)) address += "?immutable=1";
    flags |= SQLITE_OPEN_READONLY;
  }
  const int code = sqlite3_open_v2(address.c_str(), &handle_, flags, nullptr);
  if (code != SQLITE_OK) {
    const base::Error error = error_of(handle_, code, path);
    sqlite3_close_v2(std::exchange(handle_, nullptr));
    throw Fault{error};
  }
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, kPatienceMs);
}

Connection::~Connection() { sqlite3_close_v2(handle_); }

void Connection::fail(int code) const { throw Fault{error_of(handle_, code, path_)}; }

void Connection::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Connection::number(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_id() const { return sqlite3_last_insert_rowid(handle_); }

void Connection::copy_to(const std::string& path) {
  Connection target(path, Access::kWrite);
  sqlite3_backup* backup = sqlite3_backup_init(target.handle_, "main", handle_, "main");
  if (!backup) target.fail(sqlite3_errcode(target.handle_));
  const int stepped = sqlite3_backup_step(backup, -1);
  const int code = sqlite3_backup_finish(backup);
  if (code != SQLITE_OK) target.fail(code);
  if (stepped != SQLITE_DONE) target.fail(stepped);
}

Statement::Statement(Connection& connection, const std::string& sql) : connection_(&connection) {
  const int code = sqlite3_prepare_v3(connection.get(), sql.c_str(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &handle_, nullptr);
  if (code != SQLITE_OK) connection.fail(code);
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_), handle_(std::exchange(other.handle_, nullptr)) {}

bool Statement::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  connection_->fail(code);
}

void Statement::reset() {
  sqlite3_reset(handle_);  // its code repeats what the last step said
}

void Statement::bind(int at, std::nullopt_t) { sqlite3_bind_null(handle_, at); }

void Statement::bind(int at, std::int64_t value) { sqlite3_bind_int64(handle_, at, value); }

void Statement::bind(int at, std::string_view text) {
  sqlite3_bind_text64(handle_, at, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int at, Blob blob) {
  sqlite3_bind_blob64(handle_, at, blob.bytes.empty() ? "" : blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC);
}

void Statement::bind(int at, Pointer pointer) { sqlite3_bind_pointer(handle_, at, pointer.to, pointer.kind, nullptr); }

int Statement::columns() const { return sqlite3_column_count(handle_); }

Statement::Kind Statement::kind(int column) const {
  switch (sqlite3_column_type(handle_, column)) {
    case SQLITE_INTEGER: return Kind::kInteger;
    case SQLITE_TEXT: return Kind::kText;
    case SQLITE_BLOB: return Kind::kBlob;
    default: return Kind::kNull;
  }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

std::string_view Statement::bytes(int column) const {
  const void* data = sqlite3_column_blob(handle_, column);
  return {data ? static_cast<const char*>(data) : "", static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

Transaction::Transaction(Connection& connection) : connection_(connection) { connection_.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  // A statement that failed may have ended it already.
  if (open_) sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Snapshot::Snapshot(Connection& connection) : connection_(connection) { connection_.run("SAVEPOINT snapshot"); }

Snapshot::~Snapshot() { sqlite3_exec(connection_.get(), "RELEASE snapshot", nullptr, nullptr, nullptr); }

void Transaction::commit() {
  connection_.run("COMMIT");
  open_ = false;
}

}  // namespace luyke::archive
