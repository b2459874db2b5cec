#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "model/place.h"

namespace luyke::extract {

// A word as printed and its matching key, which is never empty.
struct Word {
  std::string_view printed;
  std::string key;
};
using Words = std::vector<const Word*>;

// The words of a document and their keys, each made once: the same few hundred
// syllables make up a report.
class WordStore {
 public:
  // The text must outlive the store.
  Words words_in(std::string_view text);

 private:
  const Word& find(std::string_view printed);

  std::unordered_map<std::string_view, Word> words_;
};

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
