#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace luyke::base {

// What went wrong, in a form that a program can test and a person can act on.
// The names of the codes are frozen: they reach files and scripts.
enum class ErrorCode {
  kNotFound,         // no such file or folder
  kPermission,       // the system refuses to open it
  kTooLarge,         // a limit on bytes, entries, ratio, cells or depth was reached
  kUnknownFormat,    // the bytes are of no format that Luyke reads
  kEncrypted,        // protected with a password
  kDamaged,          // of a known format, but broken beyond reading
  kInvalidRule,      // a rule file cannot be used
  kInvalidArgument,  // wrong usage
  kNoSpace,          // the disk or a quota is full
  kBusy,             // another process holds what is needed
  kLimit,            // a worker ran into its limit of time or memory
  kCrashed,          // a worker ended before its work
  kInternal,         // a fault of the program itself
};

const char* name_of(ErrorCode code);

// A failed piece of work. `file` and `place` may be empty; `place` is
// "line 12, column 3" for text files, a part's name for archives.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string file;
  std::string place;
  std::string message;

  // "file: place: message", leaving out what is empty.
  std::string describe() const;
};

// The value, or the reason why there is none. Asking for the side that is not
// there is a programmer's error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  T& value() & {
    assert(ok());
    return *std::get_if<T>(&state_);
  }
  const T& value() const& {
    assert(ok());
    return *std::get_if<T>(&state_);
  }
  T&& value() && {
    assert(ok());
    return std::move(*std::get_if<T>(&state_));
  }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    assert(!ok());
    return *std::get_if<Error>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace luyke::base
