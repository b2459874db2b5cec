#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "archive/sqlite.h"

namespace luyke::archive {

// All that the database knows, as lines that depend on nothing but the
// documents, the versions and the decisions: documents in the order of their
// SHA-256, keys replaced by what they stand for, no times except those of
// decisions. A line is the table's name and its values, parted by tabs: `~`
// for none, digits, `"text` with \t \n \\ escaped, `x` and hex for bytes.
void dump(Connection& connection, const std::function<void(std::string_view)>& line);

inline constexpr std::string_view kDumpHead = "luyke-archive\t2";  // the first line
// The form before: documents without encodings, decisions without context.
inline constexpr std::string_view kOlderDumpHead = "luyke-archive\t1";

// Puts one line of a dump after the other back, without the first. Faults: kDamaged, naming the line.
class Restorer {
 public:
  explicit Restorer(Connection& connection);
  ~Restorer();
  Restorer(const Restorer&) = delete;
  Restorer& operator=(const Restorer&) = delete;

  // The SHA-256 of the document when the line begins one, else empty.
  std::string put(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace luyke::archive
