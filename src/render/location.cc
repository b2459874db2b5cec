#include "render/location.h"

namespace luyke::render {
namespace {

std::uint32_t table_number(const model::Document& document, std::uint32_t block) {
  std::uint32_t number = 0;
  for (std::uint32_t i = 0; i <= block; ++i) number += document.blocks[i].table() ? 1 : 0;
  return number;
}

std::string day_text(const std::optional<base::Date>& date) {
  if (!date) return "…";
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(date->day()) + "/" + two(date->month()) + "/" + std::to_string(date->year());
}

}  // namespace

std::string block_label(const model::Document& document, std::uint32_t block, const Words& words) {
  const std::string number = std::to_string(block + 1);
  if (block >= document.blocks.size() || document.blocks[block].paragraph()) {
    return words.fill("place_paragraph", {{"n", number}});
  }
  return words.fill("place_table", {{"n", number}, {"table", std::to_string(table_number(document, block))}});
}

std::string place_text(const model::Document& document, const model::Place& place, const Words& words) {
  std::string text = block_label(document, place.block, words);
  if (place.row && place.column) {
    text += ", " + words.fill("place_cell",
                              {{"row", std::to_string(*place.row + 1)}, {"column", std::to_string(*place.column + 1)}});
  }
  if (place.page) text += ", " + words.fill("place_page", {{"page", std::to_string(*place.page)}});
  return text;
}

std::string period_text(const std::optional<base::Period>& period) {
  if (!period) return "";
  if (!period->label.empty()) return period->label;
  if (!period->from && !period->to) return "";
  return day_text(period->from) + "–" + day_text(period->to);
}

std::string section_text(const model::Figure& figure) {
  std::string text;
  for (const std::string& title : figure.section) text += (text.empty() ? "" : " › ") + title;
  return text;
}

std::string location_text(const View& view, const model::Finding& finding, const Words& words) {
  for (model::NumberIndex n : finding.figures) {
    const model::Figure* figure = figure_at(view.reading, n);
    if (!figure) continue;
    const std::string section = section_text(*figure);
    const std::string place = place_text(view.document, figure->place, words);
    return section.empty() ? place : section + " › " + place;
  }
  return "";
}

}  // namespace luyke::render
