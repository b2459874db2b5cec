#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "model/document.h"

namespace luyke::text {

// Builds a text anew, and keeps for each stored character where it went.
class Rewrite {
 public:
  // A character that came from so many stored ones.
  void add(char32_t character, std::size_t sources = 1);
  std::uint32_t length() const { return static_cast<std::uint32_t>(text_.size()); }
  std::u32string& text() { return text_; }
  base::CodePoints moved(base::CodePoints stored) const;
  // Puts the new text in place; all ranges of the text move with it.
  void apply(model::Text& text) const;

 private:
  std::u32string text_;
  std::vector<std::uint32_t> begins_;  // of each stored character: where its new one begins
  std::vector<std::uint32_t> ends_;    // and ends
};

}  // namespace luyke::text
