#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace luyke::render {

// Writes JSON into a text as it is told, without a tree in between: records
// come by the thousand. Members keep their order; bytes that are no UTF-8
// become U+FFFD. The caller closes what it opens.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);  // letters and '_' only
  // What follows is a document of its own: JSON Lines.
  void end_line();

  void value(std::nullptr_t);
  void value(bool flag);
  void value(double number);  // shortest digits that read back the same, never an exponent
  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  template <std::integral Number>
  void value(Number number) {
    put_integer(static_cast<std::int64_t>(number));
  }
  template <typename Value>
  void value(const std::optional<Value>& held) {
    if (held) {
      value(*held);
    } else {
      value(nullptr);
    }
  }
  template <typename Range>
  requires requires(const Range& range) { range.begin() != range.end(); }
  void value(const Range& range) {
    begin_array();
    for (const auto& each : range) value(static_cast<typename Range::value_type>(each));
    end_array();
  }

  template <typename Value>
  void member(std::string_view name, const Value& held) {
    key(name);
    value(held);
  }
  // An empty text is not known: null.
  void text_or_null(std::string_view name, std::string_view text);

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void put_integer(std::int64_t number);
  void put_escaped(std::string_view text);

  std::string& out_;
  bool first_ = true;  // nothing stands before in this object or array
};

}  // namespace luyke::render
