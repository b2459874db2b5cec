#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/docx/fields.h"
#include "intake/docx/paragraph.h"
#include "intake/docx/story.h"
#include "intake/docx/table_builder.h"
#include "intake/ooxml/xml.h"

namespace luyke::intake {

// Turns the elements of a part into blocks in one pass. Places that hold
// paragraphs (the body, a cell, a text box, a note) are frames on a stack; each
// has its own open paragraph, tables and fields.
class StoryReader : public XmlHandler {
 public:
  // With `trust_fields` off, instructions of fields do not hide text.
  StoryReader(DocxContext& context, bool trust_fields) : context_(context), trust_fields_(trust_fields) {
    frames_.emplace_back();
  }

  void start(const XmlElement& element) override;
  void end(Name name) override;
  void text(std::string_view text) override;

  Story finish();
  // Text was hidden by a field that never ended.
  bool lost_text() const { return lost_text_; }

 private:
  struct OpenTable {
    TableBuilder builder;
    std::string style;
    std::optional<bool> bordered;
    std::optional<std::uint32_t> page;
    std::uint32_t row_page = 0;  // where the row begins
    std::uint32_t row_end_page = 0;
    bool page_break_before = false;
  };
  struct Frame {
    std::vector<model::Block> blocks;
    std::optional<ParagraphBuilder> paragraph;
    TextBuilder carried;  // of paragraphs that join the next one
    std::deque<OpenTable> tables;
    Fields fields;
    bool hid_text = false;
  };
  struct Open {
    Name name = Name::kOther;
    bool is_content = false;  // its start was acted on, so its end is too
    bool owns_frame = false;
    bool choice_taken = false;  // of mc:AlternateContent
  };

  Frame& frame() { return frames_.back(); }
  bool in_body() const { return frames_.size() == 1; }
  // The element `steps` above the innermost open one.
  Name parent(std::size_t steps = 1) const;
  bool is_skipped(const XmlElement& element);
  bool takes_choice(const XmlElement& choice);

  // Elements by where they stand (story_reader.cc).
  bool start_property(const XmlElement& element);
  void start_run_property(const XmlElement& element);
  void start_paragraph_property(const XmlElement& element);
  void start_content(const XmlElement& element);
  void start_in_run(const XmlElement& element);

  // Running text (story_text.cc).
  ParagraphBuilder& paragraph();
  void open_paragraph();
  void close_paragraph();
  void settle_carried();
  void add_block(model::Block block);
  void emit(std::string_view piece);
  void emit_symbol(const XmlElement& element);
  void emit_note(const std::unordered_map<std::string, model::Text>& notes, const XmlElement& element);
  void start_text(const XmlElement& element);
  void close_text();
  void start_break(const XmlElement& element);
  void start_rendered_page();
  void start_field_char(const XmlElement& element);
  void close_field(const Fields::Field& field);

  // Places that hold paragraphs (story_frames.cc).
  void push_frame();
  Frame pop_frame();
  OpenTable* table_of_row();
  OpenTable* table_of_cell();
  void start_table();
  void start_row();
  void start_cell();
  void start_table_property(const XmlElement& element);
  void start_cell_property(const XmlElement& element);
  void start_border(const XmlElement& element);
  void close_cell();
  void close_row();
  void close_table();
  void close_text_box();
  void start_note(const XmlElement& element);
  void close_note();
  void start_section();
  void start_section_property(const XmlElement& element);
  void end_section();
  void close_section(const std::string& type);

  DocxContext& context_;
  bool trust_fields_;
  Story story_;
  // A deque: paragraphs keep references across pushes.
  std::deque<Frame> frames_;
  std::vector<Open> open_;
  std::uint32_t skipped_ = 0;  // depth inside an element that is left out

  std::string text_;  // of the open text element
  bool preserve_space_ = false;
  bool preserve_everywhere_ = false;
  std::uint32_t paragraphs_ = 0;  // opened so far
  std::uint32_t page_ = 1;
  bool knows_pages_ = false;
  bool page_break_ = false;  // the next block starts a page
  bool lost_text_ = false;

  std::string note_id_;
  bool note_shown_ = false;
  std::string section_type_;
  std::vector<PartReference> section_references_;
  bool title_page_ = false;
  std::size_t section_begin_ = 0;  // index of its first block
  bool first_section_ = true;
};

// The blocks of a cell or note as one text: paragraphs parted by `separator`,
// nested tables by '\t' and '\n'. `bold`: all of its letters.
struct Flat {
  model::Text text;
  bool bold = false;
};
Flat flatten(std::vector<model::Block> blocks, std::string_view separator);
// The text without white space at its ends.
model::Text trimmed(model::Text text);

}  // namespace luyke::intake
