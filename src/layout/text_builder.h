#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/page.h"

namespace luyke::layout {

// Puts lines of words together to a text that knows where each of its words
// stands on the page. Boxes come out in pixels of the page image.
class TextBuilder {
 public:
  // How a line is joined to the one before it.
  enum class Join { kSpace, kLineBreak };

  void add_line(const model::Page& page, const std::vector<model::Word>& words, Join join);
  // The other text follows, as a line that goes on.
  void append(model::Text other);
  bool empty() const { return text_.printed.empty(); }
  model::Text take() { return std::move(text_); }

 private:
  void join_line(Join join);
  void add_word(const model::Page& page, const model::Word& word);

  model::Text text_;
  std::uint32_t length_ = 0;  // code points so far
};

}  // namespace luyke::layout
