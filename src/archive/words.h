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

 private:
  Statement add_;
};

// Fills an empty index from the texts of all documents.
void index_all(Connection& connection);

}  // namespace luyke::archive
