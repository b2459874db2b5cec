#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/docx/fonts.h"
#include "intake/docx/numbering.h"
#include "intake/docx/styles.h"
#include "intake/intake.h"
#include "intake/ooxml/archive.h"
#include "intake/ooxml/relationships.h"

namespace luyke::intake {

// What all parts of one DOCX share: the package, styles, counters of lists and
// limits, notes on survived damage. Numbering and theme are read when the
// first paragraph asks for them.
class DocxContext {
 public:
  DocxContext(Archive& archive, Relationships relationships, const Limits& limits);

  void load_styles();
  Numbering* numbering();
  // The part of that kind; damage becomes a note, its absence is none.
  struct Part {
    std::string name;
    std::string bytes;
  };
  std::optional<Part> read_kind(std::string_view kind);
  std::optional<Part> read_id(std::string_view id);
  void note(std::string code, std::string message);

  const Limits& limits;
  const Relationships relationships;
  Fonts fonts;
  Styles styles;
  std::unordered_map<std::string, model::Text> footnotes;
  std::unordered_map<std::string, model::Text> endnotes;
  std::vector<model::Note> notes;
  std::uint64_t blocks = 0;
  std::uint64_t cells = 0;

 private:
  std::optional<Part> read(const Relationship* relationship);
  ThemeFonts load_theme();

  Archive& archive_;
  std::optional<Numbering> numbering_;
  bool numbering_tried_ = false;
};

}  // namespace luyke::intake
