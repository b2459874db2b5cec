#pragma once

#include <string>
#include <string_view>

#include "extract/phrases.h"
#include "model/figure.h"
#include "model/rule_set.h"

namespace luyke::extract {

// What a figure of a table counts, out of the label of its row and the titles
// of its column: time, plan and unit stand in fields of their own, and rows
// that name an area are told apart by it. Thread-safe once made.
class ColumnTitles {
 public:
  explicit ColumnTitles(const model::RuleSet& rules);

  // Folded; of a figure whose phrase is "label | title | title" and whose area
  // is known.
  std::string counted(const model::Figure& figure) const;

 private:
  std::string without_time(std::string_view title, const model::Figure& figure) const;

  Phrases time_;
  Phrases form_;
};

}  // namespace luyke::extract
