#include "text/legacy/rewrite.h"

#include "base/utf8.h"

namespace luyke::text {

void Rewrite::add(char32_t character, std::size_t sources) {
  begins_.insert(begins_.end(), sources, length());
  text_ += character;
  ends_.insert(ends_.end(), sources, length());
}

base::CodePoints Rewrite::moved(base::CodePoints stored) const {
  const auto begin = stored.begin < begins_.size() ? begins_[stored.begin] : length();
  const auto end = stored.end == 0 || stored.empty() ? begin : ends_[stored.end - 1];
  return {begin, end};
}

void Rewrite::apply(model::Text& text) const {
  std::string printed;
  for (const char32_t c : text_) base::append_code_point(printed, c);
  text.printed = std::move(printed);
  for (model::Span& span : text.spans) span.range = moved(span.range);
  for (model::FontRun& run : text.fonts) run.range = moved(run.range);
  for (model::PrintedWord& word : text.words) word.range = moved(word.range);
}

}  // namespace luyke::text
