#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "intake/docx/story_reader.h"

namespace luyke::intake {
namespace {

void mark_all(model::Text& text, model::SpanKind kind) {
  const std::uint32_t length = base::count_code_points(text.printed);
  if (length > 0) text.spans.insert(text.spans.begin(), {kind, {0, length}});
}

}  // namespace

void StoryReader::push_frame() {
  frames_.emplace_back();
  open_.back().owns_frame = true;
}

StoryReader::Frame StoryReader::pop_frame() {
  close_paragraph();
  settle_carried();
  Frame closed = std::move(frames_.back());
  frames_.pop_back();
  if (!closed.fields.empty() && closed.hid_text) lost_text_ = true;
  return closed;
}

StoryReader::OpenTable* StoryReader::table_of_row() {
  return frame().tables.empty() ? nullptr : &frame().tables.back();
}

// The table whose cell is the innermost frame.
StoryReader::OpenTable* StoryReader::table_of_cell() {
  if (frames_.size() < 2) return nullptr;
  auto& tables = frames_[frames_.size() - 2].tables;
  return tables.empty() || !tables.back().builder.in_row() ? nullptr : &tables.back();
}

void StoryReader::start_table() {
  close_paragraph();
  settle_carried();
  OpenTable table;
  if (in_body()) table.page_break_before = std::exchange(page_break_, false);
  frame().tables.push_back(std::move(table));
}

void StoryReader::start_row() {
  OpenTable* table = table_of_row();
  if (table == nullptr) return;
  table->builder.begin_row();
  table->row_page = table->row_end_page = page_;
}

// Cells of a row stand side by side: each begins on the page of the row.
void StoryReader::start_cell() {
  OpenTable* table = table_of_row();
  if (table == nullptr || !table->builder.in_row()) return;
  table->builder.begin_cell();
  page_ = table->row_page;
  push_frame();
}

void StoryReader::start_table_property(const XmlElement& element) {
  OpenTable* table = table_of_row();
  if (table == nullptr) return;
  switch (element.name) {
    case Name::kTableStyle: table->style = element.attribute("val").value_or(""); break;
    case Name::kTableHeader: table->builder.row().head = is_on(element); break;
    case Name::kGridBefore: {
      const auto count = whole_number(element.attribute("val")).value_or(0);
      table->builder.row().before = static_cast<std::uint32_t>(std::max(count, 0));
      break;
    }
    case Name::kDeleted: table->builder.row().deleted = true; break;
    default: break;
  }
}

void StoryReader::start_cell_property(const XmlElement& element) {
  OpenTable* table = table_of_cell();
  if (table == nullptr) return;
  CellProperties& cell = table->builder.cell();
  const auto merge = element.attribute("val") == "restart" ? Merge::kStart : Merge::kContinue;
  switch (element.name) {
    case Name::kGridSpan: {
      const auto count = whole_number(element.attribute("val")).value_or(1);
      cell.span = static_cast<std::uint32_t>(std::max(count, 1));
      break;
    }
    case Name::kVerticalMerge: cell.vertical = merge; break;
    case Name::kHorizontalMerge: cell.horizontal = merge; break;
    case Name::kCellDeleted: cell.deleted = true; break;
    default: break;
  }
}

void StoryReader::start_border(const XmlElement& element) {
  const bool draws = draws_line(element);
  if (parent() == Name::kTableBorders) {
    if (OpenTable* table = table_of_row()) table->bordered = table->bordered.value_or(false) || draws;
    return;
  }
  switch (element.name) {
    case Name::kTop:
    case Name::kLeft:
    case Name::kStart:
    case Name::kBottom:
    case Name::kRight:
    case Name::kEnd:
      if (OpenTable* table = table_of_cell()) {
        ++(draws ? table->builder.cell().drawn_sides : table->builder.cell().erased_sides);
      }
      break;
    default: break;
  }
}

void StoryReader::close_cell() {
  Frame closed = pop_frame();
  OpenTable* table = table_of_row();
  if (++context_.cells > context_.limits.cells) {
    fail({base::ErrorCode::kTooLarge, "", "", "more than " + std::to_string(context_.limits.cells) + " cells"});
    return;
  }
  Flat flat = flatten(std::move(closed.blocks), "\n");
  table->row_end_page = std::max(table->row_end_page, page_);
  if (!table->page) table->page = page_;
  table->builder.end_cell(std::move(flat.text), flat.bold);
}

void StoryReader::close_row() {
  OpenTable* table = table_of_row();
  if (table == nullptr || !table->builder.in_row()) return;
  table->builder.end_row();
  page_ = table->row_end_page;
}

void StoryReader::close_table() {
  OpenTable closed = std::move(frame().tables.back());
  frame().tables.pop_back();
  const auto style_lines = context_.styles.table(closed.style).bordered;
  auto table = closed.builder.finish(closed.bordered.value_or(style_lines.value_or(false)));
  if (!table) {
    if (in_body()) page_break_ = page_break_ || closed.page_break_before;
    return;
  }
  model::Block block;
  block.content = *std::move(table);
  block.page = closed.page.value_or(page_);
  block.page_break_before = in_body() && closed.page_break_before;
  add_block(std::move(block));
}

// Its paragraphs follow the one that anchors it.
void StoryReader::close_text_box() {
  Frame closed = pop_frame();
  for (model::Block& block : closed.blocks) {
    if (auto* box_paragraph = std::get_if<model::Paragraph>(&block.content)) {
      mark_all(box_paragraph->text, model::SpanKind::kTextBox);
    } else {
      for (model::Cell& cell : std::get<model::Table>(block.content).cells)
        mark_all(cell.text, model::SpanKind::kTextBox);
    }
    block.page_break_before = false;
    paragraph().text_boxes.push_back(std::move(block));
  }
}

void StoryReader::start_note(const XmlElement& element) {
  push_frame();
  note_id_ = element.attribute("id").value_or("");
  // Separators and notices of continuation have a type of their own.
  note_shown_ = element.attribute("type").value_or("normal") == "normal";
}

void StoryReader::close_note() {
  Frame closed = pop_frame();
  if (!note_shown_) return;
  story_.notes[note_id_] = trimmed(flatten(std::move(closed.blocks), " ").text);
}

void StoryReader::start_section() {
  open_.back().is_content = true;
  section_type_ = "nextPage";
  section_references_.clear();
  title_page_ = false;
}

void StoryReader::start_section_property(const XmlElement& element) {
  const bool header = element.name == Name::kHeaderReference;
  if (header || element.name == Name::kFooterReference) {
    PartReference reference;
    reference.part = header ? model::Part::kHeader : model::Part::kFooter;
    reference.id = element.attribute(Namespace::kRelation, "id").value_or("");
    reference.type = element.attribute("type").value_or("default");
    section_references_.push_back(std::move(reference));
  }
  if (element.name == Name::kTitlePage) title_page_ = is_on(element);
  if (element.name == Name::kSectionType) section_type_ = element.attribute("val").value_or("nextPage");
}

void StoryReader::end_section() {
  for (PartReference& reference : section_references_) {
    reference.title_page = title_page_;
    story_.references.push_back(std::move(reference));
  }
  section_references_.clear();
  const bool ends_with_paragraph = !open_.empty() && open_.back().name == Name::kParagraphProperties;
  if (ends_with_paragraph) {
    paragraph().section = section_type_;
  } else {
    close_paragraph();
    close_section(section_type_);
  }
}

// The type of a section says how it begins, and stands at its end.
void StoryReader::close_section(const std::string& type) {
  if (!in_body()) return;
  const bool new_page = type != "continuous" && type != "nextColumn";
  auto& blocks = frame().blocks;
  if (!first_section_ && new_page && section_begin_ < blocks.size()) blocks[section_begin_].page_break_before = true;
  first_section_ = false;
  section_begin_ = blocks.size();
}

}  // namespace luyke::intake
