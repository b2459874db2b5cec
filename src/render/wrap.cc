#include "render/wrap.h"

#include <algorithm>
#include <vector>

#include "render/cells.h"

namespace luyke::render {
namespace {

struct Word {
  std::string text;
  std::size_t width = 0;
};

// Marks stay in one piece, and close to the letters that touch them.
std::vector<Word> words_of(const ExcerptLine& stretches, const Paint& paint) {
  std::vector<Word> words(1);
  for (const Stretch& stretch : stretches) {
    const std::string text = printable(stretch.text);
    if (stretch.marked) {
      words.back().text += paint.mark(text);
      words.back().width += display_width(text) + (paint.on() ? 0 : 2);
      continue;
    }
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t space = std::min(text.find(' ', at), text.size());
      const std::string piece = text.substr(at, space - at);
      words.back().text += piece;
      words.back().width += display_width(piece);
      if (space < text.size() && !words.back().text.empty()) words.emplace_back();
      at = space + 1;
    }
  }
  if (words.back().text.empty()) words.pop_back();
  return words;
}

}  // namespace

std::string wrapped(const ExcerptLine& stretches, std::size_t indent, std::size_t width, const Paint& paint) {
  std::string lines;
  std::size_t used = indent;
  bool at_start = true;
  for (const Word& word : words_of(stretches, paint)) {
    if (!at_start && used + 1 + word.width > width) {
      lines += "\n" + std::string(indent, ' ');
      used = indent;
      at_start = true;
    }
    if (!at_start) lines += " ";
    lines += word.text;
    used += word.width + (at_start ? 0 : 1);
    at_start = false;
  }
  return lines + "\n";
}

std::string wrapped(const std::string& text, std::size_t indent, std::size_t width) {
  return wrapped(ExcerptLine{{text, false}}, indent, width, Paint(false));
}

}  // namespace luyke::render
