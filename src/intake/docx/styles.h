#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "intake/docx/properties.h"

namespace luyke::intake {

enum class StyleType { kParagraph, kCharacter, kTable, kNumbering };

struct Style {
  StyleType type = StyleType::kParagraph;
  std::string id;
  std::string based_on;
  std::string name;
  RunProperties run;
  ParagraphProperties paragraph;
  std::optional<bool> bordered;  // tables only
  bool resolved = false;         // what `based_on` gives is filled in
};

// The styles of a document, each with what it inherits. Made once, then only
// read.
class Styles {
 public:
  // Errors: kDamaged, kTooLarge.
  static base::Result<Styles> parse(const std::string& part, std::string_view bytes, std::uint32_t depth_limit,
                                    Fonts& fonts);

  // The style with that id, or the default one of the type; never null.
  const Style& paragraph(std::string_view id) const { return find(StyleType::kParagraph, id); }
  const Style& character(std::string_view id) const { return find(StyleType::kCharacter, id); }
  const Style& table(std::string_view id) const { return find(StyleType::kTable, id); }
  // The w:numId that a numbering style stands for.
  std::optional<std::int32_t> numbering(std::string_view id) const;
  const RunProperties& defaults() const { return default_run_; }

 private:
  friend class StylesReader;
  const Style& find(StyleType type, std::string_view id) const;
  void add(Style style, bool is_default);
  void resolve_all();
  void resolve(Style& style, int depth);

  // Ids are unique over all types, but damaged files repeat them.
  std::array<std::unordered_map<std::string, Style>, 4> by_id_;
  std::array<Style, 4> default_;
  RunProperties default_run_;
  ParagraphProperties default_paragraph_;
};

}  // namespace luyke::intake
