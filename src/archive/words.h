#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/sqlite.h"

namespace luyke::archive {

// The index of all words: each document's text as keys with marks and without.
class WordIndex {
 public:
  explicit WordIndex(Connection& connection);
  // `text` is what the document prints, its pieces ended by line feeds.
  void add(std::int64_t document, std::string_view text);
  // `text` as it was added.
  void remove(std::int64_t document, std::string_view text);

 private:
  Statement add_;
  Statement remove_;
};

// Fills the index anew from the texts of all documents.
void index_all(Connection& connection);

// Raise it when the keys of text/passage.h change: words are found, and taken
// out of the index, by the keys under which they went in.
inline constexpr int kFormOfWords = 1;

}  // namespace luyke::archive
