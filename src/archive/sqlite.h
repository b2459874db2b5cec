#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace luyke::archive {

enum class Access { kRead, kWrite };

// An open database. Failed calls throw Fault. One thread at a time.
class Connection {
 public:
  Connection(const std::string& path, Access access);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void run(const std::string& sql);
  std::int64_t number(const std::string& sql);  // first column of the first row; 0 where there is none
  std::int64_t last_id() const;
  // The state of one moment, into a new file, while others write.
  void copy_to(const std::string& path);
  [[noreturn]] void fail(int code) const;
  sqlite3* get() const { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
  std::string path_;
};

// A prepared statement. Texts and blobs that are bound must live until the next
// reset; columns are seen until the next step.
class Statement {
 public:
  Statement(Connection& connection, const std::string& sql);
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Binds from the first parameter on and runs; for statements without rows.
  template <typename... Values>
  void run(const Values&... values) {
    bind_all(values...);
    step();
    reset();
  }
  // Binds and stands before the first row.
  template <typename... Values>
  void bind_all(const Values&... values) {
    reset();
    int at = 0;
    (bind(++at, values), ...);
  }
  bool step();  // true: there is a row
  void reset();

  void bind(int at, std::nullopt_t);
  void bind(int at, std::int64_t value);
  void bind(int at, long long value) { bind(at, static_cast<std::int64_t>(value)); }
  void bind(int at, std::uint32_t value) { bind(at, static_cast<std::int64_t>(value)); }
  void bind(int at, int value) { bind(at, static_cast<std::int64_t>(value)); }
  void bind(int at, bool value) { bind(at, static_cast<std::int64_t>(value)); }
  void bind(int at, std::string_view text);
  void bind(int at, const std::string& text) { bind(at, std::string_view(text)); }
  void bind(int at, const char* text) { bind(at, std::string_view(text)); }
  struct Blob {
    std::string_view bytes;
  };
  void bind(int at, Blob blob);
  // For a function that this program taught the connection.
  struct Pointer {
    void* to;
    const char* kind;
  };
  void bind(int at, Pointer pointer);
  template <typename Value>
  void bind(int at, const std::optional<Value>& value) {
    if (value) {
      bind(at, *value);
    } else {
      bind(at, std::nullopt);
    }
  }

  enum class Kind { kNull, kInteger, kText, kBlob };
  int columns() const;
  Kind kind(int column) const;
  bool is_null(int column) const { return kind(column) == Kind::kNull; }
  std::int64_t integer(int column) const;
  std::string_view bytes(int column) const;  // of a text or a blob
  std::string text(int column) const { return std::string(bytes(column)); }

 private:
  Connection* connection_;
  sqlite3_stmt* handle_ = nullptr;
};

// Everything between its beginning and `commit` is in the database or not.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

// The state of one moment for several statements that only read. Inside a
// transaction it is the transaction's.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Connection& connection_;
};

}  // namespace luyke::archive
