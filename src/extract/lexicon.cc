#include "extract/lexicon.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "text/passage.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kKinds = 5;
constexpr std::size_t kBytesOfHit = 8;  // of text for one hit, about

// Lists of these families are read by Phrases where they matter, never looked
// for in passing: they would be half of all hits.
constexpr std::array<std::string_view, 5> kReadInPlace = {"area_", "head_", "indicator_", "period_", "section_"};

bool is_read_in_place(std::string_view list) {
  return std::any_of(kReadInPlace.begin(), kReadInPlace.end(),
                     [&](std::string_view family) { return list.starts_with(family); });
}

// End of the first word: a run of word bytes, or one sign ("%").
std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return end == begin ? begin + 1 : end;
}

std::size_t skip_blanks(std::string_view lower, std::size_t at) {
  while (at < lower.size() && (lower[at] == ' ' || lower[at] == '\n')) ++at;
  return at;
}

std::string lower_form(std::string_view phrase) {
  // Rule files are written in lower case; only their matching form differs.
  return text::matching_form(phrase);
}

}  // namespace

const model::UnitTerm* Lexicon::base_unit(std::string_view dimension) const {
  const auto found = std::find_if(rules_.units.begin(), rules_.units.end(),
                                  [&](const model::UnitTerm& unit) { return unit.dimension == dimension; });
  return found == rules_.units.end() ? nullptr : &*found;
}

Lexicon::Lexicon(const model::RuleSet& rules) : rules_(rules) {
  std::vector<std::pair<std::string, std::uint32_t>> phrases;
  const auto add = [&](std::string_view phrase, TermKind kind, std::size_t index) {
    phrases.emplace_back(lower_form(phrase), static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back({kind, static_cast<std::uint32_t>(index)});
  };
  for (std::size_t i = 0; i < rules.units.size(); ++i) add(rules.units[i].phrase, TermKind::kUnit, i);
  for (std::size_t i = 0; i < rules.scales.size(); ++i) add(rules.scales[i].phrase, TermKind::kScale, i);
  for (std::size_t i = 0; i < rules.approximations.size(); ++i) {
    add(rules.approximations[i].phrase, TermKind::kApprox, i);
  }
  for (std::size_t i = 0; i < rules.cues.size(); ++i) add(rules.cues[i].phrase, TermKind::kCue, i);
  for (const auto& [name, words] : rules.lists) {
    if (is_read_in_place(name)) continue;
    for (const std::string& word : words) add(word, TermKind::kList, list_names_.size());
    list_indices_.emplace(name, list_names_.size());
    list_names_.push_back(name);
  }
  phrases_ = PhraseTrie(phrases);
}

void Lexicon::find_at(std::string_view lower, std::size_t begin, std::vector<Hit>& hits) const {
  std::array<std::size_t, kKinds> longest{};
  phrases_.longest_first(lower, begin, [&](std::uint32_t value, std::size_t size) {
    const Entry& entry = entries_[value];
    std::size_t& best = longest[static_cast<std::size_t>(entry.kind)];
    // Lists are independent of each other: all of them speak.
    if (entry.kind != TermKind::kList && best > size) return true;
    if (entry.kind != TermKind::kList && best == size && entry.kind != TermKind::kCue) return true;
    best = size;
    const auto from = static_cast<std::uint32_t>(begin);
    hits.push_back({{from, from + static_cast<std::uint32_t>(size)}, entry.kind, entry.index});
    return true;
  });
}

std::vector<Hit> Lexicon::find(std::string_view lower) const {
  std::vector<Hit> hits;
  hits.reserve(lower.size() / kBytesOfHit + 1);
  for (std::size_t at = 0; at < lower.size();) {
    const char c = lower[at];
    if (c == ' ' || c == '\n' || c == '\t') {
      ++at;
      continue;
    }
    // "2.504ha": a word may begin right after digits.
    find_at(lower, at, hits);
    const std::size_t end = word_end(lower, at);
    std::size_t digits = at;
    while (digits < end && lower[digits] >= '0' && lower[digits] <= '9') ++digits;
    at = digits > at && digits < end ? digits : end;
  }
  return hits;
}

Hit Lexicon::at(std::string_view lower, std::size_t offset, TermKind kind) const {
  offset = skip_blanks(lower, offset);
  Hit hit;
  phrases_.longest_first(lower, offset, [&](std::uint32_t value, std::size_t size) {
    if (entries_[value].kind != kind) return true;
    const auto from = static_cast<std::uint32_t>(offset);
    hit = {{from, from + static_cast<std::uint32_t>(size)}, kind, entries_[value].index};
    return false;
  });
  return hit;
}

base::Bytes Lexicon::list_word_at(std::string_view lower, std::size_t offset, std::int64_t list) const {
  offset = skip_blanks(lower, offset);
  base::Bytes word;
  phrases_.longest_first(lower, offset, [&](std::uint32_t value, std::size_t size) {
    if (entries_[value].kind != TermKind::kList || entries_[value].index != list) return true;
    const auto from = static_cast<std::uint32_t>(offset);
    word = {from, from + static_cast<std::uint32_t>(size)};
    return false;
  });
  return word;
}

bool Lexicon::is_list_word(std::string_view lower, std::size_t offset, std::int64_t list) const {
  return !list_word_at(lower, offset, list).empty();
}

std::int64_t Lexicon::list_index(std::string_view name) const {
  assert(!is_read_in_place(name));
  const auto found = list_indices_.find(name);
  return found == list_indices_.end() ? -1 : found->second;
}

}  // namespace luyke::extract
