#include "text/join.h"

#include "base/utf8.h"
#include "text/characters.h"
#include "text/labels.h"

namespace luyke::text {
namespace {

// A list item or a text torn before a number must fill a line, in bytes, to be
// taken for running text: headings are shorter.
constexpr std::size_t kFullLine = 70;

bool is_note(const model::Span& span) {
  return span.kind == model::SpanKind::kFootnote || span.kind == model::SpanKind::kTextBox;
}

bool is_plain(const model::Paragraph& paragraph) {
  const bool aligned =
      paragraph.alignment == model::Alignment::kStart || paragraph.alignment == model::Alignment::kJustify;
  return aligned && !paragraph.bold && !paragraph.outline_level;
}

// The text before the notes that hang at its end.
std::string_view without_last_notes(const Candidate& candidate) {
  std::string_view text = candidate.text;
  const auto& spans = candidate.block->paragraph()->text.spans;
  for (auto span = spans.rbegin(); span != spans.rend() && is_note(*span); ++span) {
    if (text.empty() || candidate.origin[text.size() - 1] >= span->range.end) break;
    while (!text.empty() && candidate.origin[text.size() - 1] >= span->range.begin) text.remove_suffix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  }
  return text;
}

bool is_all_capitals(std::string_view text) {
  const Characters& characters = Characters::get();
  for (std::size_t at = 0; at < text.size();) {
    if (characters[base::next_code_point(text, at)].is(Character::kLower)) return false;
  }
  return true;
}

bool is_open_end(std::string_view text) {
  std::string_view end = text;
  while (!end.empty() && (end.back() == ')' || end.back() == ']')) end.remove_suffix(1);
  return !end.empty() && std::string_view(".;:!?\"").find(end.back()) == std::string_view::npos && !end.ends_with("…");
}

}  // namespace

bool torn_apart(const Candidate& first, const Candidate& second) {
  if (!is_plain(*first.block->paragraph()) || !is_plain(*second.block->paragraph())) return false;
  const std::string_view end = without_last_notes(first);
  const std::string_view begin = second.text;
  if (begin.empty() || !is_open_end(end) || is_all_capitals(end)) return false;
  if (end.find('\n') < kFullLine) return false;  // short lines: a title, a letterhead
  const auto& spans = second.block->paragraph()->text.spans;
  const bool labelled = !spans.empty() && spans.front().range.begin == 0;
  if (labelled || label_size(begin) > 0) return false;
  if (label_size(end) > 0 && end.size() < kFullLine) return false;
  std::size_t at = 0;
  const Character next = Characters::get()[base::next_code_point(begin, at)];
  if (next.is(Character::kLower)) return true;
  const bool new_page = second.block->page_break_before || first.block->page != second.block->page;
  return next.is(Character::kDigit) && new_page && end.size() >= kFullLine;
}

}  // namespace luyke::text
