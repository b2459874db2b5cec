#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "base/result.h"
#include "model/rule_set.h"

namespace luyke::extract {

// A field that a metadata rule read. `rule` and `field` live as long as the
// MetadataRules.
struct FieldMatch {
  std::string_view rule;
  std::string_view field;  // name of the group: "number", "place", …
  base::Bytes range;       // of the line; empty where the line leaves a blank
};

// The metadata rules, compiled. Thread-safe once made.
class MetadataRules {
 public:
  explicit MetadataRules(const model::RuleSet& rules);
  ~MetadataRules();
  MetadataRules(MetadataRules&&) noexcept;
  MetadataRules& operator=(MetadataRules&&) noexcept;

  // Fields of one line of a head or foot, rule by rule. `text` is in matching
  // form, `lower` the same in lower case.
  std::vector<FieldMatch> read(std::string_view text, std::string_view lower) const;

  // Rules whose pattern RE2 refuses; they are left out.
  const std::vector<base::Error>& errors() const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace luyke::extract
