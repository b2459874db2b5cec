#include "intake/docx/paragraph.h"

#include <utility>

namespace luyke::intake {
namespace {

// Bold, italic and hidden are toggles: set in the paragraph style and in the
// character style they cancel out (ISO/IEC 29500-1, 17.7.3).
bool toggled(std::optional<bool> direct, std::optional<bool> by_default, std::optional<bool> paragraph,
             std::optional<bool> character) {
  if (direct) return *direct;
  return by_default.value_or(false) || paragraph.value_or(false) != character.value_or(false);
}

}  // namespace

void ParagraphBuilder::begin_run() {
  run = {};
  run_style.clear();
  look_known_ = false;
}

const Style& ParagraphBuilder::paragraph_style() {
  if (paragraph_style_ == nullptr) paragraph_style_ = &context_->styles.paragraph(style);
  return *paragraph_style_;
}

const Look& ParagraphBuilder::look() {
  if (look_known_) return look_;
  const RunProperties& base = context_->styles.defaults();
  const RunProperties& paragraph = paragraph_style().run;
  const RunProperties& character = context_->styles.character(run_style).run;
  look_.bold = toggled(run.bold, base.bold, paragraph.bold, character.bold);
  look_.italic = toggled(run.italic, base.italic, paragraph.italic, character.italic);
  hidden_ = toggled(run.hidden, base.hidden, paragraph.hidden, character.hidden);
  const auto font = [&](std::optional<FontId> RunProperties::*slot) {
    for (const RunProperties* level : {&std::as_const(run), &character, &paragraph}) {
      if (level->*slot) return level->*slot;
    }
    return base.*slot;
  };
  const auto use = [&](std::optional<FontId> id) { return id ? context_->fonts.use(*id) : std::nullopt; };
  high_font_ = font(&RunProperties::high_font);
  look_.ascii_font = use(font(&RunProperties::ascii_font));
  look_.high_font = use(high_font_);
  look_known_ = true;
  return look_;
}

bool ParagraphBuilder::run_hidden() {
  look();
  return hidden_;
}

std::string_view ParagraphBuilder::sign_font() {
  look();
  return high_font_ ? context_->fonts.name(*high_font_) : std::string_view();
}

void ParagraphBuilder::append(std::string_view piece) {
  if (piece.empty()) return;
  if (std::exchange(break_pending, false)) text.append_plain("\n");
  text.append(piece, look());
}

void ParagraphBuilder::append_note(const model::Text& note) {
  text.append_plain(" ");
  const std::uint32_t begin = text.length();
  text.append_plain("[cc: ");
  text.append(note);
  text.append_plain("]");
  text.mark(model::SpanKind::kFootnote, begin, text.length());
  text.append_plain(" ");
}

void ParagraphBuilder::number() {
  if (std::exchange(numbered_, true) || joins_next) return;
  const ParagraphProperties& inherited = paragraph_style().paragraph;
  const auto list = properties.numbering ? properties.numbering : inherited.numbering;
  if (!list || *list == 0) return;
  Numbering* numbering = context_->numbering();
  if (numbering == nullptr) return;
  auto level = properties.level;
  // A style says in the list which level it takes; its own w:ilvl is a fallback.
  if (!level && !properties.numbering) level = inherited.level;
  if (!level) level = numbering->level_of_style(*list, paragraph_style().id, context_->styles);
  label_ = numbering->next(*list, *level, context_->styles);
  if (is_blank(label_)) label_.clear();
}

bool ParagraphBuilder::starts_page() {
  if (page_break_before) return true;
  const auto& inherited = paragraph_style().paragraph.page_break_before;
  return properties.page_break_before.value_or(inherited.value_or(false));
}

model::Paragraph ParagraphBuilder::finish() {
  const ParagraphProperties& inherited = paragraph_style().paragraph;
  model::Paragraph out;
  out.bold = text.all_bold();
  out.italic = text.all_italic();
  const auto outline = properties.outline ? properties.outline : inherited.outline;
  // Level 9 means body text.
  if (outline && *outline < 9) out.outline_level = outline;
  out.alignment = properties.alignment.value_or(inherited.alignment.value_or(model::Alignment::kStart));
  if (label_.empty()) {
    out.text = text.take();
    return out;
  }
  TextBuilder labelled;
  labelled.append_plain(label_);
  labelled.mark(model::SpanKind::kListLabel, 0, labelled.length());
  labelled.append_plain(" ");
  labelled.append(text.text());
  out.text = labelled.take();
  return out;
}

}  // namespace luyke::intake
