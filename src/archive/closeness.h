#pragma once

#include <cstddef>
#include <vector>

#include "archive/sqlite.h"

namespace luyke::archive {

// What the rank of a document asks for.
struct Question {
  std::size_t terms = 0;    // the first of the query's; the others only have to occur
  std::vector<bool> asked;  // whether a document is, by its key; empty: each is

  // What no document exceeds.
  int highest() const;
};

// Teaches the connection `closeness(words, question)`: how often the terms
// occur in a document, each up to a bound; NULL when the document is not asked
// for. Unlike bm25() it needs neither the length of a document nor how many
// others there are, and looks no further than the bound: a hundred thousand
// documents are ranked while one waits.
void add_closeness(Connection& connection);
// The question as a parameter; it must live until the statement is reset.
Statement::Pointer as_parameter(Question& question);

}  // namespace luyke::archive
