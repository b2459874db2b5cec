#pragma once

#include <string>

namespace luyke::render {

// Colour and weight on a terminal, nothing elsewhere. Meaning never hangs on
// colour alone: words say it too, and marked figures stand in [brackets] when
// there is no colour.
class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  bool on() const { return on_; }

  std::string bold(const std::string& text) const { return wrap("1", text); }
  std::string dim(const std::string& text) const { return wrap("2", text); }
  std::string error(const std::string& text) const { return wrap("1;31", text); }
  std::string warning(const std::string& text) const { return wrap("1;33", text); }
  std::string info(const std::string& text) const { return wrap("1;36", text); }
  std::string good(const std::string& text) const { return wrap("32", text); }
  std::string mark(const std::string& text) const { return on_ ? wrap("1;33", text) : "[" + text + "]"; }

 private:
  std::string wrap(const char* code, const std::string& text) const {
    return on_ ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
  }
  bool on_;
};

}  // namespace luyke::render
