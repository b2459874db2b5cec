#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extract/lexicon.h"
#include "extract/stream.h"

namespace luyke::extract {

// Finds the two ends of a move: "từ 8,65% đầu năm xuống còn 6,40%".
class MoveWords {
 public:
  MoveWords(const Stream& stream, const Lexicon& lexicon);

  // The element with the later value, where elements[i] is the earlier one.
  std::optional<std::size_t> target(const std::vector<Element>& elements, std::size_t i) const;

 private:
  // The words end with a word of that list, but for an approximation behind it.
  bool leads(const Element& words, std::int64_t list) const;

  const Stream& stream_;
  const Lexicon& lexicon_;
  std::int64_t from_;
  std::int64_t to_;
};

}  // namespace luyke::extract
