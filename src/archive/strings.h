#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "archive/sqlite.h"

namespace luyke::archive {

// Words that come back in many rows, kept once: their keys. What was asked
// lately is remembered, at most kRemembered of them.
class Strings {
 public:
  explicit Strings(Connection& connection);

  // The key of the text, made when it is new; none for an empty text.
  std::optional<std::int64_t> key_of(const std::string& text);
  // After a transaction that came to nothing.
  void forget() { known_.clear(); }

 private:
  static constexpr std::size_t kRemembered = 100000;

  Connection& connection_;
  Statement find_;
  Statement add_;
  std::unordered_map<std::string, std::int64_t> known_;
};

}  // namespace luyke::archive
