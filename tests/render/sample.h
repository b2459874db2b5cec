#pragma once

#include <string>
#include <vector>

#include "render/view.h"

namespace luyke::render {

// A small document made by hand: each number of a paragraph or cell is a
// figure, counted in people unless a test says otherwise.
class Sample {
 public:
  model::Document document;
  model::Reading reading;

  Sample();
  // Tokens are numbered through the document.
  void paragraph(const std::string& printed);
  // Rows of cells; all of the same length.
  void table(const std::vector<std::vector<std::string>>& rows);

  model::Figure& figure(model::NumberIndex n);
  // Adds the relation and gives its id.
  model::RelationId relate(model::RelationKind kind, model::NumberIndex result, std::vector<model::NumberIndex> terms,
                           model::Verdict verdict, const char* computed, const char* difference);
  model::Finding& find(const char* code, model::Severity severity, std::vector<model::NumberIndex> figures);

  View view() const;

 private:
  void read_numbers(const std::string& printed, model::Place place);
};

// The messages that the program ships.
const Messages& messages();

// 17.450 = 1.322 + 976 + 5.386 + 8.605 + 1.251, with two digits of the total swapped.
Sample swapped_total();

}  // namespace luyke::render
