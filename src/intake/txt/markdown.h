#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "intake/txt/lines.h"

namespace luyke::intake {

// Whether the text is written in Markdown: it is named so, or has headings
// ("## …") that no other kind of text would have.
bool is_markdown(std::string_view path, Lines lines);

// A line "## Title ##": its level from 0, and the title.
struct MarkdownHeading {
  std::uint8_t level = 0;
  std::string_view title;
};
std::optional<MarkdownHeading> markdown_heading(std::string_view line);

// "- text", "* text", "12. text", "2) text": begins an item of a list.
bool begins_item(std::string_view line);
// "---", "***": a line across the page.
bool is_thematic_break(std::string_view line);

// The text as it would be printed, without the marks of emphasis and code and
// the backslashes before punctuation.
struct MarkdownText {
  std::string printed;
  bool bold = false;    // all of it
  bool italic = false;  // all of it
};
MarkdownText without_marks(std::string_view text);

}  // namespace luyke::intake
