#include "pipeline/rule_listing.h"

#include <algorithm>
#include <set>
#include <vector>

#include "model/names.h"
#include "render/cells.h"

namespace luyke::pipeline {
namespace {

struct Line {
  std::string id;
  std::string kind;
  std::string source;
};

std::string source_text(const model::RuleSource& source) { return source.file + ":" + std::to_string(source.line); }

std::string counts_of(const model::RuleSet& rules) {
  const auto count = [](std::size_t number, const char* name) { return std::to_string(number) + " " + name; };
  return count(rules.units.size(), "units") + " · " + count(rules.scales.size(), "scales") + " · " +
         count(rules.cues.size(), "cues") + " · " + count(rules.lists.size(), "lists") + " · " +
         count(rules.indicators.size(), "indicators") + " · " + count(rules.areas.size(), "areas") + " · " +
         count(rules.messages.size(), "messages") + " · rules " + rules.version + "\n";
}

}  // namespace

std::string rule_listing(const model::RuleSet& rules) {
  std::vector<Line> lines;
  std::set<std::string> seen;  // a rule with several patterns is listed once
  for (const model::ClassRule& rule : rules.classes) {
    if (!seen.insert(rule.id).second) continue;
    lines.push_back({rule.id, std::string(model::name_of(rule.number_class)), source_text(rule.source)});
  }
  for (const model::MetadataRule& rule : rules.metadata) {
    if (!seen.insert(rule.id).second) continue;
    lines.push_back({rule.id, "metadata", source_text(rule.source)});
  }
  std::size_t id_width = 0;
  std::size_t kind_width = 0;
  for (const Line& line : lines) {
    id_width = std::max(id_width, render::display_width(line.id));
    kind_width = std::max(kind_width, line.kind.size());
  }
  std::string text;
  for (const Line& line : lines) {
    text += render::pad_right(line.id, id_width) + "  " + render::pad_right(line.kind, kind_width) + "  " +
            line.source + "\n";
  }
  return text + counts_of(rules);
}

}  // namespace luyke::pipeline
