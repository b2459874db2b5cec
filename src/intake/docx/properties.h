#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "intake/docx/fonts.h"
#include "intake/ooxml/xml.h"
#include "model/document.h"

namespace luyke::intake {

// What a run or a style says about letters; nullopt where it says nothing.
struct RunProperties {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> hidden;
  std::optional<FontId> ascii_font;  // for U+0000 to U+007F
  std::optional<FontId> high_font;   // for all other letters
};

// What a paragraph or a style says about paragraphs.
struct ParagraphProperties {
  std::optional<std::int32_t> numbering;  // 0 takes numbering away
  std::optional<std::uint8_t> level;
  std::optional<std::uint8_t> outline;  // 9: body text
  std::optional<model::Alignment> alignment;
  std::optional<bool> page_break_before;
};

// Value of an on/off element: on unless w:val says otherwise.
bool is_on(const XmlElement& element);
std::optional<std::int32_t> whole_number(std::optional<std::string_view> value);
std::optional<std::uint8_t> small_number(std::optional<std::string_view> value);
// Whether a border element draws a line.
bool draws_line(const XmlElement& border);

// Take in one child of w:rPr, of w:pPr or of w:numPr; unknown ones are passed over.
void read_run_property(const XmlElement& element, Fonts& fonts, RunProperties& properties);
void read_paragraph_property(const XmlElement& element, ParagraphProperties& properties);

}  // namespace luyke::intake
