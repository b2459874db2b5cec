#include "text/area_names.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "text/passage.h"

namespace luyke::text {
namespace {

using model::Area;
using model::AreaKind;
using model::AreaLevel;

constexpr std::string_view kVowels = "aeiouy";

// Where a letter ends and a digit begins, offices write "Q1" for "Q. 1".
std::vector<std::string> words_of(const std::string& key) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (const char c : key) {
    if (c == ' ' || (!word.empty() && base::is_digit(c) != base::is_digit(word.back()))) end_word();
    if (c != ' ') word.push_back(c);
  }
  end_word();
  return words;
}

// Offices write "phường 1" and "phường 01".
std::string without_zeros(const std::string& word) {
  return word.substr(std::min(word.find_first_not_of('0'), word.size() - 1));
}

// Offices write "Tam Kì" and "Tam Kỳ".
std::string loosened(std::string bare) {
  const std::size_t before = bare.size() < 2 ? 0 : bare.size() - 2;
  const bool glide = before > 0 && bare.compare(before - 1, 2, "qu") == 0;
  if (bare.size() > 1 && bare.back() == 'y' && (glide || kVowels.find(bare[before]) == std::string_view::npos)) {
    bare.back() = 'i';
  }
  return bare;
}

bool allows(const AreaKind& kind, AreaLevel level) {
  return std::find(kind.levels.begin(), kind.levels.end(), level) != kind.levels.end();
}

// Keeps what passes, or all when nothing does.
template <typename Test>
void prefer(std::vector<const Area*>& areas, Test passes) {
  if (std::none_of(areas.begin(), areas.end(), passes)) return;
  areas.erase(std::remove_if(areas.begin(), areas.end(), [&](const Area* area) { return !passes(area); }), areas.end());
}

void prefer_standing(std::vector<const Area*>& areas, const std::optional<base::Date>& at) {
  if (!at) return;
  // What begins later cannot be meant.
  areas.erase(
      std::remove_if(areas.begin(), areas.end(), [&](const Area* area) { return area->from && *area->from > *at; }),
      areas.end());
  prefer(areas, [&](const Area* area) { return area->stands_on(*at); });
}

AreaLevel uppermost(const std::vector<const Area*>& areas) {
  return (*std::min_element(areas.begin(), areas.end(),
                            [](const Area* a, const Area* b) { return a->level < b->level; }))
      ->level;
}

}  // namespace

AreaNames::Syllables AreaNames::syllables_of(std::string_view text) {
  const std::vector<std::string> marked = words_of(key_of(text));
  const std::vector<std::string> bare = words_of(markless_key_of(text));
  Syllables syllables;
  if (marked.size() != bare.size()) return syllables;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    syllables.push_back({without_zeros(marked[i]), loosened(without_zeros(bare[i]))});
  }
  return syllables;
}

AreaNames::AreaNames(const model::Areas& areas) : areas_(&areas) {
  for (const AreaKind& kind : areas.kinds()) {
    kinds_.push_back({syllables_of(kind.word), &kind});
    for (const std::string& form : kind.short_forms) kinds_.push_back({syllables_of(form), &kind});
  }
  // The longest word is tried first: "thị xã" before "xã".
  std::stable_sort(kinds_.begin(), kinds_.end(),
                   [](const KindWord& a, const KindWord& b) { return a.syllables.size() > b.syllables.size(); });
  for (const Area& area : areas.all()) {
    add_name(area, area.name);
    for (const std::string& name : area.other_names) add_name(area, name);
  }
}

void AreaNames::add_name(const Area& area, const std::string& name) {
  const Syllables syllables = syllables_of(name);
  std::string key;
  std::string marked;
  for (const Syllable& syllable : syllables) {
    key += syllable.bare;
    marked += syllable.marked;
  }
  longest_ = std::max(longest_, syllables.size());
  std::vector<Named>& bearers = names_[key];
  if (bearers.empty() || bearers.back().area != &area) bearers.push_back({&area, marked});
}

const AreaNames::KindWord* AreaNames::kind_at(const Syllables& text, std::size_t at, bool marks) const {
  const auto stands = [&](const KindWord& word) {
    if (word.syllables.size() > text.size() - at) return false;
    return std::equal(
        word.syllables.begin(), word.syllables.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
        [&](const Syllable& a, const Syllable& b) { return marks ? a.marked == b.marked : a.bare == b.bare; });
  };
  const auto found = std::find_if(kinds_.begin(), kinds_.end(), stands);
  return found == kinds_.end() ? nullptr : &*found;
}

std::size_t AreaNames::name_at(const Syllables& text, std::size_t at, bool marks, const AreaKind* kind,
                               std::vector<const Area*>& found) const {
  for (std::size_t count = std::min(longest_, text.size() - at); count > 0; --count) {
    std::string key;
    std::string marked;
    for (std::size_t i = at; i < at + count; ++i) {
      key += text[i].bare;
      marked += text[i].marked;
    }
    const auto known = names_.find(key);
    if (known == names_.end()) continue;
    // Without a word for the kind a short or a small name may be anything.
    const bool whole = count == text.size();
    for (const Named& named : known->second) {
      const bool exact = !marks || named.marked == marked;
      if (kind != nullptr ? allows(*kind, named.area->level)
                          : whole || (exact && count > 1 && named.area->level != AreaLevel::kCommune)) {
        found.push_back(named.area);
      }
    }
    if (found.empty()) continue;
    prefer(found, [&](const Area* area) {
      return std::any_of(known->second.begin(), known->second.end(),
                         [&](const Named& named) { return named.area == area && named.marked == marked; });
    });
    return count;
  }
  return 0;
}

std::vector<AreaNames::Mention> AreaNames::mentions_in(std::string_view text,
                                                       const std::optional<base::Date>& at) const {
  std::vector<Mention> mentions;
  const Syllables syllables = syllables_of(text);
  const bool marks = key_of(text) != markless_key_of(text);
  for (std::size_t i = 0; i < syllables.size();) {
    const KindWord* word = kind_at(syllables, i, marks);
    const std::size_t name = i + (word == nullptr ? 0 : word->syllables.size());
    Mention mention;
    if (word != nullptr) mention.kind = word->kind->word;
    const std::size_t length = name_at(syllables, name, marks, word == nullptr ? nullptr : word->kind, mention.areas);
    prefer_standing(mention.areas, at);
    i = std::max(name + length, i + 1);
    if (!mention.areas.empty()) mentions.push_back(std::move(mention));
  }
  return mentions;
}

const Area* AreaNames::settle(std::vector<Mention> mentions, const std::optional<base::Date>& at,
                              std::string_view within) const {
  if (mentions.empty()) return nullptr;
  const auto outside = [&](const Area* area) { return !within.empty() && !areas_->lies_in(*area, within); };
  for (Mention& mention : mentions) {
    prefer(mention.areas, [&](const Area* area) { return !outside(area); });
    if (mention.kind.empty()) continue;
    prefer(mention.areas, [&](const Area* area) { return area->kind == mention.kind; });
  }
  // The smallest area is meant, the others say where it lies.
  const auto smallest = std::max_element(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return uppermost(a.areas) < uppermost(b.areas);
  });
  std::vector<const Area*> areas = std::move(smallest->areas);
  for (const Mention& around : mentions) {
    prefer(areas, [&](const Area* area) {
      return std::any_of(around.areas.begin(), around.areas.end(), [&](const Area* larger) {
        return area->code == larger->code || areas_->lies_in(*area, larger->code);
      });
    });
  }
  areas.erase(std::remove_if(areas.begin(), areas.end(), outside), areas.end());
  if (areas.empty()) return nullptr;
  const AreaLevel top = uppermost(areas);
  prefer(areas, [&](const Area* area) { return area->level == top; });
  if (!at) prefer(areas, [&](const Area* area) { return !area->to; });
  const bool one =
      std::all_of(areas.begin(), areas.end(), [&](const Area* area) { return area->code == areas[0]->code; });
  if (!one) return nullptr;
  return *std::max_element(areas.begin(), areas.end(), [](const Area* a, const Area* b) { return a->from < b->from; });
}

const Area* AreaNames::find(std::string_view name, const std::optional<base::Date>& at, std::string_view within) const {
  return settle(mentions_in(name, at), at, within);
}

const Area* AreaNames::of_issuer(std::string_view issuer, std::string_view parent_issuer,
                                 const std::optional<base::Date>& at) const {
  std::vector<Mention> mentions = mentions_in(issuer, at);
  std::vector<Mention> above = mentions_in(parent_issuer, at);
  mentions.insert(mentions.end(), std::make_move_iterator(above.begin()), std::make_move_iterator(above.end()));
  return settle(std::move(mentions), at, {});
}

}  // namespace luyke::text
