#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "intake/docx/story_reader.h"
#include "intake/docx/symbols.h"

namespace luyke::intake {

// Text outside any paragraph is against the format, but it is text.
ParagraphBuilder& StoryReader::paragraph() {
  if (!frame().paragraph) open_paragraph();
  return *frame().paragraph;
}

void StoryReader::open_paragraph() {
  close_paragraph();
  ParagraphBuilder& opened = frame().paragraph.emplace(context_);
  opened.serial = ++paragraphs_;
  opened.text = std::exchange(frame().carried, {});
}

void StoryReader::close_paragraph() {
  if (!frame().paragraph) return;
  ParagraphBuilder closed = *std::exchange(frame().paragraph, std::nullopt);
  const bool starts_page = closed.starts_page();
  if (closed.joins_next) {
    frame().carried = std::move(closed.text);
    if (in_body()) page_break_ = page_break_ || starts_page || closed.break_pending;
  } else if (closed.number(); closed.empty()) {
    if (in_body()) page_break_ = page_break_ || starts_page || closed.break_pending;
  } else {
    model::Block block;
    block.page = closed.page.value_or(page_);
    if (in_body()) block.page_break_before = std::exchange(page_break_, closed.break_pending) || starts_page;
    block.content = closed.finish();
    add_block(std::move(block));
  }
  for (model::Block& block : closed.text_boxes) add_block(std::move(block));
  if (closed.section) close_section(*closed.section);
}

// Text that waited for the next paragraph, where none follows.
void StoryReader::settle_carried() {
  if (frame().carried.blank()) {
    frame().carried = {};
    return;
  }
  open_paragraph();
  close_paragraph();
}

void StoryReader::add_block(model::Block block) {
  if (++context_.blocks > context_.limits.blocks) {
    fail({base::ErrorCode::kTooLarge, "", "", "more than " + std::to_string(context_.limits.blocks) + " blocks"});
    return;
  }
  frame().blocks.push_back(std::move(block));
}

void StoryReader::emit(std::string_view piece) {
  ParagraphBuilder& open = paragraph();
  if (trust_fields_ && !frame().fields.visible()) {
    frame().hid_text = true;
    return;
  }
  if (open.run_hidden()) return;
  if (!open.page && !is_blank(piece)) open.page = page_;
  open.append(piece);
}

void StoryReader::start_text(const XmlElement& element) {
  text_.clear();
  preserve_space_ = preserve_everywhere_ || element.attribute(Namespace::kXml, "space") == "preserve";
}

void StoryReader::close_text() {
  std::string_view piece = text_;
  if (!preserve_space_) {
    constexpr std::string_view kWhiteSpace = " \t\r\n";
    const std::size_t begin = std::min(piece.find_first_not_of(kWhiteSpace), piece.size());
    piece = piece.substr(begin, piece.find_last_not_of(kWhiteSpace) + 1 - begin);
  }
  // U+F000 to U+F0FF begin with the byte EF; only sign fonts give them a meaning.
  const bool plain =
      std::none_of(piece.begin(), piece.end(), [](char c) { return c == '\xef' || c == '\n' || c == '\r'; });
  if (!plain) {
    std::string changed = symbol_text(paragraph().sign_font(), piece);
    // A line break of the file is a space on the page; breaks of the page are elements.
    std::replace_if(
        changed.begin(), changed.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
    emit(changed);
  } else {
    emit(piece);
  }
}

void StoryReader::emit_symbol(const XmlElement& element) {
  const std::string_view code = element.attribute("char").value_or("");
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
  if (error != std::errc() || end != code.data() + code.size()) return;
  std::string printed;
  base::append_code_point(printed, symbol(element.attribute("font").value_or(""), value));
  emit(printed);
}

void StoryReader::emit_note(const std::unordered_map<std::string, model::Text>& notes, const XmlElement& element) {
  if (trust_fields_ && !frame().fields.visible()) return;
  const auto found = notes.find(std::string(element.attribute("id").value_or("")));
  if (found == notes.end()) {
    context_.note("note_missing", "a footnote or endnote that the text refers to is not in the file");
    return;
  }
  paragraph().append_note(found->second);
}

void StoryReader::start_break(const XmlElement& element) {
  if (element.attribute("type") != "page") {
    emit("\n");
    return;
  }
  ParagraphBuilder& open = paragraph();
  if (open.run_hidden()) return;
  if (open.text.blank()) {
    open.page_break_before = true;
  } else {
    open.break_pending = true;
  }
}

// The page that the program laid out when it saved the file last.
void StoryReader::start_rendered_page() {
  ++page_;
  knows_pages_ = true;
  ParagraphBuilder& open = paragraph();
  if (!open.text.blank()) return;
  open.page_break_before = true;
  const bool in_cell_of_body = frames_.size() == 2 && !frames_.front().tables.empty();
  if (!in_cell_of_body) return;
  OpenTable& table = frames_.front().tables.back();
  if (!table.page) table.page_break_before = true;
}

void StoryReader::start_field_char(const XmlElement& element) {
  const std::string_view type = element.attribute("fldCharType").value_or("");
  if (type == "begin") frame().fields.begin();
  if (type == "separate") frame().fields.separate(paragraph().serial, paragraph().text.length());
  if (type == "end") close_field(frame().fields.end());
}

void StoryReader::close_field(const Fields::Field& field) {
  ParagraphBuilder& open = paragraph();
  if (field.in_result && field.paragraph == open.serial && field.counts_pages()) {
    open.text.mark(model::SpanKind::kField, field.begin, open.text.length());
  }
  if (frame().fields.empty()) frame().hid_text = false;
}

}  // namespace luyke::intake
