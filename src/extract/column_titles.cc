#include "extract/column_titles.h"

#include <algorithm>

#include "text/passage.h"

namespace luyke::extract {
namespace {

constexpr std::string_view kBetween = " | ";

void add_word(std::string& words, std::string_view word) {
  if (!words.empty() && !word.empty()) words += ' ';
  words += word;
}

bool is_count(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

// "Thu ngân sách (tỷ đồng)": the title without the bracket that ends in the unit.
std::string without_unit(std::string_view title, std::string_view unit) {
  const std::size_t open = title.rfind('(');
  if (open == std::string_view::npos || open == 0 || unit.empty()) return std::string(title);
  const std::string inside = text::key_of(title.substr(open));
  const std::string key = text::key_of(unit);
  const bool ends = inside.size() >= key.size() && inside.substr(inside.size() - key.size()) == key;
  return std::string(ends ? title.substr(0, open) : title);
}

}  // namespace

ColumnTitles::ColumnTitles(const model::RuleSet& rules)
    : time_(rules, "indicator_title_time"), form_(rules, "indicator_title_form") {}

// Nothing where only time, plan and words of form are left.
std::string ColumnTitles::without_time(std::string_view title, const model::Figure& figure) const {
  const std::string key = text::key_of(without_unit(title, figure.unit));
  std::string words;
  bool speaks = false;
  for (std::size_t at = 0; at < key.size();) {
    if (const std::size_t time = time_.at(key, at); time > 0) {
      at += time + 1;
      continue;
    }
    const std::size_t form = form_.at(key, at);
    const std::size_t end = form > 0 ? at + form : std::min(key.find(' ', at), key.size());
    const std::string_view word = std::string_view(key).substr(at, end - at);
    speaks = speaks || (form == 0 && !is_count(word));
    add_word(words, word);
    at = end + 1;
  }
  return speaks ? words : std::string();
}

std::string ColumnTitles::counted(const model::Figure& figure) const {
  const std::string_view phrase = figure.indicator.phrase;
  const std::size_t label_end = std::min(phrase.find(kBetween), phrase.size());
  std::string titles;
  for (std::size_t at = label_end; at < phrase.size();) {
    at += kBetween.size();
    const std::size_t end = std::min(phrase.find(kBetween, at), phrase.size());
    add_word(titles, without_time(phrase.substr(at, end - at), figure));
    at = end;
  }
  const std::string label = text::key_of(phrase.substr(0, label_end));
  if (!titles.empty() && !figure.area.empty() && text::key_of(figure.area) == label) return titles;
  std::string whole = label;
  add_word(whole, titles);
  return whole;
}

}  // namespace luyke::extract
