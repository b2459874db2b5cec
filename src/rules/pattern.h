#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/draft.h"

namespace luyke::rules {

// A pattern with vocabulary, fragments and word boundaries filled in.
struct ExpandedPattern {
  std::string regex;
  std::vector<std::optional<model::NumberClass>> groups;  // of class patterns, from group 1
};

// Fills in the placeholders of patterns. Brackets, groups and placeholders are
// checked here, the rest of the syntax by the room that compiles the patterns.
// The draft must outlive it. Functions throw Fault.
class PatternExpander {
 public:
  explicit PatternExpander(const Draft& draft);

  // Each claiming {number} is a group; no other group captures.
  ExpandedPattern expand_class(const WrittenPattern& pattern, model::NumberClass number_class);
  // Named groups are fields of Metadata; {number} captures nothing.
  std::string expand_metadata(const WrittenPattern& pattern);
  // A fragment that no pattern uses is checked all the same.
  void check_fragment(const std::string& name);

 private:
  struct Job;
  struct Placeholder;

  void expand(const WrittenPattern& pattern, Job& job);
  // The bracket at offset i must not capture, or must name a field.
  void check_group(const WrittenPattern& pattern, std::size_t i, Job& job);
  void expand_placeholder(const WrittenPattern& pattern, const Placeholder& placeholder, Job& job);
  void expand_number(const WrittenPattern& pattern, const Placeholder& placeholder, Job& job);
  // `written` is the placeholder in `pattern` that names the fragment.
  void expand_fragment(const WrittenPattern& pattern, std::string_view written, std::string_view fragment, Job& job);
  // The words that the placeholder names as one alternation, or null.
  const std::string* words_of(const WrittenPattern& pattern, const Placeholder& placeholder);
  std::vector<std::string> cue_phrases(const WrittenPattern& pattern, const Placeholder& placeholder) const;
  std::vector<std::string_view> known_names() const;

  const Draft& draft_;
  std::map<std::string, std::string, std::less<>> alternations_;
};

}  // namespace luyke::rules
