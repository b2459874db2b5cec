#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"

namespace luyke::archive {

// What a search looks for; what is empty asks for nothing. Names match when
// their words contain all the words given, with marks when these have marks.
struct Query {
  std::string words{};  // all of them must occur; "in quotes" side by side
  std::string kind{};   // "BC"
  std::string issuer{};
  std::string area{};                // of the document's place or offices, or of a figure
  std::string indicator{};           // of a figure
  std::string finding{};             // a code or a severity; "any"
  std::optional<base::Date> from{};  // of issue, both ends included
  std::optional<base::Date> to{};
  std::optional<base::Decimal> least{};  // of a figure's value
  std::optional<base::Decimal> most{};
  std::size_t limit = 20;
  bool quoted = false;  // figures come with the print around them
};

// The words of a query as keys, to find them in texts.
class QueryWords {
 public:
  explicit QueryWords(const std::string& words);

  bool empty() const { return terms_.empty(); }
  bool with_marks() const { return with_marks_; }
  // Each term: a word, or several side by side.
  const std::vector<std::string>& terms() const { return terms_; }
  // The key of a text in the form of the terms.
  std::string key_of(const std::string& text) const;
  // How many of the terms a key holds as whole words.
  std::size_t count_in(const std::string& key) const;
  // Whether it holds all terms side by side, in their order.
  bool in_a_row_in(const std::string& key) const;
  bool all_in(const std::string& key) const { return count_in(key) == terms_.size(); }
  // For the index of words; empty when there are none.
  std::string match_expression() const;
  // The same, all terms side by side in their order.
  std::string row_expression() const;

 private:
  void add_terms(const std::string& words);
  std::string in_a_row() const;

  bool with_marks_ = false;
  std::vector<std::string> terms_;
};

}  // namespace luyke::archive
