#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/docx/context.h"
#include "intake/docx/text_builder.h"

namespace luyke::intake {

// One paragraph while it is read: its properties first, then its runs.
class ParagraphBuilder {
 public:
  explicit ParagraphBuilder(DocxContext& context) : context_(&context) {}

  std::uint32_t serial = 0;  // tells the paragraphs of a story apart
  ParagraphProperties properties;
  std::string style;
  TextBuilder text;
  std::optional<std::uint32_t> page;
  bool page_break_before = false;
  bool break_pending = false;            // a page break stands behind the text so far
  bool joins_next = false;               // its mark was deleted, or it is the drop cap of the next one
  std::optional<std::string> section;    // it ends a section of that type
  std::vector<model::Block> text_boxes;  // anchored here, in order

  // The run that is open.
  RunProperties run;
  std::string run_style;
  void begin_run();

  bool run_hidden();
  // The font that the run's signs stand in; empty when it has no name.
  std::string_view sign_font();
  void append(std::string_view text);
  // A note at its reference: " [cc: text] ".
  void append_note(const model::Text& note);

  // Fixes the list label; to be called before the paragraph's own content, so
  // that counters step in document order.
  void number();
  bool starts_page();
  bool empty() const { return label_.empty() && text.blank(); }
  model::Paragraph finish();

 private:
  const Look& look();
  const Style& paragraph_style();

  DocxContext* context_;
  const Style* paragraph_style_ = nullptr;
  std::string label_;
  bool numbered_ = false;
  bool look_known_ = false;
  bool hidden_ = false;
  Look look_;
  std::optional<FontId> high_font_;
};

}  // namespace luyke::intake
