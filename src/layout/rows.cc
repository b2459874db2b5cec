#include "layout/rows.h"

#include <algorithm>
#include <cstdlib>

namespace luyke::layout {
namespace {

// Baselines differ by less than this share of a small letter's height.
constexpr double kSameBaseline = 0.7;

void finish(Row& row) {
  std::sort(row.lines.begin(), row.lines.end(),
            [](const model::TextLine* one, const model::TextLine* other) { return one->box.x < other->box.x; });
  const model::TextLine* longest = row.lines.front();
  for (const model::TextLine* line : row.lines) {
    row.box = row.box.joined(line->box);
    if (line->box.width > longest->box.width) longest = line;
  }
  row.baseline = longest->baseline;
  row.x_height = longest->x_height;
}

bool overlaps(const Row& row, const model::TextLine& line) {
  return std::any_of(row.lines.begin(), row.lines.end(), [&](const model::TextLine* other) {
    return line.box.x < other->box.right() && other->box.x < line.box.right();
  });
}

}  // namespace

std::vector<Row> rows_of(const std::vector<const model::TextLine*>& lines) {
  std::vector<const model::TextLine*> sorted = lines;
  std::sort(sorted.begin(), sorted.end(),
            [](const model::TextLine* one, const model::TextLine* other) { return one->baseline < other->baseline; });
  std::vector<Row> rows;
  for (const model::TextLine* line : sorted) {
    const auto room = static_cast<std::int32_t>(kSameBaseline * line->x_height);
    const bool same = !rows.empty() && line->baseline - rows.back().baseline <= room && !overlaps(rows.back(), *line);
    if (!same) rows.push_back({{}, {}, line->baseline, line->x_height});
    rows.back().lines.push_back(line);
  }
  for (Row& row : rows) finish(row);
  return rows;
}

}  // namespace luyke::layout
