#include "extract/lexicon.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "text/passage.h"

namespace luyke::extract {
namespace {

constexpr std::size_t kKinds = 5;

// End of the first word: a run of word bytes, or one sign ("%").
std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return end == begin ? begin + 1 : end;
}

// A blank in the phrase stands for a blank or a line break in the text. The
// first `known` bytes are the same.
bool matches(std::string_view text, std::size_t begin, std::string_view phrase, std::size_t known) {
  if (phrase.size() > text.size() - begin) return false;
  for (std::size_t i = known; i < phrase.size(); ++i) {
    const char c = text[begin + i];
    if (c != phrase[i] && !(phrase[i] == ' ' && c == '\n')) return false;
  }
  const std::size_t end = begin + phrase.size();
  return end == text.size() || !is_word_byte(text[end]) || !is_word_byte(phrase.back());
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
  for (std::size_t i = 0; i < rules.units.size(); ++i) add(rules.units[i].phrase, TermKind::kUnit, i);
  for (std::size_t i = 0; i < rules.scales.size(); ++i) add(rules.scales[i].phrase, TermKind::kScale, i);
  for (std::size_t i = 0; i < rules.approximations.size(); ++i) {
    add(rules.approximations[i].phrase, TermKind::kApprox, i);
  }
  for (std::size_t i = 0; i < rules.cues.size(); ++i) add(rules.cues[i].phrase, TermKind::kCue, i);
  for (const auto& [name, words] : rules.lists) {
    for (const std::string& word : words) add(word, TermKind::kList, list_names_.size());
    list_names_.push_back(name);
  }
  for (auto& [word, entries] : by_first_word_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.phrase.size() > b.phrase.size(); });
  }
}

void Lexicon::add(std::string_view phrase, TermKind kind, std::size_t index) {
  std::string form = lower_form(phrase);
  if (form.empty()) return;
  const std::string_view first = std::string_view(form).substr(0, word_end(form, 0));
  auto found = by_first_word_.find(first);
  if (found == by_first_word_.end()) {
    first_words_.push_back(std::make_unique<std::string>(first));
    found = by_first_word_.emplace(*first_words_.back(), std::vector<Entry>{}).first;
  }
  found->second.push_back({std::move(form), kind, static_cast<std::uint32_t>(index)});
}

void Lexicon::find_at(std::string_view lower, std::size_t begin, std::vector<Hit>& hits) const {
  const std::string_view first = lower.substr(begin, word_end(lower, begin) - begin);
  const auto found = by_first_word_.find(first);
  if (found == by_first_word_.end()) return;
  std::array<std::size_t, kKinds> longest{};
  for (const Entry& entry : found->second) {
    std::size_t& best = longest[static_cast<std::size_t>(entry.kind)];
    // Lists are independent of each other: all of them speak.
    if (entry.kind != TermKind::kList && best > entry.phrase.size()) continue;
    if (entry.kind != TermKind::kList && best == entry.phrase.size() && entry.kind != TermKind::kCue) continue;
    if (!matches(lower, begin, entry.phrase, first.size())) continue;
    best = entry.phrase.size();
    const auto from = static_cast<std::uint32_t>(begin);
    hits.push_back({{from, from + static_cast<std::uint32_t>(entry.phrase.size())}, entry.kind, entry.index});
  }
}

std::vector<Hit> Lexicon::find(std::string_view lower) const {
  std::vector<Hit> hits;
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

std::vector<Hit> Lexicon::all_at(std::string_view lower, std::size_t offset) const {
  while (offset < lower.size() && (lower[offset] == ' ' || lower[offset] == '\n')) ++offset;
  std::vector<Hit> hits;
  if (offset < lower.size()) find_at(lower, offset, hits);
  return hits;
}

Hit Lexicon::at(std::string_view lower, std::size_t offset, TermKind kind) const {
  for (const Hit& hit : all_at(lower, offset)) {
    if (hit.kind == kind) return hit;
  }
  return {};
}

bool Lexicon::is_list_word(std::string_view lower, std::size_t offset, std::int64_t list) const {
  const std::vector<Hit> hits = all_at(lower, offset);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& hit) { return hit.kind == TermKind::kList && hit.index == list; });
}

std::int64_t Lexicon::list_index(std::string_view name) const {
  const auto found = std::find(list_names_.begin(), list_names_.end(), name);
  return found == list_names_.end() ? -1 : found - list_names_.begin();
}

}  // namespace luyke::extract
