#include "archive/query.h"

#include <algorithm>

#include "text/passage.h"

namespace luyke::archive {
namespace {

bool holds_words(const std::string& key, const std::string& term) {
  for (std::size_t at = key.find(term); at != std::string::npos; at = key.find(term, at + 1)) {
    const std::size_t end = at + term.size();
    if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

QueryWords::QueryWords(const std::string& words) {
  with_marks_ = text::key_of(words) != text::markless_key_of(words);
  // Every second piece between quotes is inside them.
  bool quoted = false;
  for (std::size_t begin = 0; begin <= words.size(); quoted = !quoted) {
    const std::size_t end = std::min(words.find('"', begin), words.size());
    const std::string piece = words.substr(begin, end - begin);
    if (quoted) {
      const std::string term = key_of(piece);
      if (!term.empty()) terms_.push_back(term);
    } else {
      add_terms(piece);
    }
    begin = end + 1;
  }
}

// Words between spaces; "6.208" is one term of two words side by side.
void QueryWords::add_terms(const std::string& words) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \t\n", begin), words.size());
    const std::string term = key_of(words.substr(begin, end - begin));
    if (!term.empty()) terms_.push_back(term);
    begin = end + 1;
  }
}

std::string QueryWords::key_of(const std::string& text) const {
  return with_marks_ ? text::key_of(text) : text::markless_key_of(text);
}

std::size_t QueryWords::count_in(const std::string& key) const {
  return static_cast<std::size_t>(
      std::count_if(terms_.begin(), terms_.end(), [&](const std::string& term) { return holds_words(key, term); }));
}

bool QueryWords::in_a_row_in(const std::string& key) const { return holds_words(key, in_a_row()); }

std::string QueryWords::in_a_row() const {
  std::string row;
  for (const std::string& term : terms_) row += (row.empty() ? "" : " ") + term;
  return row;
}

std::string QueryWords::row_expression() const {
  return terms_.empty() ? "" : std::string(with_marks_ ? "marked" : "plain") + " : (\"" + in_a_row() + "\")";
}

std::string QueryWords::match_expression() const {
  if (terms_.empty()) return "";
  std::string all;
  for (const std::string& term : terms_) all += (all.empty() ? "\"" : " AND \"") + term + "\"";
  return std::string(with_marks_ ? "marked" : "plain") + " : (" + all + ")";
}

}  // namespace luyke::archive
