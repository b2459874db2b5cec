#include "render/view.h"

#include <algorithm>

namespace luyke::render {

const model::Figure* figure_at(const model::Reading& reading, model::NumberIndex n) {
  const auto found =
      std::lower_bound(reading.figures.begin(), reading.figures.end(), n,
                       [](const model::Figure& figure, model::NumberIndex wanted) { return figure.n < wanted; });
  return found != reading.figures.end() && found->n == n ? &*found : nullptr;
}

std::vector<model::Note> notes_of(const View& view) {
  std::vector<model::Note> notes;
  for (const auto* each : {&view.document.notes, &view.reading.notes}) {
    for (const model::Note& note : *each) {
      const bool known = std::any_of(notes.begin(), notes.end(), [&](const model::Note& other) {
        return other.code == note.code && other.message == note.message;
      });
      if (!known) notes.push_back(note);
    }
  }
  return notes;
}

const model::Text* text_at(const model::Document& document, const model::Place& place) {
  if (place.block >= document.blocks.size()) return nullptr;
  const model::Block& block = document.blocks[place.block];
  if (const model::Paragraph* paragraph = block.paragraph()) return &paragraph->text;
  if (!place.row || !place.column) return nullptr;
  const model::Cell* cell = block.table()->at(*place.row, *place.column);
  return cell ? &cell->text : nullptr;
}

}  // namespace luyke::render
