#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace luyke::base {

// SHA-256 of the bytes, 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

// The same for bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  std::string hex();  // ends the digest; asked once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace luyke::base
