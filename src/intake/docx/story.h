#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/docx/context.h"
#include "model/document.h"

namespace luyke::intake {

// A header or footer that a section shows.
struct PartReference {
  model::Part part = model::Part::kHeader;
  std::string id;           // of the relationship
  std::string type;         // default, first, even
  bool title_page = false;  // the section has a first page of its own
};

// What one part of running text holds: the body, a header or footer, or all
// footnotes or endnotes.
struct Story {
  std::vector<model::Block> blocks;
  std::vector<PartReference> references;
  std::unordered_map<std::string, model::Text> notes;  // by id
  std::optional<std::uint32_t> pages;                  // where the file remembers its pages
};

// Reads the XML of one such part. `context` gives styles, lists and notes, and
// counts what was read. Errors: kDamaged, kTooLarge.
base::Result<Story> read_story(DocxContext& context, const std::string& part, std::string_view bytes);

}  // namespace luyke::intake
