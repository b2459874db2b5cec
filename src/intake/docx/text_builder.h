#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/document.h"

namespace luyke::intake {

// How a piece of a run looks. Fonts are indices into Document::fonts.
struct Look {
  bool bold = false;
  bool italic = false;
  std::optional<std::uint16_t> ascii_font;
  std::optional<std::uint16_t> high_font;
};

// Gathers the text of one paragraph with its spans and fonts, and what its
// letters have in common.
class TextBuilder {
 public:
  void append(std::string_view text, const Look& look);
  // Text is valid UTF-8 everywhere here: the parser of XML lets no other through.
  // This one takes what is no letter of a run: labels, separators.
  void append_plain(std::string_view text);
  void append(const model::Text& text);
  void mark(model::SpanKind kind, std::uint32_t begin, std::uint32_t end);

  // Length so far, in code points.
  std::uint32_t length() const { return length_; }
  bool blank() const;
  bool all_bold() const { return has_letters_ && all_bold_; }
  bool all_italic() const { return has_letters_ && all_italic_; }
  const model::Text& text() const { return text_; }

  // Gives the text away and starts anew.
  model::Text take();

 private:
  void append_run(std::string_view text, std::optional<std::uint16_t> font);
  void append_split(std::string_view text, const Look& look);

  model::Text text_;
  std::uint32_t length_ = 0;
  bool has_letters_ = false;
  bool all_bold_ = true;
  bool all_italic_ = true;
};

// Whether the text has nothing but white space.
bool is_blank(std::string_view text);

}  // namespace luyke::intake
