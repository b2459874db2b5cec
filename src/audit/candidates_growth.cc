#include "audit/candidates_growth.h"

#include <algorithm>

#include "audit/move_run.h"
#include "audit/neighbours.h"
#include "audit/percent_role.h"

namespace luyke::audit {
namespace {

using model::Basis;
using model::CueKind;
using model::Figure;
using model::Measure;
using model::RelationKind;

class GrowthProposer {
 public:
  GrowthProposer(const Scene& scene, Proposals& proposals) : scene_(scene), proposals_(proposals) {}

  void propose() {
    for (const MoveRun& run : find_move_runs(scene_)) {
      for (const MentionIndex move : run.moves) {
        const bool ends = propose_ends(move);
        if (!ends && (propose_points(move) || propose_pair_behind(move))) continue;
        const MovePartners partners = with_rates(partners_of(scene_, run, move), move);
        if (partners.levels.empty()) continue;
        if (is_change(figure(move))) {
          propose_change(move, partners, ends);
        } else if (!ends) {
          propose_percent(move, partners);
        }
      }
    }
  }

 private:
  const Figure& figure(MentionIndex mention) const { return scene_.figure(mention); }

  // Changes of rates, ranks and scores speak of the nearest figure of their
  // own unit.
  MovePartners with_rates(MovePartners partners, MentionIndex move) const {
    // Totals are compared sooner than their parts.
    std::stable_partition(partners.levels.begin(), partners.levels.end(),
                          [&](MentionIndex m) { return !proposals_.total_of[m]; });
    if (!is_change(figure(move)) || move == 0) return partners;
    const MentionIndex before = move - 1;
    if (scene_.mentions[before].sentence != scene_.mentions[move].sentence) return partners;
    const Measure measure = figure(before).measure;
    const bool rate = measure == Measure::kPercent || measure == Measure::kRank;
    const bool same_unit = figure(move).unit.find(figure(before).unit) != std::string::npos;
    const bool plain_change =
        !partners.levels.empty() && unit_likeness(figure(partners.levels.front()), figure(move)) == 3;
    if (!rate || !same_unit || plain_change || in_bracket_behind(scene_, move)) return partners;
    partners.levels = {before};
    partners.sure = true;
    return partners;
  }

  // "from 27,31 % to 19,35 %, down 7,96 %": both ends are told.
  bool propose_ends(MentionIndex move) {
    const auto behind = bracket_behind(scene_, move);
    if (behind.size() == 2) return propose_ends(move, behind.front());
    return move > 1 && scene_.mentions[move].sentence == scene_.mentions[move - 2].sentence &&
           propose_ends(move, move - 2);
  }

  bool propose_ends(MentionIndex move, MentionIndex from) {
    const MentionIndex to = from + 1;
    const Mention& mention = scene_.mentions[to];
    const bool joined = mention.before == Separator::kNone && mention.bracket == scene_.mentions[from].bracket &&
                        !mention.denominator && !mention.opens;
    const bool ends = figure(from).basis == Basis::kPrior && figure(to).basis != Basis::kPrior && is_told_level(from) &&
                      is_told_level(to) && unit_likeness(figure(from), figure(to)) >= 2;
    if (!joined || !ends) return false;
    const bool own_unit = !is_percent(figure(to)) && is_change(figure(move));
    if (own_unit && unit_likeness(figure(to), figure(move)) < 2) return false;
    return keep_best({candidate(move, to, from, own_unit ? PercentForm::kAuto : read_percent(scene_, move).form)},
                     true);
  }

  bool is_told_level(MentionIndex m) const {
    return is_level(figure(m)) || (is_percent(figure(m)) && figure(m).direction == model::Direction::kNone);
  }

  // "5,83 %, down 1,74 % on (7,57 %)": percentages compared in points. Only what
  // fits.
  bool propose_points(MentionIndex move) {
    if (figure(move).unit.find('%') == std::string::npos || in_bracket_behind(scene_, move)) return false;
    const Mention& mention = scene_.mentions[move];
    const bool of_plan = has(mention.lead, CueKind::kExceed) || has(mention.tail, CueKind::kPlan);
    if (of_plan) return false;
    const auto behind = bracket_behind(scene_, move);
    std::vector<MentionIndex> earlier;
    std::vector<MentionIndex> values;
    if (behind.size() == 1 && is_percent(figure(behind.front()))) earlier = behind;
    for (MentionIndex m = move; m-- > 0 && mention.sentence - scene_.mentions[m].sentence <= 1;) {
      if (!scene_.same_paragraph(scene_.mentions[m].sentence, mention.sentence)) break;
      if (!is_percent(figure(m)) || figure(m).direction != model::Direction::kNone) continue;
      // "on (205 bn, 47,9 %)": the percentage of an earlier amount.
      const bool of_prior = m > 0 && figure(m - 1).basis == Basis::kPrior && !is_percent(figure(m - 1));
      const bool prior = figure(m).basis == Basis::kPrior || of_prior;
      (prior ? earlier : values).push_back(m);
    }
    std::vector<Candidate> candidates;
    for (const MentionIndex value : values) {
      for (const MentionIndex prior : earlier) candidates.push_back(candidate(move, value, prior, PercentForm::kAuto));
    }
    return keep_best(candidates, false);
  }

  // "down 5,83 % (3.389/3.599 cases)": this period's value over the earlier one.
  // Only what fits.
  bool propose_pair_behind(MentionIndex move) {
    const auto behind = bracket_behind(scene_, move);
    if (!is_percent(figure(move)) || behind.size() != 2 || !scene_.mentions[behind[1]].denominator) return false;
    return keep_best({candidate(move, behind[0], behind[1], read_percent(scene_, move).form)}, false);
  }

  Candidate candidate(MentionIndex result, MentionIndex value, MentionIndex other, PercentForm form) const {
    Candidate candidate = candidate_of(scene_, RelationKind::kGrowth, result, {value, other}, "growth");
    candidate.form = form;
    return candidate;
  }

  // Keeps the first that fits; the first of all where its partners are sure.
  bool keep_best(const std::vector<Candidate>& candidates, bool sure) {
    std::optional<Judgement> first;
    for (const Candidate& each : candidates) {
      const auto judgement = judge(scene_.reading.figures, each);
      if (fits(judgement)) {
        proposals_.keep(each, *judgement);
        return true;
      }
      if (&each == &candidates.front()) first = judgement;
    }
    if (!first || !sure) return false;
    proposals_.keep(candidates.front(), *first);
    return true;
  }

  // Figures in brackets behind the move, past the bracket with its percentage.
  // A breakdown in brackets is no earlier value.
  std::vector<MentionIndex> bracketed_behind(MentionIndex move) const {
    std::vector<MentionIndex> behind = bracket_behind(scene_, move);
    if (!behind.empty() && is_percent(figure(behind.front()))) {
      const std::vector<MentionIndex> later = next_bracket(move, behind.back());
      behind.insert(behind.end(), later.begin(), later.end());
    }
    return is_breakdown(behind) ? std::vector<MentionIndex>() : behind;
  }

  std::vector<MentionIndex> next_bracket(MentionIndex move, MentionIndex last) const {
    std::vector<MentionIndex> inside;
    const MentionIndex next = last + 1;
    if (next >= scene_.mentions.size()) return inside;
    const Mention& mention = scene_.mentions[next];
    const bool follows = mention.opens && mention.sentence == scene_.mentions[move].sentence &&
                         mention.depth == scene_.mentions[move].depth + 1 && mention.before == Separator::kNone;
    if (!follows) return inside;
    for (MentionIndex m = next; m < scene_.mentions.size() && scene_.mentions[m].bracket == mention.bracket; ++m) {
      inside.push_back(m);
    }
    return inside;
  }

  bool is_breakdown(const std::vector<MentionIndex>& bracket) const {
    return std::any_of(bracket.begin(), bracket.end(), [&](MentionIndex m) {
      const auto& lead = scene_.mentions[m].lead;
      return has(lead, CueKind::kPartsOpen) || has(lead, CueKind::kPartsClosed) || has(lead, CueKind::kSubset) ||
             scene_.mentions[m].before >= Separator::kSemicolon;
    });
  }

  // "Compared with the norm (n) there are x too few": the distance of what was
  // told before from the norm.
  bool propose_norm(MentionIndex change, const MovePartners& partners) {
    const SceneSentence& sentence = scene_.sentences[scene_.mentions[change].sentence];
    if (change != sentence.first + 1 || figure(sentence.first).basis != Basis::kPlan) return false;
    const auto& items = sentence.sentence->items;
    if (items.front().kind != model::ItemKind::kCue || items.front().cue != CueKind::kCompared) return false;
    if (unit_likeness(figure(sentence.first), figure(change)) < 2) return false;
    for (const MentionIndex level : partners.levels) {
      const Candidate candidate = distance(change, level, sentence.first);
      if (unit_likeness(figure(level), figure(change)) == 3 && keep_best({candidate}, false)) return true;
    }
    const bool told = !partners.levels.empty() && scene_.mentions[partners.levels.front()].depth == 0;
    return told && keep_best({distance(change, partners.levels.front(), sentence.first)}, true);
  }

  // `told`: against an earlier value already.
  void propose_change(MentionIndex change, const MovePartners& partners, bool told) {
    if (propose_norm(change, partners) || propose_target(change, partners)) return;
    std::vector<Candidate> against_prior;
    std::vector<MentionIndex> priors;
    for (const MentionIndex behind : bracketed_behind(change)) {
      if (is_percent(figure(behind)) && in_bracket_behind(scene_, behind) && behind == change + 1 &&
          !is_percent(figure(partners.levels.front()))) {
        propose_percent_of_change(behind, change, partners);
      } else {
        priors.push_back(behind);
      }
    }
    propose_percent_before(change, partners);
    if (has_percent_beside(change)) propose_percent_of_change(change + 1, change, {partners.levels, {}, false, false});
    if (told) return;
    const bool own_prior = names_earlier_value(change, priors);
    if (const auto opening = opening_before(change)) priors.push_back(*opening);
    priors.insert(priors.end(), partners.priors.begin(), partners.priors.end());
    for (const MentionIndex level : partners.levels) {
      for (const MentionIndex prior : priors) {
        if (!comparable(level, prior, change)) continue;
        against_prior.push_back(candidate(change, level, prior, PercentForm::kAuto));
      }
    }
    const bool sure = own_prior || (partners.sure && partners.one_prior);
    if (!against_prior.empty()) keep_best(against_prior, sure);
  }

  // "158.555 ha, as much as 99,6 % (629 ha less) of the year before".
  void propose_percent_before(MentionIndex change, const MovePartners& partners) {
    if (!in_bracket_behind(scene_, change)) return;
    const MentionIndex percent = change - 1;
    const MentionIndex level = partners.levels.front();
    const bool as_much = is_percent(figure(percent)) && figure(percent).direction == model::Direction::kNone &&
                         has(scene_.mentions[percent].lead, CueKind::kAs);
    if (!as_much || unit_likeness(figure(level), figure(change)) < 2) return;
    keep_best({candidate(percent, level, change, PercentForm::kOf)}, partners.sure);
  }

  // "At the start of the year a, at its end b, down c".
  std::optional<MentionIndex> opening_before(MentionIndex change) const {
    const SceneSentence& sentence = scene_.sentences[scene_.mentions[change].sentence];
    for (MentionIndex m = sentence.first; m < change; ++m) {
      const bool opens = scene_.mentions[m].flow == model::FlowWord::kOpening && is_level(figure(m));
      if (opens && unit_likeness(figure(m), figure(change)) == 3) return m;
    }
    return std::nullopt;
  }

  // "down 213 cases, 4,18 % on the year before": told side by side.
  bool has_percent_beside(MentionIndex change) const {
    const MentionIndex next = change + 1;
    if (next >= scene_.mentions.size() || !is_percent(figure(next))) return false;
    const Mention& mention = scene_.mentions[next];
    const bool plain =
        std::all_of(mention.lead.begin(), mention.lead.end(), [](CueKind cue) { return cue == CueKind::kEquivalent; });
    return mention.bracket == scene_.mentions[change].bracket && mention.before == Separator::kComma &&
           mention.sentence == scene_.mentions[change].sentence && plain;
  }

  // Whether figures behind a move are what it is measured against.
  bool names_earlier_value(MentionIndex move, const std::vector<MentionIndex>& behind) const {
    const Mention& mention = scene_.mentions[move];
    const bool compared = has(mention.tail, CueKind::kPrior) || has(mention.tail, CueKind::kCompared) ||
                          has(mention.lead, CueKind::kPrior);
    return std::any_of(behind.begin(), behind.end(), [&](MentionIndex m) {
      return compared || figure(m).basis == Basis::kPrior || is_change(figure(m));
    });
  }

  bool comparable(MentionIndex level, MentionIndex prior, MentionIndex change) const {
    return unit_likeness(figure(level), figure(prior)) >= 2 && unit_likeness(figure(change), figure(prior)) >= 1;
  }

  Candidate distance(MentionIndex change, MentionIndex value, MentionIndex target) const {
    return candidate_of(scene_, RelationKind::kDifference, change, {value, target}, "difference.target");
  }

  // "1,5 ha above the plan": the distance from the y of x/y.
  bool propose_target(MentionIndex change, const MovePartners& partners) {
    const Mention& mention = scene_.mentions[change];
    const bool target =
        has(mention.lead, CueKind::kExceed) || has(mention.lead, CueKind::kPlan) || has(mention.tail, CueKind::kPlan);
    if (!target) return false;
    if (propose_printed_target(change)) return true;
    for (const MentionIndex level : partners.levels) {
      const auto plan = denominator_of(scene_, level);
      if (!plan || unit_likeness(figure(*plan), figure(change)) < 2) continue;
      return keep_best({distance(change, level, *plan)}, true);
    }
    return true;
  }

  // "4 schools above the plan (45 schools)": the bracket behind the move holds
  // the target, the figure before the move was measured against it. Only what
  // fits, for which figure was measured the words leave open.
  bool propose_printed_target(MentionIndex change) {
    for (const MentionIndex target : bracket_behind(scene_, change)) {
      const SceneSentence& sentence = scene_.sentences[scene_.mentions[change].sentence];
      for (MentionIndex value = change; value-- > sentence.first;) {
        if (figure(value).measure != figure(target).measure || unit_likeness(figure(value), figure(target)) < 2)
          continue;
        if (keep_best({distance(change, value, target)}, false)) return true;
      }
      if (figure(target).measure == Measure::kAmount) return true;
    }
    return false;
  }

  void propose_percent_of_change(MentionIndex percent, MentionIndex change, const MovePartners& partners) {
    std::vector<Candidate> candidates;
    for (const MentionIndex level : partners.levels) {
      if (is_level(figure(level)) && unit_likeness(figure(level), figure(change)) >= 1) {
        candidates.push_back(candidate(percent, level, change, PercentForm::kAuto));
      }
    }
    if (candidates.empty()) return;
    // What counts another thing has not risen for certain.
    const bool alike = unit_likeness(scene_.reading.figures[candidates.front().terms.front()], figure(change)) >= 2;
    keep_best(candidates, alike && (partners.sure || stands_behind_level(change)));
  }

  // "315 persons, up 27 persons": nothing else can have risen.
  bool stands_behind_level(MentionIndex change) const {
    if (change == 0 || scene_.mentions[change].before > Separator::kComma) return false;
    const MentionIndex level = change - 1;
    return scene_.mentions[level].sentence == scene_.mentions[change].sentence && is_own_level(scene_, level) &&
           scene_.mentions[level].depth == scene_.mentions[change].depth &&
           unit_likeness(figure(level), figure(change)) == 3;
  }

  void propose_percent(MentionIndex percent, const MovePartners& partners) {
    const PercentForm form = read_percent(scene_, percent).form;
    std::vector<MentionIndex> others = bracket_behind(scene_, percent);
    if (is_breakdown(others)) others.clear();
    const bool own = names_earlier_value(percent, others);
    const MentionIndex next = percent + 1;
    if (next < scene_.mentions.size() && has(scene_.mentions[next].lead, CueKind::kEquivalent) &&
        scene_.mentions[next].sentence == scene_.mentions[percent].sentence) {
      others.push_back(next);
    }
    others.insert(others.end(), partners.priors.begin(), partners.priors.end());
    std::vector<Candidate> candidates;
    for (const MentionIndex level : partners.levels) {
      for (const MentionIndex other : others) {
        const int likeness = unit_likeness(figure(level), figure(other));
        const bool counted_alike = likeness >= 2 || (likeness == 1 && figure(other).basis == Basis::kPrior);
        if (is_percent(figure(other)) || !counted_alike) continue;
        candidates.push_back(candidate(percent, level, other, form));
      }
    }
    if (candidates.empty()) return;
    // What counts another thing is an earlier value only where it fits.
    const auto& first = candidates.front().terms;
    const bool alike = unit_likeness(scene_.reading.figures[first.front()], scene_.reading.figures[first.back()]) >= 2;
    const bool named = own || !scene_.reading.figures[first.front()].unit.empty();
    // "n guests, as many as p %; foreign guests reach q %": of what is not told.
    const bool of_another = scene_.mentions[percent].lead_words > 1 && parted(scene_, partners.levels.front(), percent);
    keep_best(candidates, alike && named && !of_another && (own || partners.one_prior));
  }

  const Scene& scene_;
  Proposals& proposals_;
};

}  // namespace

void propose_growth(const Scene& scene, Proposals& proposals) { GrowthProposer(scene, proposals).propose(); }

}  // namespace luyke::audit
