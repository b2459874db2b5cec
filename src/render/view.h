#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/reading.h"
#include "model/rule_set.h"

namespace luyke::render {

using Messages = std::map<std::string, model::Message>;

// One document with all that is known of it: what every renderer looks at. The
// parts must outlive the view.
struct View {
  const model::Document& document;
  const model::Reading& reading;
  const Messages& messages;
  std::string rules_version;
  std::string program_version;
};

// The figure whose first number token is `n`, or null.
const model::Figure* figure_at(const model::Reading& reading, model::NumberIndex n);

// Notes of the reader and of the later stages, each once.
std::vector<model::Note> notes_of(const View& view);

// The printed text that a place points into: of its block, or of its cell.
// Null when the place is outside the document.
const model::Text* text_at(const model::Document& document, const model::Place& place);

}  // namespace luyke::render
