#include "audit/candidates_list.h"

#include <algorithm>

#include "audit/list_parts.h"
#include "audit/list_region.h"
#include "audit/neighbours.h"
#include "audit/percent_role.h"
#include "audit/slips.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using model::CueKind;
using model::Figure;
using model::ItemKind;
using model::RelationKind;
using model::Strength;
using model::Verdict;

// From so many parts on a list is a breakdown, not a highlight or two.
constexpr std::size_t kBreakdown = 3;

// One reading of one region.
struct Choice {
  MentionIndex total = 0;
  Parts parts;
  Judgement judgement;
};

class ListProposer {
 public:
  ListProposer(const Scene& scene, ListRegion region, Proposals& proposals)
      : scene_(scene), region_(std::move(region)), proposals_(proposals) {}

  void propose() {
    prefer_wholes();
    auto choice = choose_in_clause();
    if (!choice) choice = choose(region_.totals);
    if (choice) {
      if (choice->parts.size() >= 2) propose_sum(*choice);
      if (choice->parts.size() == 1) propose_single(*choice);
    }
  }

 private:
  const Figure& figure(MentionIndex mention) const { return scene_.figure(mention); }

  // Behind a semicolon a cue speaks of the whole again, not of the part that
  // happens to stand nearest, unless that is what the list adds up to.
  void prefer_wholes() {
    if (scene_.mentions[region_.first].before < Separator::kSemicolon || region_.shape == ListShape::kColon) return;
    if (is_aside_of_part()) return;
    std::vector<MentionIndex> wholes;
    const auto add = [&](MentionIndex total) {
      if (std::find(wholes.begin(), wholes.end(), total) == wholes.end()) wholes.push_back(total);
    };
    for (const MentionIndex total : region_.totals) add(proposals_.total_of[total].value_or(total));
    for (const MentionIndex total : region_.totals) add(total);
    region_.totals = std::move(wholes);
  }

  bool is_open() const {
    return region_.shape == ListShape::kOpenCue || region_.shape == ListShape::kSubsetCue || names_selection();
  }

  // "such as", "…": the text itself says that the list is a selection.
  bool names_selection() const {
    const Mention& total = scene_.mentions[region_.totals.front()];
    const Mention& last = scene_.mentions[region_.last - 1];
    const auto& items = scene_.sentences[last.sentence].sentence->items;
    const std::size_t begin = total.sentence == last.sentence ? total.item : 0;
    for (std::size_t i = begin; i < items.size(); ++i) {
      if (i > last.item && items[i].kind == ItemKind::kClose) break;
      if (items[i].kind == ItemKind::kEllipsis) return true;
      if (items[i].kind == ItemKind::kCue && items[i].cue == CueKind::kOpenList) return true;
    }
    return false;
  }

  Judgement judged(MentionIndex total, const Parts& parts) const {
    std::vector<const Figure*> figures;
    for (const MentionIndex part : parts) figures.push_back(&figure(part));
    return judge_sum(figure(total), figures, {}, is_open() ? Strength::kOpen : Strength::kStrong);
  }

  // "49 received; 21 of them done, on time: 20; 28 left": an open cue that
  // stands behind a figure of its clause speaks of that one.
  bool is_aside_of_part() const {
    return region_.shape == ListShape::kOpenCue && region_.clause_totals > 0 && !region_.in_bracket;
  }

  // What the figures of the clause make of the list, if that can be meant.
  std::optional<Choice> choose_in_clause() const {
    if (!is_aside_of_part()) return std::nullopt;
    const auto end = region_.totals.begin() + static_cast<std::ptrdiff_t>(region_.clause_totals);
    const auto choice = choose({region_.totals.begin(), end});
    const bool fits = choice && choice->judgement.verdict != Verdict::kBroken &&
                      unit_likeness(figure(choice->total), figure(choice->parts.front())) >= 2;
    return fits ? choice : std::nullopt;
  }

  // Arithmetic chooses among the readings; where none fits, punctuation does.
  std::optional<Choice> choose(const std::vector<MentionIndex>& totals) const {
    std::optional<Choice> rounded;
    std::optional<Choice> fallback;
    int best_likeness = 0;
    for (const MentionIndex total : totals) {
      const auto readings = readings_of(scene_, region_, total);
      for (const Parts& parts : readings) {
        if (parts.size() < 2) continue;
        const Judgement judgement = judged(total, parts);
        if (judgement.verdict == Verdict::kHolds) return Choice{total, parts, judgement};
        if (judgement.verdict == Verdict::kRounding && !rounded && !is_open())
          rounded = Choice{total, parts, judgement};
      }
      if (readings.empty()) continue;
      if (const auto whole = all_that_hold(total)) return whole;
      if (auto shorter = shorter_that_holds(total, readings)) return shorter;
      const Parts likely = up_to_the_total(total, likeliest(total, readings));
      const int likeness = preference(total, likely);
      if (likeness <= best_likeness) continue;
      best_likeness = likeness;
      fallback = Choice{total, likely, judged(total, likely)};
    }
    return rounded ? rounded : fallback;
  }

  std::optional<Choice> all_that_hold(MentionIndex total) const {
    const Parts parts = all_parts_of(scene_, region_, total);
    if (parts.size() < kBreakdown) return std::nullopt;
    const Judgement judgement = judged(total, parts);
    return judgement.verdict == Verdict::kHolds ? std::optional(Choice{total, parts, judgement}) : std::nullopt;
  }

  // The sentence may go on with figures of the same unit after the last part.
  std::optional<Choice> shorter_that_holds(MentionIndex total, const std::vector<Parts>& readings) const {
    for (Parts parts = readings.back(); parts.size() > 2;) {
      parts.pop_back();
      const Judgement judgement = judged(total, parts);
      if (judgement.verdict == Verdict::kHolds) return Choice{total, parts, judgement};
    }
    return std::nullopt;
  }

  // A list that runs far past its total goes on with other matters; where its
  // beginning nearly makes up the total, that is the list.
  Parts up_to_the_total(MentionIndex total, const Parts& parts) const {
    if (is_open() || parts.size() <= kBreakdown || is_close(Choice{total, parts, judged(total, parts)})) return parts;
    for (Parts shorter = parts; shorter.size() > kBreakdown;) {
      shorter.pop_back();
      if (is_close(Choice{total, shorter, judged(total, shorter)})) return shorter;
    }
    return parts;
  }

  // Parts of an open list that would exceed the total go on with other matters
  // behind the semicolon.
  const Parts& likeliest(MentionIndex total, const std::vector<Parts>& readings) const {
    if (!is_open()) return readings.front();
    const auto slightly_above = std::find_if(readings.begin(), readings.end(), [&](const Parts& parts) {
      return parts.size() >= 2 && is_slightly_above(Choice{total, parts, judged(total, parts)});
    });
    if (slightly_above != readings.end()) return *slightly_above;
    const auto is_below = [&](const Parts& parts) { return judged(total, parts).verdict != Verdict::kBroken; };
    // "a; b; c …": the dots say that the list goes on to here.
    if (names_selection() && is_below(readings.back())) return readings.back();
    const auto below = std::find_if(readings.begin(), readings.end(), is_below);
    return below == readings.end() ? readings.front() : *below;
  }

  // Whole breakdowns of the total's own unit that exceed it by little are no
  // chance. Two highlights may overlap: they are all there is when they make up
  // the total but for a slip, or for next to nothing.
  bool is_slightly_above(const Choice& choice) const {
    const bool same_unit = std::all_of(choice.parts.begin(), choice.parts.end(), [&](MentionIndex part) {
      return unit_likeness(figure(choice.total), figure(part)) >= 2;
    });
    const bool broken = choice.judgement.verdict == Verdict::kBroken && choice.judgement.difference->is_negative();
    if (!same_unit || !broken) return false;
    if (choice.parts.size() >= kBreakdown) return is_close(choice);
    return is_within(choice, 100) ||
           is_likely_slip(scene_.reading.figures, candidate_for(RelationKind::kSumOfParts, choice), choice.judgement);
  }

  // How well a total suits parts that do not add up to it.
  int preference(MentionIndex total, const Parts& parts) const {
    int likeness = 3;
    bool below = true;
    for (const MentionIndex part : parts) {
      likeness = std::min(likeness, unit_likeness(figure(total), figure(part)));
      below = below && figure(part).value <= figure(total).value;
    }
    const bool main = !scene_.mentions[total].denominator;
    constexpr int kBelow = 5;    // outweighs one step of likeness
    constexpr int kForeign = 8;  // a plan or an earlier value with parts of now
    const bool foreign = is_reference(figure(total)) && figure(parts.front()).basis != figure(total).basis;
    return 4 * likeness + (below ? kBelow : 0) + (main ? 1 : 0) - (foreign ? kForeign : 0);
  }

  bool overlaps(const Parts& parts) const {
    return std::any_of(parts.begin(), parts.end(), [&](MentionIndex part) {
      const Mention& mention = scene_.mentions[part];
      return has(mention.lead, CueKind::kOverlap) || has(mention.tail, CueKind::kOverlap);
    });
  }

  // A percentage of its own ties the part to its whole already.
  bool has_own_share(MentionIndex part) const {
    const MentionIndex behind = part + (scene_.mentions[part].numerator ? 2 : 1);
    if (behind >= scene_.mentions.size() || !is_percent(figure(behind))) return false;
    const Mention& next = scene_.mentions[behind];
    if (next.sentence != scene_.mentions[part].sentence) return false;
    if (has(next.lead, CueKind::kShareOf)) return true;
    return in_bracket_behind(scene_, behind) && read_percent(scene_, behind).role == PercentRole::kPlain;
  }

  bool comparable(const Choice& choice) const {
    int likeness = 3;
    for (const MentionIndex part : choice.parts) {
      likeness = std::min(likeness, unit_likeness(figure(choice.total), figure(part)));
    }
    const Decimal total = figure(choice.total).value;
    const Decimal sum = choice.judgement.computed->abs();
    const bool near = sum + sum >= total && sum + sum <= total + total + total;
    if (likeness < 2) return near && region_.shape != ListShape::kColon;
    if (region_.shape == ListShape::kColon && choice.judgement.verdict == Verdict::kBroken) {
      return is_close(choice) ||
             is_one_slip_away(scene_.reading.figures, candidate_for(RelationKind::kSumOfParts, choice));
    }
    const bool explicit_list = region_.shape == ListShape::kBracket || region_.shape == ListShape::kClosedCue;
    return near || explicit_list || is_open();
  }

  bool is_close(const Choice& choice) const { return is_within(choice, 20); }

  // The parts miss the total by at most one in so many.
  bool is_within(const Choice& choice, int fraction) const {
    return audit::is_within(*choice.judgement.difference, figure(choice.total).value, fraction);
  }

  void propose_sum(const Choice& choice) {
    const Verdict verdict = choice.judgement.verdict;
    if (verdict == Verdict::kHolds || verdict == Verdict::kRounding) return keep(RelationKind::kSumOfParts, choice);
    if (!comparable(choice)) return;
    if (is_elsewhere() && !is_close(choice) && !may_be_slip(choice)) return;
    if (is_everyday_cue()) return;
    if (shares_exhaust(choice)) return keep_closed(choice);
    const bool examples = is_minor(choice) && !may_be_slip(choice);
    if (is_open() && (overlaps(choice.parts) || examples)) return propose_subset(choice);
    if (is_open() && std::any_of(choice.parts.begin(), choice.parts.end(), [&](auto p) { return has_own_share(p); })) {
      return propose_subset(choice);
    }
    if (region_.shape == ListShape::kSubsetCue && verdict == Verdict::kBroken) return propose_subset(choice);
    if (verdict == Verdict::kBroken && is_percent(figure(choice.total)) && !is_close(choice)) return;
    if (groups_may_overlap(choice)) return propose_subset(choice);
    if (verdict == Verdict::kBroken && counts_another_total(choice)) return;
    // Above a total farther off, the parts belong to a nearer figure.
    const bool near_total = choice.total == region_.totals.front() || is_slightly_above(choice);
    if (is_open() && verdict == Verdict::kBroken && !near_total) return;
    keep(RelationKind::kSumOfParts, choice);
  }

  // "14 cases are left. In detail, …": the list may be of something else.
  bool is_elsewhere() const { return region_.far || (region_.next_sentence && region_.shape == ListShape::kClosedCue); }

  // Printed shares that make up 100 % say that the list is whole.
  bool shares_exhaust(const Choice& choice) const {
    Decimal sum;
    for (const MentionIndex part : choice.parts) {
      if (!has_own_share(part)) return false;
      sum += figure(part + (scene_.mentions[part].numerator ? 2 : 1)).value;
    }
    const Decimal total = figure(choice.total).value;
    const Decimal parts = choice.judgement.computed->abs();
    const bool near = parts + parts >= total && parts + parts <= total + total + total;
    return near && (sum - Decimal(100)).abs() <= Decimal::unit(1);
  }

  void keep_closed(const Choice& choice) {
    std::vector<const Figure*> figures;
    for (const MentionIndex part : choice.parts) figures.push_back(&figure(part));
    Choice closed = choice;
    closed.judgement = judge_sum(figure(choice.total), figures, {}, Strength::kStrong);
    keep(RelationKind::kSumOfParts, closed);
  }

  // Two groups in a bracket without a word that says they are all: far above
  // the total they cut across each other.
  bool groups_may_overlap(const Choice& choice) const {
    if (region_.shape != ListShape::kBracket || choice.judgement.verdict != Verdict::kBroken) return false;
    if (choice.parts.size() >= kBreakdown || !choice.judgement.difference->is_negative()) return false;
    return !is_close(choice) &&
           !is_one_slip_away(scene_.reading.figures, candidate_for(RelationKind::kSumOfParts, choice));
  }

  // "185 dead, 197 injured; of them by road 181 dead, 196 injured": a part that is
  // named like another total of its unit is a part of that one.
  bool counts_another_total(const Choice& choice) const {
    const Mention& total = scene_.mentions[choice.total];
    return std::any_of(choice.parts.begin(), choice.parts.end(), [&](MentionIndex part) {
      const Mention& mention = scene_.mentions[part];
      const int likeness = label_likeness(mention, total);
      return std::any_of(region_.totals.begin(), region_.totals.end(), [&](MentionIndex other) {
        return other != choice.total && unit_likeness(figure(other), figure(part)) == 3 &&
               label_likeness(mention, scene_.mentions[other]) > likeness;
      });
    });
  }

  // Highlights that stay below half of the total are examples, not a breakdown.
  bool is_minor(const Choice& choice) const {
    const Decimal sum = *choice.judgement.computed;
    return choice.judgement.verdict == Verdict::kOpen && sum + sum < figure(choice.total).value;
  }

  bool may_be_slip(const Choice& choice) const {
    return choice.parts.size() >= kBreakdown &&
           is_likely_slip(scene_.reading.figures, candidate_for(RelationKind::kSumOfParts, choice), choice.judgement);
  }

  void propose_subset(const Choice& choice) {
    Choice subset = choice;
    auto& parts = subset.parts;
    parts.erase(std::remove_if(parts.begin(), parts.end(), [&](MentionIndex p) { return has_own_share(p); }),
                parts.end());
    if (parts.empty()) return;
    judge_subset(subset);
    const bool broken = subset.judgement.verdict == Verdict::kBroken;
    if (broken && (!is_explicit_cue() || stands_in_listing(choice) || choice.total != region_.totals.front())) return;
    keep(RelationKind::kSubset, subset);
  }

  // "4.223 in A, then B (3.375), C (686), of them 6.132": of all of them.
  bool stands_in_listing(const Choice& choice) const {
    for (MentionIndex m = choice.total + 1; m < region_.first; ++m) {
      if (is_own_level(scene_, m) && unit_likeness(figure(m), figure(choice.total)) == 3) return true;
    }
    return false;
  }

  void propose_single(const Choice& choice) {
    const MentionIndex part = choice.parts.front();
    if (is_told_again(choice)) return keep(RelationKind::kEqual, {part, {choice.total}, choice.judgement});
    if (is_elsewhere() || has_own_share(part) || !single_is_subset(choice)) return;
    if (is_everyday_cue() && (!stands_right_behind_cue(part) || has_own_subject(part))) return;
    propose_subset(choice);
  }

  // "… 7.700 m², as follows: - Area: 7.700 m²": a breakdown into one part.
  bool is_told_again(const Choice& choice) const {
    const Figure& part = figure(choice.parts.front());
    const Figure& total = figure(choice.total);
    return region_.shape == ListShape::kClosedCue && part.value == total.value && unit_likeness(total, part) == 3;
  }

  // A lone figure in brackets may be the plan or the earlier value; a lone one
  // after an everyday word needs the unit of its total.
  bool single_is_subset(const Choice& choice) const {
    const MentionIndex part = choice.parts.front();
    const int likeness = unit_likeness(figure(choice.total), figure(part));
    if (region_.shape == ListShape::kColon || likeness < 2) return false;
    // "p % (down q %)", "p % (x/y)": how it moved, and what it was worked out from.
    if (is_percent(figure(part)) && figure(part).direction != model::Direction::kNone) return false;
    if (region_.in_bracket && scene_.mentions[part].numerator) return false;
    const Mention& total = scene_.mentions[choice.total];
    const bool compared =
        has(total.tail, CueKind::kPlan) || has(total.tail, CueKind::kPrior) || has(total.tail, CueKind::kCompared);
    if (region_.in_bracket && compared) return false;
    if (region_.in_bracket) return true;
    return region_.shape == ListShape::kOpenCue || is_explicit_cue() || (likeness == 3 && same_sentence(choice));
  }

  bool same_sentence(const Choice& choice) const {
    return scene_.mentions[choice.total].sentence == scene_.mentions[choice.parts.front()].sentence;
  }

  // One-word subset cues are everyday speech outside brackets; longer ones name
  // the whole.
  bool is_everyday_cue() const {
    return region_.shape == ListShape::kSubsetCue && !region_.in_bracket && region_.cue.find(' ') == std::string::npos;
  }
  bool is_explicit_cue() const {
    return region_.shape != ListShape::kColon && region_.shape != ListShape::kBracket && !is_everyday_cue();
  }
  bool stands_right_behind_cue(MentionIndex part) const {
    const Mention& mention = scene_.mentions[part];
    const auto& items = scene_.sentences[mention.sentence].sentence->items;
    if (mention.item == 0) return false;
    const model::Item& before = items[mention.item - 1];
    return before.kind == ItemKind::kCue && before.cue == CueKind::kSubset;
  }

  // "a in the schools, and in the colleges there are b": words between the
  // separator and the cue say whose they are.
  bool has_own_subject(MentionIndex part) const {
    const Mention& mention = scene_.mentions[part];
    const auto& items = scene_.sentences[mention.sentence].sentence->items;
    bool words = false;
    for (auto i = mention.item; i-- > 0;) {
      const ItemKind kind = items[i].kind;
      if (kind == ItemKind::kFigure) return false;
      if (kind == ItemKind::kSemicolon || kind == ItemKind::kComma || kind == ItemKind::kAnd) return words;
      words = words || items[i].kind == ItemKind::kWords;
    }
    return false;
  }

  void judge_subset(Choice& choice) const {
    Candidate candidate = candidate_for(RelationKind::kSubset, choice);
    if (const auto judgement = judge(scene_.reading.figures, candidate)) choice.judgement = *judgement;
  }

  Candidate candidate_for(RelationKind kind, const Choice& choice) const {
    const char* rule = region_.shape == ListShape::kColon ? "list.colon" : "list.cue";
    if (region_.in_bracket) rule = "list.bracket";
    Candidate candidate = candidate_of(scene_, kind, choice.total, choice.parts, rule);
    candidate.strength = is_open() ? Strength::kOpen : Strength::kStrong;
    candidate.cue = region_.cue;
    return candidate;
  }

  void keep(RelationKind kind, const Choice& choice) {
    Proposal proposal;
    proposal.candidate = candidate_for(kind, choice);
    proposal.judgement = choice.judgement;
    if (kind == RelationKind::kSumOfParts) {
      for (const MentionIndex part : choice.parts) proposals_.total_of[part] = choice.total;
      if (proposal.judgement.verdict == Verdict::kOpen) {
        proposal.suspected_slip = is_likely_slip(scene_.reading.figures, proposal.candidate, proposal.judgement);
      }
    }
    proposals_.kept.push_back(std::move(proposal));
  }

  const Scene& scene_;
  ListRegion region_;
  Proposals& proposals_;
};

}  // namespace

void propose_lists(const Scene& scene, Proposals& proposals) {
  for (const ListRegion& region : find_list_regions(scene)) ListProposer(scene, region, proposals).propose();
}

}  // namespace luyke::audit
