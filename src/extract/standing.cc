#include "extract/standing.h"

#include <algorithm>

namespace luyke::extract {
namespace {

using model::CueKind;
using model::ItemKind;

// Where the statement of that element begins: behind the last word that says
// that something is there, else with the sentence.
std::uint32_t statement_begin(const std::vector<Element>& elements, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    const CueKind cue = elements[i].cue;
    const bool there = elements[i].kind == ItemKind::kCue &&
                       (cue == CueKind::kStock || cue == CueKind::kSubset || cue == CueKind::kRemainder);
    if (there) return elements[i].range.end;
  }
  return elements.front().range.begin;
}

// Where the words that belong to that figure end: at the next mark or figure,
// for the x of "x/y" at that behind y.
std::uint32_t words_end(const std::vector<Element>& elements, std::size_t at) {
  const bool ratio = at + 2 < elements.size() && elements[at + 1].kind == ItemKind::kSlash &&
                     elements[at + 2].kind == ItemKind::kFigure;
  std::uint32_t end = elements[at].range.end;
  for (std::size_t i = at + (ratio ? 3 : 1); i < elements.size(); ++i) {
    const ItemKind kind = elements[i].kind;
    if (kind != ItemKind::kWords && kind != ItemKind::kCue && kind != ItemKind::kNumber) break;
    end = elements[i].range.end;
  }
  return end;
}

bool any_in(const std::vector<std::uint32_t>& begins, std::uint32_t from, std::uint32_t to) {
  const auto first = std::lower_bound(begins.begin(), begins.end(), from);
  return first != begins.end() && *first < to;
}

}  // namespace

StandingWords::StandingWords(const Lexicon& lexicon)
    : lexicon_(lexicon),
      units_(lexicon.list_index("standing_unit")),
      verbs_(lexicon.list_index("event_verb")),
      doing_(lexicon.list_index("doing_word")),
      undergoing_(lexicon.list_index("undergoing_word")),
      nouns_(lexicon.list_index("no_doing_word")) {}

bool StandingWords::is_unit(std::string_view phrase) const {
  const std::vector<Hit> hits = lexicon_.find(phrase);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.kind == TermKind::kList && hit.index == units_ && hit.range.begin == 0 && hit.range.end == phrase.size();
  });
}

bool StandingWords::does(const Hit& hit) const {
  if (hit.kind == TermKind::kList) return hit.index == verbs_ || hit.index == doing_;
  if (hit.kind != TermKind::kCue) return false;
  return lexicon_.cue(hit) == CueKind::kDone || lexicon_.cue(hit) == CueKind::kReceived;
}

bool StandingWords::befalls(const Hit& hit) const { return hit.kind == TermKind::kList && hit.index == undergoing_; }

std::vector<std::uint32_t> StandingWords::doing(const std::vector<Hit>& hits) const {
  std::vector<std::uint32_t> begins;
  std::uint32_t noun_end = 0;
  for (const Hit& hit : hits) {
    if (hit.kind == TermKind::kList && hit.index == nouns_) noun_end = std::max(noun_end, hit.range.end);
    if (does(hit) && hit.range.end > noun_end) begins.push_back(hit.range.begin);
  }
  return begins;
}

bool StandingWords::tells_events(std::string_view lower) const {
  const std::vector<Hit> hits = lexicon_.find(lower);
  return !doing(hits).empty() || std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return befalls(hit); });
}

Standing::Standing(const Lexicon& lexicon, const std::vector<Hit>& hits) : words_(lexicon), doing_(words_.doing(hits)) {
  for (const Hit& hit : hits) {
    if (words_.befalls(hit)) undergoing_.push_back(hit.range.begin);
  }
}

bool Standing::is_level(const std::vector<Element>& elements, std::size_t figure, const Draft& draft) const {
  const bool amount = draft.unit != nullptr && draft.measure == model::Measure::kAmount;
  return amount && words_.is_unit(draft.unit->phrase) && is_quiet(elements, figure);
}

bool Standing::is_quiet(const std::vector<Element>& elements, std::size_t figure) const {
  const base::Bytes range = elements[figure].range;
  return !any_in(doing_, statement_begin(elements, figure), range.begin) &&
         !any_in(undergoing_, range.begin, words_end(elements, figure));
}

bool Standing::is_done(const std::vector<Element>& elements, std::size_t figure) const {
  std::size_t first = figure;
  while (first > 0 && elements[first - 1].kind != ItemKind::kSemicolon) --first;
  return any_in(doing_, elements[first].range.begin, elements[figure].range.begin);
}

}  // namespace luyke::extract
