#include "archive/figure_filter.h"

namespace luyke::archive {

FigureFilter::FigureFilter(Connection& connection, const Query& query)
    : connection_(connection),
      query_(query),
      indicator_{QueryWords(query.indicator), {}},
      area_{QueryWords(query.area), {}},
      asks_for_figures_(!query.indicator.empty() || query.least || query.most) {}

bool FigureFilter::admits(std::int64_t document) {
  if (!asks()) return true;
  const bool in_area = lies_in_area(document);
  if (in_area && !asks_for_figures_) return true;
  if (!figures_) figures_.emplace(connection_, "SELECT phrase, area, value FROM figures WHERE document = ?");
  figures_->bind_all(document);
  bool found = false;
  while (!found && figures_->step()) found = fits(*figures_, {0, 1, 2}, in_area);
  figures_->reset();
  return found;
}

bool FigureFilter::fits(const Statement& row, const Columns& columns, bool in_area) {
  return (indicator_.words.empty() || holds(indicator_, row, columns.phrase)) &&
         (in_area || holds(area_, row, columns.area)) && value_fits(row, columns.value);
}

bool FigureFilter::holds(Name& name, const Statement& row, int column) {
  if (row.is_null(column)) return false;
  const std::int64_t key = row.integer(column);
  if (const auto known = name.known.find(key); known != name.known.end()) return known->second;
  if (!text_) text_.emplace(connection_, "SELECT text FROM strings WHERE id = ?");
  text_->bind_all(key);
  const bool fitting = text_->step() && name.words.all_in(name.words.key_of(text_->text(0)));
  text_->reset();
  name.known.emplace(key, fitting);
  return fitting;
}

bool FigureFilter::value_fits(const Statement& row, int column) const {
  if (!query_.least && !query_.most) return true;
  const auto value = base::Decimal::parse(row.bytes(column));
  return value && (!query_.least || *query_.least <= *value) && (!query_.most || *value <= *query_.most);
}

bool FigureFilter::lies_in_area(std::int64_t document) {
  if (query_.area.empty()) return true;
  if (!offices_) offices_.emplace(connection_, "SELECT place, issuer, parent_issuer FROM documents WHERE id = ?");
  offices_->bind_all(document);
  bool found = false;
  if (offices_->step()) {
    for (int column = 0; column < 3 && !found; ++column) found = holds(area_, *offices_, column);
  }
  offices_->reset();
  return found;
}

}  // namespace luyke::archive
