#include "intake/docx/properties.h"

#include <charconv>

namespace luyke::intake {
namespace {

std::optional<model::Alignment> alignment_of(std::string_view value) {
  if (value == "center") return model::Alignment::kCenter;
  if (value == "right" || value == "end") return model::Alignment::kEnd;
  if (value == "both" || value == "distribute") return model::Alignment::kJustify;
  return model::Alignment::kStart;
}

void read_fonts(const XmlElement& element, Fonts& fonts, RunProperties& properties) {
  // A theme reference wins over a name in the same element (ISO/IEC 29500-1, 17.3.2.26).
  if (const auto name = element.attribute("ascii")) properties.ascii_font = fonts.intern(*name);
  if (const auto name = element.attribute("hAnsi")) properties.high_font = fonts.intern(*name);
  if (const auto theme = element.attribute("asciiTheme")) properties.ascii_font = fonts.intern_theme(*theme);
  if (const auto theme = element.attribute("hAnsiTheme")) properties.high_font = fonts.intern_theme(*theme);
}

}  // namespace

bool is_on(const XmlElement& element) {
  const std::string_view value = element.attribute("val").value_or("1");
  return value != "0" && value != "false" && value != "off";
}

std::optional<std::int32_t> whole_number(std::optional<std::string_view> value) {
  if (!value) return std::nullopt;
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (error != std::errc() || end != value->data() + value->size()) return std::nullopt;
  return number;
}

std::optional<std::uint8_t> small_number(std::optional<std::string_view> value) {
  const auto number = whole_number(value);
  if (!number || *number < 0 || *number > 255) return std::nullopt;
  return static_cast<std::uint8_t>(*number);
}

bool draws_line(const XmlElement& border) {
  const std::string_view value = border.attribute("val").value_or("none");
  return value != "none" && value != "nil";
}

void read_run_property(const XmlElement& element, Fonts& fonts, RunProperties& properties) {
  switch (element.name) {
    case Name::kBold: properties.bold = is_on(element); break;
    case Name::kItalic: properties.italic = is_on(element); break;
    case Name::kHidden: properties.hidden = is_on(element); break;
    case Name::kFonts: read_fonts(element, fonts, properties); break;
    default: break;
  }
}

void read_paragraph_property(const XmlElement& element, ParagraphProperties& properties) {
  switch (element.name) {
    case Name::kNumberingId: properties.numbering = whole_number(element.attribute("val")); break;
    case Name::kLevelIndex: properties.level = small_number(element.attribute("val")); break;
    case Name::kOutlineLevel: properties.outline = small_number(element.attribute("val")); break;
    case Name::kAlignment: properties.alignment = alignment_of(element.attribute("val").value_or("")); break;
    case Name::kPageBreakBefore: properties.page_break_before = is_on(element); break;
    default: break;
  }
}

}  // namespace luyke::intake
