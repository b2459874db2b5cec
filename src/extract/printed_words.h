#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/place.h"

namespace luyke::extract {

// A word as printed and its matching key, which is never empty.
struct Word {
  std::string printed;
  std::string key;
};

std::vector<Word> words_in(std::string_view text);

// Printed characters by place. Places mostly follow each other, so the byte
// where the last one began is remembered.
class PrintedReader {
 public:
  explicit PrintedReader(const model::Document& document) : document_(document) {}

  std::string_view at(const model::Place& place);

 private:
  const std::string* text_of(const model::Place& place) const;

  const model::Document& document_;
  const std::string* text_ = nullptr;
  std::uint32_t code_point_ = 0;
  std::size_t byte_ = 0;
};

}  // namespace luyke::extract
