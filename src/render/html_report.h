#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "render/view.h"
#include "render/words.h"

namespace luyke::render {

// Findings of a figure: numbers from 1 as the list of findings shows them, and
// the gravest severity.
struct FigureMark {
  std::vector<std::size_t> findings;
  model::Severity severity = model::Severity::kInfo;
};
using FigureMarks = std::map<model::NumberIndex, FigureMark>;

// The whole report as HTML: paragraphs, tables, heads and notes, with each
// figure and each unclaimed number in a span of its own. `prefix` leads all
// anchors: "d0-".
std::string html_report(const View& view, const FigureMarks& marks, const std::string& prefix, const Words& words);

}  // namespace luyke::render
