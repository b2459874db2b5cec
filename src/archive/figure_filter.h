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
  // Whether the query asks anything of figures.
  bool asks() const { return asks_for_figures_ || !query_.area.empty(); }

  // Where a row has the keys of a figure's phrase and area, and its value.
  struct Columns {
    int phrase;
    int area;
    int value;
  };
  bool fits(const Statement& row, const Columns& columns, bool in_area);
  // By its place or its offices; true when the query names no area.
  bool lies_in_area(std::int64_t document);

 private:
  // A name and what was found about the words that stand for keys.
  struct Name {
    QueryWords words;
    std::map<std::int64_t, bool> known;
  };

  bool holds(Name& name, const Statement& row, int column);
  bool value_fits(const Statement& row, int column) const;

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
