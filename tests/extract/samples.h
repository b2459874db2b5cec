#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/document.h"
#include "model/rule_set.h"
#include "rules/load.h"

namespace luyke::extract {

// The rule files of the project, read once.
inline const model::RuleSet& sample_rules() {
  static const model::RuleSet rules = [] {
    auto loaded = rules::load(std::string(LUYKE_SOURCE_DIR) + "/rules");
    if (!loaded.ok()) throw std::runtime_error(loaded.error().describe());
    return std::move(loaded).value();
  }();
  return rules;
}

// A document of paragraphs; "**" before one makes it bold.
inline model::Document sample_document(const std::vector<std::string>& paragraphs) {
  model::Document document;
  for (const std::string& text : paragraphs) {
    model::Paragraph paragraph;
    paragraph.bold = text.starts_with("**");
    paragraph.text.printed = paragraph.bold ? text.substr(2) : text;
    document.blocks.push_back({std::move(paragraph), model::Part::kBody, std::nullopt, false});
  }
  return document;
}

// "2023-11-01..2023-11-30", "..2023-12-31", "?".
inline std::string dump(const base::Period& period) {
  if (!period.from && !period.to) return "?";
  return (period.from ? period.from->to_string() : "") + ".." + (period.to ? period.to->to_string() : "");
}

}  // namespace luyke::extract
