#include "intake/docx/text_builder.h"

#include <utility>

#include "base/utf8.h"

namespace luyke::intake {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x3000 || c == 0xFEFF;
}

// Letters and digits, as far as boldness is concerned: a heading stays bold
// when only its colon is not.
bool counts_as_letter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F) && !is_space(c);
}

bool has_letter(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (counts_as_letter(base::next_code_point(text, offset))) return true;
  }
  return false;
}

// All bytes of valid UTF-8 but those that continue a character; simple enough
// for the compiler to count many at a time.
std::uint32_t code_points_in(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

}  // namespace

bool is_blank(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (!is_space(base::next_code_point(text, offset))) return false;
  }
  return true;
}

void TextBuilder::append(std::string_view text, const Look& look) {
  if (look.ascii_font == look.high_font) {
    append_run(text, look.ascii_font);
  } else {
    append_split(text, look);
  }
  if (!has_letter(text)) return;
  has_letters_ = true;
  all_bold_ = all_bold_ && look.bold;
  all_italic_ = all_italic_ && look.italic;
}

void TextBuilder::append_run(std::string_view text, std::optional<std::uint16_t> font) {
  const std::uint32_t begin = length_;
  append_plain(text);
  if (!font || begin == length_) return;
  if (!text_.fonts.empty() && text_.fonts.back().font == *font && text_.fonts.back().range.end == begin) {
    text_.fonts.back().range.end = length_;
  } else {
    text_.fonts.push_back({{begin, length_}, *font});
  }
}

// Letters above ASCII have a font of their own.
void TextBuilder::append_split(std::string_view text, const Look& look) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && is_ascii(text[end]) == is_ascii(text[begin])) ++end;
    append_run(text.substr(begin, end - begin), is_ascii(text[begin]) ? look.ascii_font : look.high_font);
    begin = end;
  }
}

void TextBuilder::append_plain(std::string_view text) {
  text_.printed += text;
  length_ += code_points_in(text);
}

void TextBuilder::append(const model::Text& text) {
  const std::uint32_t shift = length_;
  append_plain(text.printed);
  for (const model::Span& span : text.spans) {
    text_.spans.push_back({span.kind, {span.range.begin + shift, span.range.end + shift}});
  }
  for (const model::FontRun& run : text.fonts) {
    text_.fonts.push_back({{run.range.begin + shift, run.range.end + shift}, run.font});
  }
}

void TextBuilder::mark(model::SpanKind kind, std::uint32_t begin, std::uint32_t end) {
  if (begin < end) text_.spans.push_back({kind, {begin, end}});
}

bool TextBuilder::blank() const { return is_blank(text_.printed); }

model::Text TextBuilder::take() {
  model::Text text = std::exchange(text_, {});
  *this = {};
  return text;
}

}  // namespace luyke::intake
