#include "intake/docx/story_reader.h"

#include <algorithm>
#include <utility>

namespace luyke::intake {

Name StoryReader::parent(std::size_t steps) const {
  return open_.size() > steps ? open_[open_.size() - 1 - steps].name : Name::kOther;
}

// Whether the branch can be read: every namespace that it requires is known.
// The first such branch is the only one taken.
bool StoryReader::takes_choice(const XmlElement& choice) {
  if (open_.empty() || open_.back().choice_taken) return false;
  const std::string_view required = choice.attribute("Requires").value_or("");
  for (std::size_t begin = 0; begin < required.size();) {
    const std::size_t end = std::min(required.find(' ', begin), required.size());
    if (end > begin && choice.prefix(required.substr(begin, end - begin)) == Namespace::kOther) return false;
    begin = end + 1;
  }
  open_.back().choice_taken = true;
  return true;
}

bool StoryReader::is_skipped(const XmlElement& element) {
  const Name holder = open_.empty() ? Name::kOther : open_.back().name;
  switch (element.name) {
    case Name::kFormerProperties:
    case Name::kRubyText: return true;
    case Name::kDeleted:
    case Name::kMovedFrom:
      // Among properties these are marks of a paragraph or a row, not content.
      return holder != Name::kRunProperties && holder != Name::kRowProperties && holder != Name::kNumberingProperties;
    case Name::kChoice: return !takes_choice(element);
    case Name::kFallback: return !open_.empty() && open_.back().choice_taken;
    default: return false;
  }
}

void StoryReader::start(const XmlElement& element) {
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  if (is_skipped(element)) {
    skipped_ = 1;
    return;
  }
  // Only the root may ask that all space be kept; elsewhere it stands on the text.
  if (open_.empty()) preserve_everywhere_ = element.attribute(Namespace::kXml, "space") == "preserve";
  open_.push_back({element.name, false, false, false});
  if (!start_property(element)) start_content(element);
}

bool StoryReader::start_property(const XmlElement& element) {
  switch (parent()) {
    case Name::kRunProperties: start_run_property(element); return true;
    case Name::kParagraphProperties: start_paragraph_property(element); return true;
    case Name::kNumberingProperties: read_paragraph_property(element, paragraph().properties); return true;
    case Name::kTableProperties:
    case Name::kRowProperties: start_table_property(element); return true;
    case Name::kCellProperties: start_cell_property(element); return true;
    case Name::kTableBorders:
    case Name::kCellBorders: start_border(element); return true;
    case Name::kSection: start_section_property(element); return true;
    default: return false;
  }
}

void StoryReader::start_run_property(const XmlElement& element) {
  const Name holder = parent(2);
  if (holder == Name::kParagraphProperties) {
    const bool gone = element.name == Name::kDeleted || element.name == Name::kMovedFrom;
    if (gone) paragraph().joins_next = true;
  } else if (holder == Name::kRun || holder == Name::kMathRun) {
    if (element.name == Name::kRunStyle) paragraph().run_style = element.attribute("val").value_or("");
    read_run_property(element, context_.fonts, paragraph().run);
  }
}

void StoryReader::start_paragraph_property(const XmlElement& element) {
  switch (element.name) {
    case Name::kParagraphStyle: paragraph().style = element.attribute("val").value_or(""); break;
    case Name::kSection: start_section(); break;
    case Name::kTextFrame: paragraph().joins_next |= element.attribute("dropCap").value_or("none") != "none"; break;
    default: read_paragraph_property(element, paragraph().properties);
  }
}

void StoryReader::start_content(const XmlElement& element) {
  open_.back().is_content = true;
  switch (element.name) {
    case Name::kParagraph: open_paragraph(); break;
    case Name::kRun:
    case Name::kMathRun: paragraph().begin_run(); break;
    case Name::kText:
    case Name::kMathText: start_text(element); break;
    case Name::kSimpleField:
      frame().fields.begin_simple(element.attribute("instr").value_or(""), paragraph().serial,
                                  paragraph().text.length());
      break;
    // A fraction or a power run together would make another number.
    case Name::kMathDenominator: emit("/"); break;
    case Name::kMathSuperscript: emit("^"); break;
    case Name::kTextBoxContent: push_frame(); break;
    case Name::kFootnote:
    case Name::kEndnote: start_note(element); break;
    case Name::kTable: start_table(); break;
    case Name::kRow: start_row(); break;
    case Name::kCell: start_cell(); break;
    case Name::kSection: start_section(); break;
    case Name::kAltChunk: context_.note("embedded_part", "an embedded document (altChunk) was not read"); break;
    case Name::kSubDocument: context_.note("embedded_part", "a linked subdocument was not read"); break;
    default:
      if (parent() == Name::kRun) start_in_run(element);
  }
}

void StoryReader::start_in_run(const XmlElement& element) {
  switch (element.name) {
    case Name::kTab:
    case Name::kPositionTab: emit("\t"); break;
    case Name::kBreak: start_break(element); break;
    case Name::kCarriageReturn: emit("\n"); break;
    case Name::kNoBreakHyphen: emit("-"); break;
    case Name::kSoftHyphen: emit("\u00ad"); break;
    case Name::kSymbol: emit_symbol(element); break;
    case Name::kFieldChar: start_field_char(element); break;
    case Name::kFootnoteReference: emit_note(context_.footnotes, element); break;
    case Name::kEndnoteReference: emit_note(context_.endnotes, element); break;
    case Name::kRenderedPageBreak: start_rendered_page(); break;
    default: break;
  }
}

void StoryReader::end(Name name) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  const Open closed = open_.back();
  open_.pop_back();
  if (!closed.is_content) return;
  switch (name) {
    case Name::kText:
    case Name::kMathText: close_text(); break;
    case Name::kParagraph: close_paragraph(); break;
    case Name::kParagraphProperties:
      if (frame().paragraph) frame().paragraph->number();
      break;
    case Name::kSimpleField: close_field(frame().fields.end_simple()); break;
    case Name::kTextBoxContent: close_text_box(); break;
    case Name::kFootnote:
    case Name::kEndnote: close_note(); break;
    case Name::kTable: close_table(); break;
    case Name::kRow: close_row(); break;
    case Name::kCell:
      if (closed.owns_frame) close_cell();
      break;
    case Name::kSection: end_section(); break;
    default: break;
  }
}

void StoryReader::text(std::string_view piece) {
  if (skipped_ > 0 || open_.empty()) return;
  switch (open_.back().name) {
    case Name::kText:
    case Name::kMathText: text_ += piece; break;
    case Name::kInstruction: frame().fields.add_instruction(piece); break;
    default: break;
  }
}

Story StoryReader::finish() {
  while (frames_.size() > 1) pop_frame();
  story_.blocks = pop_frame().blocks;
  if (knows_pages_) {
    story_.pages = page_;
  } else {
    for (model::Block& block : story_.blocks) block.page.reset();
  }
  return std::move(story_);
}

}  // namespace luyke::intake
