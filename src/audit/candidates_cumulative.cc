#include <algorithm>
#include <set>

#include "audit/candidates_pairs.h"
#include "audit/neighbours.h"

namespace luyke::audit {
namespace {

using model::Basis;
using model::RelationKind;
using model::Verdict;

constexpr std::uint32_t kSentencesBack = 3;
constexpr int kAlike = 60;
constexpr std::uint32_t kSentencesFar = 8;
constexpr std::size_t kHeads = 4;  // figures that a paragraph opens with

// Pairs each cumulative figure with the figure of the period that it includes.
class CumulativeProposer {
 public:
  CumulativeProposer(const Scene& scene, Proposals& proposals) : scene_(scene), proposals_(proposals) {}

  void propose() {
    for (MentionIndex m = 0; m < scene_.mentions.size(); ++m) {
      if (basis(m) == Basis::kCumulative && is_own_level(scene_, m) && !scene_.mentions[m].after_plus) propose_for(m);
    }
  }

 private:
  const model::Figure& figure(MentionIndex mention) const { return scene_.figure(mention); }
  Basis basis(MentionIndex m) const { return figure(m).basis; }
  // A part of a total named before it; a total that follows only sums up.
  bool is_part(MentionIndex m) const { return proposals_.total_of[m] && *proposals_.total_of[m] < m; }

  // The likeliest period figure: words alike before order, near before far.
  void propose_for(MentionIndex cumulative) {
    std::optional<MentionIndex> best;
    int best_score = 0;
    for (const MentionIndex period : periods_in_reach(cumulative)) {
      const int score = score_of(cumulative, period);
      if (score > best_score) {
        best = period;
        best_score = score;
      }
    }
    if (best) return keep(cumulative, *best);
    if (const auto period = same_place_in_paragraph_before(cumulative)) return keep(cumulative, *period);
    if (const auto period = first_period_behind(cumulative)) return keep(cumulative, *period);
    if (const auto period = same_count_in_paragraph_behind(cumulative)) keep(cumulative, *period);
  }

  // "In the quarter a cases, b deaths." and in a paragraph of its own "In nine
  // months A cases, B deaths": first with first, if their words are alike.
  std::optional<MentionIndex> same_place_in_paragraph_before(MentionIndex cumulative) const {
    const std::uint32_t here = scene_.mentions[cumulative].sentence;
    const std::size_t place = place_in_paragraph(cumulative);
    if (place >= kHeads || is_part(cumulative)) return std::nullopt;
    const auto section = scene_.sentences[here].sentence->section;
    for (std::uint32_t s = here; s-- > 0 && here - s <= kSentencesFar;) {
      if (scene_.sentences[s].sentence->section != section) break;
      const MentionIndex period = scene_.sentences[s].first + static_cast<MentionIndex>(place);
      if (scene_.same_paragraph(s, here) || period >= scene_.sentences[s].last) continue;
      const bool level = basis(period) == Basis::kPeriod && is_own_level(scene_, period) && !is_part(period);
      if (level && place_in_paragraph(period) == place && is_same_count(cumulative, period)) return period;
    }
    return std::nullopt;
  }

  // "… In October alone a cases, b deaths", in a paragraph of its own behind.
  std::optional<MentionIndex> same_count_in_paragraph_behind(MentionIndex cumulative) const {
    const std::uint32_t here = scene_.mentions[cumulative].sentence;
    if (is_part(cumulative) || scene_.mentions[cumulative].depth > 0) return std::nullopt;
    const auto section = scene_.sentences[here].sentence->section;
    for (std::uint32_t s = here + 1; s < scene_.sentences.size() && s - here <= kSentencesFar; ++s) {
      if (scene_.sentences[s].sentence->section != section) break;
      if (scene_.same_paragraph(s, here) || !begins_with_period(s)) continue;
      for (MentionIndex m = scene_.sentences[s].first; m < scene_.sentences[s].last; ++m) {
        const bool level = basis(m) == Basis::kPeriod && is_own_level(scene_, m) && !is_part(m);
        if (!level) break;
        if (is_same_count(cumulative, m) && !taken_.contains(m)) return m;
      }
    }
    return std::nullopt;
  }

  bool begins_with_period(std::uint32_t sentence) const {
    const model::Item& first = scene_.sentences[sentence].sentence->items.front();
    return first.kind == model::ItemKind::kCue &&
           (first.cue == model::CueKind::kInPeriod || first.cue == model::CueKind::kPartsOpen);
  }

  bool is_same_count(MentionIndex cumulative, MentionIndex period) const {
    return unit_likeness(figure(cumulative), figure(period)) == 3 &&
           label_likeness(scene_.mentions[cumulative], scene_.mentions[period]) >= kAlike &&
           figure(period).value <= figure(cumulative).value;
  }

  // Its place in the opening run of levels of its paragraph; kHeads behind that.
  std::size_t place_in_paragraph(MentionIndex m) const {
    const std::uint32_t here = scene_.mentions[m].sentence;
    if (here > 0 && scene_.same_paragraph(here - 1, here)) return kHeads;
    const MentionIndex first = scene_.sentences[here].first;
    for (MentionIndex other = first; other < m; ++other) {
      if (!is_own_level(scene_, other) || basis(other) != basis(m) || scene_.mentions[other].depth > 0) return kHeads;
    }
    return m - first;
  }

  // "By 28 October: B. On 27 October: a": the one period figure behind the first
  // cumulative one of the paragraph.
  std::optional<MentionIndex> first_period_behind(MentionIndex cumulative) const {
    if (rank(cumulative) > 0 || is_part(cumulative) || scene_.mentions[cumulative].depth > 0) return std::nullopt;
    const std::uint32_t here = scene_.mentions[cumulative].sentence;
    for (MentionIndex m = cumulative + 1; m < scene_.mentions.size(); ++m) {
      const Mention& mention = scene_.mentions[m];
      if (!scene_.same_paragraph(mention.sentence, here)) break;
      if (basis(m) != Basis::kPeriod || !is_own_level(scene_, m)) continue;
      const bool head = mention.depth == 0 && !is_part(m) && mention.sentence > here;
      if (!head || unit_likeness(figure(cumulative), figure(m)) < 2) return std::nullopt;
      return m;
    }
    return std::nullopt;
  }

  std::vector<MentionIndex> periods_in_reach(MentionIndex cumulative) const {
    std::vector<MentionIndex> periods;
    const std::uint32_t here = scene_.mentions[cumulative].sentence;
    for (MentionIndex m = cumulative; m-- > 0;) {
      const std::uint32_t sentence = scene_.mentions[m].sentence;
      if (!scene_.same_paragraph(sentence, here) || here - sentence > kSentencesBack) break;
      if (basis(m) == Basis::kPeriod && is_own_level(scene_, m)) periods.push_back(m);
    }
    return periods;
  }

  // 0: no pair. Parts of lists pair by their words only; heads pair by order
  // when nothing else of their unit stands between.
  int score_of(MentionIndex cumulative, MentionIndex period) const {
    const int units = unit_likeness(figure(cumulative), figure(period));
    if (units < 2) return 0;
    const Mention& later = scene_.mentions[cumulative];
    const Mention& earlier = scene_.mentions[period];
    const int words = label_likeness(later, earlier);
    // "14 licences (in all 132)": the bracket runs on what stands before it.
    const bool behind = period + 1 == cumulative && units == 3 && in_bracket_behind(scene_, cumulative);
    const bool alike = words >= kAlike || behind;
    if ((is_part(cumulative) || is_part(period) || later.depth > 0) && !alike) return 0;
    const bool taken = taken_.contains(period);
    if (taken && (!alike || later.label.size() < 2)) return 0;
    if (!alike && !same_place(cumulative, period)) return 0;
    return 1 + 4 * units + (alike ? words / 10 : 0) + (taken ? 0 : 6) + (is_part(period) ? 0 : 5) +
           (earlier.depth == later.depth ? 2 : 0);
  }

  // The same rank among the figures of that unit: first with first.
  bool same_place(MentionIndex cumulative, MentionIndex period) const { return rank(cumulative) == rank(period); }
  int rank(MentionIndex m) const {
    int rank = 0;
    const Mention& mention = scene_.mentions[m];
    for (MentionIndex other = m; other-- > 0;) {
      const Mention& before = scene_.mentions[other];
      if (!scene_.same_paragraph(before.sentence, mention.sentence)) break;
      if (basis(other) != basis(m)) {
        if (is_own_level(scene_, other) && basis(other) != Basis::kNone) break;
        continue;
      }
      const bool counts = is_own_level(scene_, other) && !is_part(other) && before.depth == mention.depth;
      if (counts && unit_likeness(figure(other), figure(m)) == 3) ++rank;
    }
    return rank;
  }

  void keep(MentionIndex cumulative, MentionIndex period) {
    const Candidate candidate =
        candidate_of(scene_, RelationKind::kCumulative, cumulative, {period}, "pair.cumulative");
    const auto judgement = judge(scene_.reading.figures, candidate);
    if (!judgement) return;
    if (judgement->verdict == Verdict::kBroken && !is_certain(cumulative, period)) return;
    taken_.insert(period);
    proposals_.keep(candidate, *judgement);
  }

  // A month above its cumulative figure is reported only where nothing else
  // can be meant: one sentence, one unit, neighbours.
  bool is_certain(MentionIndex cumulative, MentionIndex period) const {
    if (scene_.mentions[cumulative].sentence != scene_.mentions[period].sentence) return false;
    if (unit_likeness(figure(cumulative), figure(period)) < 3) return false;
    // "the programme has a; b was paid out": words of its own count another thing.
    const bool own_words = scene_.mentions[cumulative].lead_words > 1;
    if (own_words && label_likeness(scene_.mentions[cumulative], scene_.mentions[period]) == 0) return false;
    for (MentionIndex m = period + 1; m < cumulative; ++m) {
      const bool kin = unit_likeness(figure(m), figure(cumulative)) >= 1;
      if (kin && is_own_level(scene_, m) && scene_.mentions[m].depth == 0) return false;
    }
    return true;
  }

  const Scene& scene_;
  Proposals& proposals_;
  std::set<MentionIndex> taken_;
};

}  // namespace

void propose_cumulative(const Scene& scene, Proposals& proposals) { CumulativeProposer(scene, proposals).propose(); }

}  // namespace luyke::audit
