#include "extract/indicator_keys.h"

#include <algorithm>

#include "text/passage.h"

namespace luyke::extract {
namespace {

KeyWords split(std::string_view key) {
  KeyWords words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) words.emplace_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

constexpr std::size_t kLongestCounted = 3;       // words of a counting word
constexpr std::string_view kPersons = "person";  // as the unit files call it

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

}  // namespace

IndicatorKeys::IndicatorKeys(const model::RuleSet& rules)
    : indicators_(rules.indicators), form_(rules, "indicator_form"), any_unit_(rules, "indicator_any_unit") {
  if (const auto list = rules.lists.find("abbreviations"); list != rules.lists.end()) {
    for (const std::string& entry : list->second) {
      const std::size_t colon = entry.find(": ");
      if (colon == std::string::npos) continue;
      abbreviations_.emplace(text::key_of(entry.substr(0, colon)), split(text::key_of(entry.substr(colon + 2))));
    }
  }
  for (const model::UnitTerm& unit : rules.units) {
    dimensions_.emplace(unit.canonical, unit.dimension);
    dimensions_.emplace(unit.phrase, unit.dimension);
  }
  for (std::size_t i = 0; i < indicators_.size(); ++i) {
    if (indicators_[i].kind == "stock" || indicators_[i].kind == "rate") levels_.insert(indicators_[i].code);
    std::vector<std::string> names = indicators_[i].synonyms;
    names.push_back(indicators_[i].name);
    for (const std::string& name : names) {
      KeyWords words = words_of(text::key_of(name), Numbers::kDrop);
      if (!words.empty()) names_[words.front()].push_back({words, i});
    }
  }
}

KeyWords IndicatorKeys::words_of(std::string_view key, Numbers numbers) const {
  KeyWords result;
  for (std::size_t at = 0; at < key.size();) {
    if (const std::size_t form = form_.at(key, at); form > 0) {
      at += form + 1;
      continue;
    }
    const std::size_t end = std::min(key.find(' ', at), key.size());
    const std::string word(key.substr(at, end - at));
    at = end + 1;
    if (word.empty() || (numbers == Numbers::kDrop && is_number(word))) continue;
    const auto found = abbreviations_.find(word);
    if (found == abbreviations_.end()) {
      result.push_back(word);
    } else {
      result.insert(result.end(), found->second.begin(), found->second.end());
    }
  }
  // An abbreviation may be written out into a word that stands there already.
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

// Reports of one office say "giải quyết việc làm cho a lao động" one month and
// "số lao động được giải quyết việc làm là a người" the next: who is counted goes
// to the end, and what a part repeats of its total is left out.
std::string IndicatorKeys::key_of(const KeyWords& words, std::size_t own) const {
  KeyWords key;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto total_end = words.begin() + static_cast<std::ptrdiff_t>(std::min(own, words.size()));
    const bool repeated = i >= own && std::find(words.begin(), total_end, words[i]) != total_end;
    if (!repeated) key.push_back(words[i]);
  }
  for (std::size_t length = kLongestCounted; length > 0; --length) {
    if (key.size() <= length) continue;
    const auto end = key.begin() + static_cast<std::ptrdiff_t>(length);
    const auto dimension = dimensions_.find(joined(KeyWords(key.begin(), end)));
    if (dimension == dimensions_.end() || dimension->second != kPersons) continue;
    std::rotate(key.begin(), end, key.end());
    break;
  }
  return joined(key);
}

std::string IndicatorKeys::joined(const KeyWords& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
  return result;
}

bool IndicatorKeys::unit_fits(const model::IndicatorTerm& indicator, const model::Figure& figure) const {
  // Percentages and changes tell of an indicator in a unit of their own.
  if (figure.measure != model::Measure::kAmount || indicator.unit.empty() || figure.unit.empty()) return true;
  if (indicator.unit == figure.unit || any_unit_.is(figure.unit)) return true;
  const auto dimension = dimensions_.find(indicator.unit);
  return dimension != dimensions_.end() && !dimension->second.empty() && dimension->second == figure.dimension;
}

bool IndicatorKeys::is_level(const std::string& code) const { return levels_.contains(code); }

std::string IndicatorKeys::code_of(const KeyWords& key, std::size_t own, const model::Figure& figure) const {
  // Of a part the last name speaks: "hồ sơ thủ tục hành chính, giải quyết trước hạn".
  std::size_t longest = 0;
  std::size_t last = 0;
  const model::IndicatorTerm* best = nullptr;
  for (std::size_t at = 0; at < key.size(); ++at) {
    const auto found = names_.find(key[at]);
    if (found == names_.end()) continue;
    for (const Name& name : found->second) {
      if (name.words.size() > key.size() - at || at + name.words.size() <= own) continue;
      const std::size_t end = own > 0 ? at + name.words.size() : 0;
      if (end < last || (end == last && name.words.size() <= longest)) continue;
      if (!std::equal(name.words.begin(), name.words.end(), key.begin() + static_cast<std::ptrdiff_t>(at))) continue;
      if (!unit_fits(indicators_[name.indicator], figure)) continue;
      longest = name.words.size();
      last = end;
      best = &indicators_[name.indicator];
    }
  }
  return best == nullptr ? "" : best->code;
}

}  // namespace luyke::extract
