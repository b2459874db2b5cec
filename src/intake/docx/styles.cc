#include "intake/docx/styles.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace luyke::intake {
namespace {

// Chains of "based on" are a few steps long; longer ones are loops.
constexpr int kMaxChain = 32;

std::size_t index_of(StyleType type) { return static_cast<std::size_t>(type); }

StyleType type_of(std::string_view value) {
  if (value == "character") return StyleType::kCharacter;
  if (value == "table") return StyleType::kTable;
  if (value == "numbering") return StyleType::kNumbering;
  return StyleType::kParagraph;
}

template <typename T>
void inherit(std::optional<T>& own, const std::optional<T>& from) {
  if (!own) own = from;
}

void inherit(RunProperties& own, const RunProperties& from) {
  inherit(own.bold, from.bold);
  inherit(own.italic, from.italic);
  inherit(own.hidden, from.hidden);
  inherit(own.ascii_font, from.ascii_font);
  inherit(own.high_font, from.high_font);
}

void inherit(ParagraphProperties& own, const ParagraphProperties& from) {
  inherit(own.numbering, from.numbering);
  inherit(own.level, from.level);
  inherit(own.outline, from.outline);
  inherit(own.alignment, from.alignment);
  inherit(own.page_break_before, from.page_break_before);
}

// "heading 3" is a built-in name in every language of the program; the file
// may leave its level out.
std::optional<std::uint8_t> level_of_built_in(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (lower.size() != 9 || !lower.starts_with("heading ") || lower[8] < '1' || lower[8] > '9') return std::nullopt;
  return static_cast<std::uint8_t>(lower[8] - '1');
}

}  // namespace

class StylesReader : public XmlHandler {
 public:
  StylesReader(Styles& styles, Fonts& fonts) : styles_(styles), fonts_(fonts) {}

  void start(const XmlElement& element) override {
    if (skipped_ > 0) {
      ++skipped_;
      return;
    }
    switch (element.name) {
      case Name::kFormerProperties: skipped_ = 1; return;
      case Name::kTableStylePart: start_part(element); return;
      case Name::kDefaults: in_defaults_ = true; return;
      case Name::kStyle: start_style(element); return;
      case Name::kTableBorders: in_borders_ = true; return;
      default: break;
    }
    if (in_defaults_) {
      read_run_property(element, fonts_, styles_.default_run_);
      read_paragraph_property(element, styles_.default_paragraph_);
    } else if (in_style_) {
      read_in_style(element);
    }
  }

  void end(Name name) override {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (name == Name::kDefaults) in_defaults_ = false;
    if (name == Name::kTableBorders) in_borders_ = false;
    if (name == Name::kStyle && in_style_) {
      in_style_ = false;
      styles_.add(std::move(style_), is_default_);
    }
  }

 private:
  // Of the parts of a table style only the one for the whole table counts here.
  void start_part(const XmlElement& element) {
    if (element.attribute("type") != "wholeTable") skipped_ = 1;
  }

  void start_style(const XmlElement& element) {
    style_ = {};
    style_.type = type_of(element.attribute("type").value_or("paragraph"));
    style_.id = element.attribute("styleId").value_or("");
    const std::string_view is_default = element.attribute("default").value_or("0");
    is_default_ = is_default == "1" || is_default == "true" || is_default == "on";
    in_style_ = true;
  }

  void read_in_style(const XmlElement& element) {
    if (in_borders_) {
      style_.bordered = style_.bordered.value_or(false) || draws_line(element);
      return;
    }
    switch (element.name) {
      case Name::kBasedOn: style_.based_on = element.attribute("val").value_or(""); break;
      case Name::kStyleName: style_.name = element.attribute("val").value_or(""); break;
      default: read_run_property(element, fonts_, style_.run); read_paragraph_property(element, style_.paragraph);
    }
  }

  Styles& styles_;
  Fonts& fonts_;
  Style style_;
  std::uint32_t skipped_ = 0;
  bool in_defaults_ = false;
  bool in_style_ = false;
  bool in_borders_ = false;
  bool is_default_ = false;
};

base::Result<Styles> Styles::parse(const std::string& part, std::string_view bytes, std::uint32_t depth_limit,
                                   Fonts& fonts) {
  Styles styles;
  StylesReader reader(styles, fonts);
  const auto parsed = parse_xml(part, bytes, depth_limit, reader);
  if (!parsed) return parsed.error();
  styles.resolve_all();
  return styles;
}

void Styles::add(Style style, bool is_default) {
  if (!style.paragraph.outline) style.paragraph.outline = level_of_built_in(style.name);
  const std::size_t type = index_of(style.type);
  if (is_default) default_[type] = style;
  by_id_[type].try_emplace(style.id, std::move(style));
}

void Styles::resolve_all() {
  for (auto& styles : by_id_) {
    for (auto& [id, style] : styles) resolve(style, 0);
  }
  for (Style& style : default_) {
    if (!style.id.empty()) style = find(style.type, style.id);
  }
  Style& base = default_[index_of(StyleType::kParagraph)];
  if (base.id.empty()) inherit(base.paragraph, default_paragraph_);
}

void Styles::resolve(Style& style, int depth) {
  if (style.resolved) return;
  style.resolved = true;
  auto& styles = by_id_[index_of(style.type)];
  const auto parent = styles.find(style.based_on);
  if (parent == styles.end() || depth >= kMaxChain) {
    inherit(style.paragraph, default_paragraph_);
    return;
  }
  resolve(parent->second, depth + 1);
  inherit(style.run, parent->second.run);
  inherit(style.paragraph, parent->second.paragraph);
  inherit(style.bordered, parent->second.bordered);
}

const Style& Styles::find(StyleType type, std::string_view id) const {
  const auto& styles = by_id_[index_of(type)];
  if (!id.empty()) {
    const auto found = styles.find(std::string(id));
    if (found != styles.end()) return found->second;
  }
  return default_[index_of(type)];
}

std::optional<std::int32_t> Styles::numbering(std::string_view id) const {
  const auto& styles = by_id_[index_of(StyleType::kNumbering)];
  const auto found = styles.find(std::string(id));
  return found == styles.end() ? std::nullopt : found->second.paragraph.numbering;
}

}  // namespace luyke::intake
