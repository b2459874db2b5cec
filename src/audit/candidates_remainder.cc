#include <algorithm>

#include "audit/candidates_flows.h"
#include "audit/neighbours.h"
#include "audit/slips.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using model::CueKind;
using model::RelationKind;
using model::Verdict;
using Group = std::vector<MentionIndex>;

class RemainderProposer {
 public:
  RemainderProposer(const Scene& scene, Proposals& proposals) : scene_(scene), proposals_(proposals) {}

  void propose_exceptions() {
    for (const SceneSentence& sentence : scene_.sentences) propose_exceptions(sentence);
  }
  void propose_rests() {
    for (MentionIndex m = 1; m < scene_.mentions.size(); ++m) {
      if (has(scene_.mentions[m].lead, CueKind::kRemainder) && is_own_level(scene_, m)) propose_rest(m);
    }
  }

 private:
  const model::Figure& figure(MentionIndex m) const { return scene_.figure(m); }

  // "without a (x) and b (y), z is left", "after deducting x, z": what stands
  // between the word and the figure that is left is taken off.
  void propose_exceptions(const SceneSentence& sentence) {
    const auto& items = sentence.sentence->items;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      if (items[i].kind != model::ItemKind::kCue || items[i].cue != CueKind::kExcept) continue;
      const Group behind = levels_behind(sentence, i);
      const std::size_t left = index_of_rest(behind);
      if (left == 0 || left >= behind.size() || opens_in_bracket(sentence, i)) continue;
      const Group taken(behind.begin(), behind.begin() + static_cast<std::ptrdiff_t>(left));
      propose_difference(behind[left], taken);
      return;
    }
  }

  Group levels_behind(const SceneSentence& sentence, std::uint32_t item) const {
    Group levels;
    for (MentionIndex m = sentence.first; m < sentence.last; ++m) {
      if (scene_.mentions[m].item > item && is_own_level(scene_, m)) levels.push_back(m);
    }
    return levels;
  }

  // "(not counting a)" closes before anything is left.
  bool opens_in_bracket(const SceneSentence& sentence, std::uint32_t item) const {
    return item > 0 && sentence.sentence->items[item - 1].kind == model::ItemKind::kOpen;
  }

  // The first figure that says it is left, else the one behind the first.
  std::size_t index_of_rest(const Group& behind) const {
    for (std::size_t k = 1; k < behind.size(); ++k) {
      const auto& lead = scene_.mentions[behind[k]].lead;
      if (has(lead, CueKind::kRemainder) || has(lead, CueKind::kTotal)) return k;
    }
    return 1;
  }

  // From the level before that fits; where none does, from the one that opens
  // the paragraph, if it is that or nearly that.
  void propose_difference(MentionIndex left, const Group& taken) {
    std::optional<Candidate> first;
    for (MentionIndex from = taken.front(); from-- > 0;) {
      if (!scene_.same_paragraph(scene_.mentions[from].sentence, scene_.mentions[left].sentence)) break;
      if (!is_own_level(scene_, from) || unit_likeness(figure(from), figure(left)) < 2) continue;
      first = difference(left, from, taken);
      const auto judgement = judge(scene_.reading.figures, *first);
      if (fits(judgement)) return keep(*first, *judgement);
    }
    if (!first || !is_one_slip_away(scene_.reading.figures, *first)) return;
    if (const auto judgement = judge(scene_.reading.figures, *first)) keep(*first, *judgement);
  }

  Candidate difference(MentionIndex left, MentionIndex from, const Group& taken) const {
    Group terms = {from};
    terms.insert(terms.end(), taken.begin(), taken.end());
    return candidate_of(scene_, RelationKind::kDifference, left, terms, "difference.rest");
  }

  void keep(const Candidate& candidate, const Judgement& judgement) { proposals_.keep(candidate, judgement); }

  // "y of them; x are done, z remain": only what fits, for the words alone do
  // not say of what it remains.
  void propose_rest(MentionIndex left) {
    if (proposals_.total_of[left] || propose_rest_of_ratio(left)) return;
    Group before;
    for (MentionIndex m = left; m-- > 0 && before.size() < kFiguresBack;) {
      if (!scene_.same_paragraph(scene_.mentions[m].sentence, scene_.mentions[left].sentence)) break;
      const bool plan = is_level(figure(m)) && figure(m).basis == model::Basis::kPlan;
      if ((is_own_level(scene_, m) || plan) && unit_likeness(figure(m), figure(left)) >= 2) before.push_back(m);
    }
    int tries = 0;
    for (const MentionIndex taken : before) {
      for (const MentionIndex from : before) {
        if (from >= taken || figure(from).value <= figure(taken).value) continue;
        const Candidate candidate = difference(left, from, {taken});
        const auto judgement = judge(scene_.reading.figures, candidate);
        ++tries;
        if (judgement && judgement->verdict == Verdict::kHolds && is_rare(left, tries)) {
          return keep(candidate, *judgement);
        }
      }
    }
  }

  // "x/y did; z are left": y = x + z.
  bool propose_rest_of_ratio(MentionIndex left) {
    for (MentionIndex m = left; m-- > 0;) {
      if (!scene_.same_paragraph(scene_.mentions[m].sentence, scene_.mentions[left].sentence)) break;
      const auto whole = denominator_of(scene_, m);
      if (!whole || unit_likeness(figure(*whole), figure(left)) < 3) continue;
      Candidate sum = candidate_of(scene_, RelationKind::kSumOfParts, *whole, {m, left}, "sum.rest");
      sum.strength = model::Strength::kWeak;
      const auto judgement = judge(scene_.reading.figures, sum);
      if (!judgement || judgement->verdict != Verdict::kHolds) continue;
      proposals_.total_of[m] = proposals_.total_of[left] = *whole;
      keep(sum, *judgement);
      return true;
    }
    return false;
  }

  // Honest numbers of that size would give the difference by chance seldom.
  bool is_rare(MentionIndex left, int tries) const {
    constexpr int kRarely = 10;
    return is_beyond_chance(figure(left), std::int64_t{tries} * kRarely);
  }

  static constexpr std::size_t kFiguresBack = 4;
  const Scene& scene_;
  Proposals& proposals_;
};

}  // namespace

void propose_exceptions(const Scene& scene, Proposals& proposals) {
  RemainderProposer(scene, proposals).propose_exceptions();
}

void propose_rests(const Scene& scene, Proposals& proposals) { RemainderProposer(scene, proposals).propose_rests(); }

}  // namespace luyke::audit
