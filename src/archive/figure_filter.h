#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "archive/query.h"
#include "archive/sqlite.h"

namespace luyke::archive {

// Whether a document has a figure with the query's indicator, area and value,
// or lies in that area when the query asks for nothing else of a figure.
class FigureFilter {
 public:
  FigureFilter(Connection& connection, const Query& query);
  bool admits(std::int64_t document);

 private:
  // A name and what was found about the words that stand for keys.
  struct Name {
    QueryWords words;
    std::map<std::int64_t, bool> known;
  };

  bool fits(Name& name, const Statement& row, int column);
  bool value_fits(const Statement& row, int column) const;
  bool lies_in_area(std::int64_t document);

  Connection& connection_;
  const Query& query_;
  Name indicator_;
  Name area_;
  bool asks_for_figures_;
  std::optional<Statement> figures_;
  std::optional<Statement> offices_;
  std::optional<Statement> text_;
};

}  // namespace luyke::archive
