#pragma once

#include <string>
#include <vector>

#include "model/archived.h"
#include "render/terminal.h"
#include "render/words.h"

namespace luyke::render {

// One figure of a series, and the document that says it.
struct SeriesPoint {
  model::ArchivedFigure figure;
  model::ArchivedDocument document;
};

// Figures of one indicator, place, unit, basis and measure, in the order of
// their periods.
struct Series {
  std::string name;   // what is counted
  std::string place;  // area of the figure, else place of the document
  std::vector<SeriesPoint> points;
};

// The longest first.
std::vector<Series> series_of(std::vector<SeriesPoint> points);

// For each series its name, a line of bars and a table; a line a point; a record a point.
std::string series_table(const std::vector<Series>& all, const Words& words, const TerminalOptions& options);
std::string series_csv(const std::vector<Series>& all);
std::string series_jsonl(const std::vector<Series>& all);
// The first series as a picture (SVG).
std::string series_chart(const Series& series, const Words& words);

}  // namespace luyke::render
