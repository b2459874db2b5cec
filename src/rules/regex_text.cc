#include "rules/regex_text.h"

#include <cstdio>

namespace luyke::rules {
namespace {

constexpr std::string_view kLetters =
    "A-Za-z\\x{AA}\\x{BA}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{24F}\\x{1E00}-\\x{1EFF}";
constexpr std::string_view kMarks = "\\x{300}-\\x{36F}";
constexpr std::string_view kDigits = "0-9\\x{B2}\\x{B3}\\x{B9}\\x{BC}-\\x{BE}";

// From U+1EA0 to U+1EF9 each Vietnamese capital is followed by its small letter.
std::string every_second(unsigned first) {
  std::string ranges;
  for (unsigned c = first; c <= 0x1EF9; c += 2) {
    char hex[12];
    std::snprintf(hex, sizeof hex, "\\x{%X}", c);
    ranges += hex;
  }
  return ranges;
}

const std::string& capitals() {
  static const std::string ranges =
      "A-Z\\x{C0}-\\x{D6}\\x{D8}-\\x{DE}\\x{102}\\x{110}\\x{128}\\x{168}\\x{1A0}\\x{1AF}" + every_second(0x1EA0);
  return ranges;
}

const std::string& small_letters() {
  static const std::string ranges =
      "a-z\\x{DF}-\\x{F6}\\x{F8}-\\x{FF}\\x{103}\\x{111}\\x{129}\\x{169}\\x{1A1}\\x{1B0}" + every_second(0x1EA1);
  return ranges;
}

// The ranges of `\pL`, `\p{Lu}` …; empty for other escapes.
std::string_view ranges_of(std::string_view escape) {
  if (escape == "\\pL" || escape == "\\p{L}") return kLetters;
  if (escape == "\\p{Lu}") return capitals();
  if (escape == "\\p{Ll}") return small_letters();
  if (escape == "\\pM" || escape == "\\p{M}") return kMarks;
  if (escape == "\\pN" || escape == "\\p{N}") return kDigits;
  return {};
}

std::string class_with_latin_letters(std::string_view written) {
  std::string regex;
  for (std::size_t i = 0; i < written.size();) {
    const std::size_t next = written[i] == '\\' ? skip_escape(written, i) : i + 1;
    const std::string_view atom = written.substr(i, next - i);
    const std::string_view ranges = ranges_of(atom);
    regex += ranges.empty() ? atom : ranges;
    i = next;
  }
  return regex;
}

}  // namespace

std::string escaped_regex(std::string_view text) {
  std::string regex;
  for (const char c : text) {
    if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) regex += '\\';
    regex += c;
  }
  return regex;
}

std::size_t skip_escape(std::string_view regex, std::size_t i) {
  if (i + 2 >= regex.size()) return regex.size();
  const bool property = regex[i + 1] == 'p' || regex[i + 1] == 'P';
  if (!property && regex[i + 1] != 'x') return i + 2;
  if (regex[i + 2] != '{') return i + 2 + (property ? 1 : 0);
  const std::size_t close = regex.find('}', i);
  return close == std::string_view::npos ? regex.size() : close + 1;
}

std::size_t skip_class(std::string_view regex, std::size_t i) {
  ++i;
  if (i < regex.size() && regex[i] == '^') ++i;
  if (i < regex.size() && regex[i] == ']') ++i;  // first in a class it is itself
  while (i < regex.size() && regex[i] != ']') {
    if (regex[i] == '\\') {
      i = skip_escape(regex, i);
    } else if (regex.substr(i).starts_with("[:")) {
      const std::size_t close = regex.find(":]", i);
      if (close == std::string_view::npos) return close;
      i = close + 2;
    } else {
      ++i;
    }
  }
  return i < regex.size() ? i + 1 : std::string_view::npos;
}

std::string with_latin_letters(std::string_view regex) {
  std::string latin;
  for (std::size_t i = 0; i < regex.size();) {
    std::size_t next = i + 1;
    if (regex[i] == '[') {
      next = skip_class(regex, i);
      latin += class_with_latin_letters(regex.substr(i, next - i));
    } else if (regex[i] == '\\') {
      next = skip_escape(regex, i);
      const std::string_view ranges = ranges_of(regex.substr(i, next - i));
      latin += ranges.empty() ? std::string(regex.substr(i, next - i)) : "[" + std::string(ranges) + "]";
    } else {
      latin += regex[i];
    }
    i = next;
  }
  return latin;
}

}  // namespace luyke::rules
