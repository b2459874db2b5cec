#include "render/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace luyke::render {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

void put_control(unsigned char c, std::string& out) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '\b': out += "\\b"; return;
    case '\t': out += "\\t"; return;
    case '\n': out += "\\n"; return;
    case '\f': out += "\\f"; return;
    case '\r': out += "\\r"; return;
    default: break;
  }
  out += "\\u00";
  out += kHex[c >> 4];
  out += kHex[c & 0xF];
}

// Characters that stand for themselves.
bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; }

// Past the plain characters and the letters of two and three bytes from `at`
// on that are surely well formed.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  while (at < text.size()) {
    const unsigned char c = byte(at);
    if (is_plain(c)) {
      ++at;
    } else if (c >= 0xC2 && c < 0xE0 && continues(at + 1)) {
      at += 2;
    } else if (c >= 0xE1 && c < 0xED && continues(at + 1) && continues(at + 2)) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::end_line() {
  out_ += '\n';
  first_ = true;
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  const std::size_t begin = out_.size();
  out_.resize(begin + name.size() + 3);
  char* at = out_.data() + begin;
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = '"';
  *at = ':';
  first_ = true;  // its value follows without a comma
}

void JsonWriter::value(std::nullptr_t) {
  separate();
  out_ += "null";
}

void JsonWriter::value(bool flag) {
  separate();
  out_ += flag ? "true" : "false";
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return value(nullptr);
  separate();
  std::array<char, 400> digits;  // the longest double has 309 digits before the point
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed).ptr;
  const std::string_view written(digits.data(), static_cast<std::size_t>(end - digits.data()));
  out_ += written;
  if (written.find('.') == std::string_view::npos) out_ += ".0";
}

void JsonWriter::value(std::string_view text) {
  separate();
  put_escaped(text);
}

void JsonWriter::text_or_null(std::string_view name, std::string_view text) {
  key(name);
  if (text.empty()) {
    value(nullptr);
  } else {
    value(text);
  }
}

void JsonWriter::put_integer(std::int64_t number) {
  separate();
  std::array<char, 24> digits;
  out_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void JsonWriter::put_escaped(std::string_view text) {
  out_ += '"';
  std::size_t kept = 0;  // what stands before is written
  for (std::size_t at = 0; at < text.size();) {
    at = end_of_plain(text, at);
    if (at == text.size()) break;
    const auto c = static_cast<unsigned char>(text[at]);
    const std::size_t begin = at;
    const bool stray = c >= 0x80 && base::next_code_point(text, at) == 0xFFFD && at == begin + 1;
    if (c < 0x80) ++at;
    if (!stray && c >= 0x80) continue;
    out_ += text.substr(kept, begin - kept);
    kept = at;
    if (stray) {
      out_ += kReplacement;
    } else if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += static_cast<char>(c);
    } else {
      put_control(c, out_);
    }
  }
  out_ += text.substr(kept);
  out_ += '"';
}

}  // namespace luyke::render
