#include "audit/candidates_percent.h"

#include <algorithm>
#include <span>

#include "audit/neighbours.h"
#include "audit/percent_role.h"
#include "audit/slips.h"

namespace luyke::audit {
namespace {

using model::Basis;
using model::CueKind;
using model::Figure;
using model::RelationKind;

class PercentProposer {
 public:
  PercentProposer(const Scene& scene, Proposals& proposals)
      : scene_(scene), proposals_(proposals), parts_of_(scene.mentions.size()) {
    for (MentionIndex m = 0; m < scene.mentions.size(); ++m) {
      if (proposals.total_of[m]) parts_of_[*proposals.total_of[m]].push_back(m);
      if (figure(m).basis == Basis::kPlan && is_level(figure(m))) plans_.push_back(m);
    }
  }

  void propose() {
    for (MentionIndex m = 0; m < scene_.mentions.size(); ++m) {
      if (is_percent(scene_.figure(m))) propose_percent(m);
    }
  }

 private:
  const Figure& figure(MentionIndex mention) const { return scene_.figure(mention); }

  void propose_percent(MentionIndex percent) {
    PercentReading reading = read_percent(scene_, percent);
    if (reading.role == PercentRole::kPlain && follows_percent(percent)) reading = last_reading_;
    last_reading_ = reading;
    if (reading.role != PercentRole::kGrowth && reading.form == PercentForm::kOf && ratio_behind(percent)) return;
    switch (reading.role) {
      case PercentRole::kPlan: return propose_plan(percent, reading.form);
      case PercentRole::kShare: return propose_share(percent);
      case PercentRole::kRate: return propose_rate(percent);
      case PercentRole::kReach: return propose_reach(percent);
      case PercentRole::kPlain: return propose_plain(percent);
      case PercentRole::kGrowth: return;
    }
  }

  // "reaches p % (x/y)": the bracket prints what it was worked out from.
  bool ratio_behind(MentionIndex percent) {
    const auto behind = bracket_behind(scene_, percent);
    if (behind.size() != 2 || !scene_.mentions[behind[0]].numerator || !is_level(figure(behind[1]))) return false;
    const Candidate ratio = candidate(RelationKind::kShare, percent, {behind[0], behind[1]}, "percent.ratio_behind");
    const auto judgement = judged(ratio);
    if (judgement) keep(ratio, *judgement);
    return judgement.has_value();
  }

  // "reaches 43% and 34%": the second speaks like the first.
  bool follows_percent(MentionIndex percent) const {
    if (percent == 0) return false;
    const Mention& here = scene_.mentions[percent];
    return is_percent(figure(percent - 1)) && here.sentence == scene_.mentions[percent - 1].sentence &&
           here.bracket == scene_.mentions[percent - 1].bracket && here.lead.empty() && here.lead_words <= 1 &&
           here.before <= Separator::kComma;
  }

  Candidate candidate(RelationKind kind, MentionIndex result, const std::vector<MentionIndex>& terms,
                      const char* rule) const {
    Candidate candidate = candidate_of(scene_, kind, result, terms, rule);
    candidate.form = PercentForm::kOf;
    return candidate;
  }
  std::optional<Judgement> judged(const Candidate& candidate) const { return judge(scene_.reading.figures, candidate); }
  void keep(const Candidate& candidate, const Judgement& judgement) { proposals_.keep(candidate, judgement); }

  // Keeps the candidate that fits best, the first of equals.
  void keep_best(const std::vector<Candidate>& candidates) {
    const Candidate* best = nullptr;
    std::optional<Judgement> verdict;
    for (const Candidate& each : candidates) {
      const auto judgement = judged(each);
      if (!judgement || (verdict && judgement->verdict >= verdict->verdict)) continue;
      best = &each;
      verdict = judgement;
    }
    if (best) keep(*best, *verdict);
  }

  bool keep_if_fits(const Candidate& candidate) {
    const auto judgement = judged(candidate);
    if (!fits(judgement)) return false;
    keep(candidate, *judgement);
    return true;
  }

  // Of a plan: printed behind a slash or in brackets, elsewhere in the
  // paragraph, or not at all.
  void propose_plan(MentionIndex percent, PercentForm form) {
    const auto subjects = subjects_of(scene_, proposals_, percent);
    if (subjects.empty()) return;
    std::vector<Candidate> printed;
    for (const MentionIndex subject : subjects) {
      std::vector<MentionIndex> plans = bracket_behind(scene_, percent);
      if (const auto y = denominator_of(scene_, subject)) plans.insert(plans.begin(), *y);
      for (const MentionIndex plan : plans) {
        if (!is_level(figure(plan)) || unit_likeness(figure(plan), figure(subject)) < 1) continue;
        printed.push_back(candidate(RelationKind::kPlanPercent, percent, {subject, plan}, "percent.plan"));
        printed.back().form = form;
      }
    }
    if (printed.empty()) printed = of_plan_behind(percent, form);
    if (!printed.empty()) return keep_best(printed);
    if (plan_elsewhere(percent, subjects, form) || plan_by_name(percent, subjects.front(), form)) return;
    if (plan_far_off(percent, subjects.front(), form)) return;
    keep_alone(percent, subjects, form);
  }

  bool plan_elsewhere(MentionIndex percent, const std::vector<MentionIndex>& subjects, PercentForm form) {
    for (const MentionIndex subject : subjects) {
      for (const MentionIndex m : plans_in_paragraph(percent)) {
        if (unit_likeness(figure(m), figure(subject)) < 2) continue;
        Candidate plan = candidate(RelationKind::kPlanPercent, percent, {subject, m}, "percent.plan_nearby");
        plan.form = form;
        if (keep_if_fits(plan)) return true;
      }
    }
    return false;
  }

  // "a firms, b billion; reaching p % of the plan (c firms)": the bracket says
  // which of the figures before is meant.
  std::vector<Candidate> of_plan_behind(MentionIndex percent, PercentForm form) const {
    std::vector<Candidate> printed;
    const MentionIndex first = scene_.sentences[scene_.mentions[percent].sentence].first;
    for (const MentionIndex plan : bracket_behind(scene_, percent)) {
      for (MentionIndex m = percent; is_level(figure(plan)) && m-- > first;) {
        if (!is_own_level(scene_, m) || unit_likeness(figure(plan), figure(m)) < 3) continue;
        printed.push_back(candidate(RelationKind::kPlanPercent, percent, {m, plan}, "percent.plan"));
        printed.back().form = form;
        break;
      }
    }
    return printed;
  }

  // The plan that was told before under the same name: what fits, or would but for
  // a slip.
  bool plan_by_name(MentionIndex percent, MentionIndex subject, PercentForm form) {
    constexpr std::size_t kMostPlans = 60;
    constexpr int kAlike = 60;
    std::optional<MentionIndex> best;
    int best_likeness = kAlike - 1;
    const auto last = std::partition_point(plans_.begin(), plans_.end(), [&](MentionIndex m) { return m < subject; });
    const auto first = last - std::min(last - plans_.begin(), static_cast<std::ptrdiff_t>(kMostPlans));
    for (auto m = first; m != last; ++m) {
      const Mention& plan = scene_.mentions[*m];
      if (plan.label.size() < 2 || unit_likeness(figure(*m), figure(subject)) < 3) continue;
      const int likeness = label_likeness(plan, scene_.mentions[subject]);
      if (likeness < best_likeness) continue;
      const bool again = best && scene_.mentions[*best].label == plan.label;  // the later one counts
      best = likeness > best_likeness || again ? std::optional(*m) : std::nullopt;
      best_likeness = likeness;
    }
    if (!best || figure(*best).value.is_zero()) return false;
    Candidate plan = candidate(RelationKind::kPlanPercent, percent, {subject, *best}, "percent.plan_by_name");
    plan.form = form;
    const auto judgement = judged(plan);
    const std::uint32_t here = scene_.mentions[percent].sentence;
    const bool beside_others = named_in_ == here && is_one_slip_away(scene_.reading.figures, plan);
    if (!fits(judgement) && !beside_others && !is_likely_slip_of(plan)) return false;
    if (fits(judgement)) named_in_ = here;
    keep(plan, *judgement);
    return true;
  }

  // A plan that an earlier paragraph printed, in words that need not say so: an
  // amount of some digits that gives a percentage with decimals.
  bool plan_far_off(MentionIndex percent, MentionIndex subject, PercentForm form) {
    constexpr std::size_t kMostTries = 30;
    const bool telling = figure(percent).written_decimals > 0 && figure(subject).basis != Basis::kPlan;
    if (!telling || form != PercentForm::kOf) return false;
    std::size_t tries = 0;
    for (MentionIndex m = subject; m-- > 0 && tries < kMostTries;) {
      const bool level = is_level(figure(m)) && !scene_.mentions[m].numerator && figure(m).value >= base::Decimal(1000);
      if (!level || unit_likeness(figure(m), figure(subject)) < 3) continue;
      ++tries;
      if (keep_if_fits(candidate(RelationKind::kPlanPercent, percent, {subject, m}, "percent.plan_far"))) return true;
    }
    return false;
  }

  // Paragraphs follow each other, and so do their mentions.
  std::span<const MentionIndex> plans_in_paragraph(MentionIndex mention) const {
    const std::uint32_t paragraph = paragraph_of(mention);
    const auto first =
        std::partition_point(plans_.begin(), plans_.end(), [&](MentionIndex m) { return paragraph_of(m) < paragraph; });
    const auto last =
        std::partition_point(first, plans_.end(), [&](MentionIndex m) { return paragraph_of(m) == paragraph; });
    return {first, last};
  }

  std::uint32_t paragraph_of(MentionIndex m) const {
    return scene_.sentences[scene_.mentions[m].sentence].sentence->paragraph;
  }

  void keep_alone(MentionIndex percent, const std::vector<MentionIndex>& subjects, PercentForm form) {
    std::vector<Candidate> alone;
    // An earlier year's percentage speaks of an earlier year's value.
    if (figure(percent).basis == Basis::kPrior && figure(subjects.front()).basis != Basis::kPrior) return;
    for (const MentionIndex subject : subjects) {
      alone.push_back(candidate(RelationKind::kPlanPercent, percent, {subject}, "percent.plan_unprinted"));
      alone.back().form = form;
    }
    // "đạt 30% kế hoạch" may be rounded further than to its last digit: only
    // decimals refute every whole plan, and only a word for a plan says that
    // there is one.
    const bool planned = read_percent(scene_, percent).role == PercentRole::kPlan && form == PercentForm::kOf;
    if (figure(percent).written_decimals == 0 || !planned) {
      std::erase_if(alone, [&](const Candidate& each) { return !fits(judged(each)); });
    }
    keep_best(alone);
  }

  // Levels that can be the whole of a part, nearest first: its total, the
  // sentence, then the paragraph.
  std::vector<MentionIndex> wholes_of(MentionIndex part, MentionIndex before) const {
    std::vector<MentionIndex> wholes;
    if (proposals_.total_of[part]) wholes.push_back(*proposals_.total_of[part]);
    for (MentionIndex m = before; m-- > 0;) {
      if (paragraphs_between(m, part) > 1) break;
      const bool level = is_level(figure(m)) && figure(m).basis != Basis::kPlan && figure(m).basis != Basis::kPrior;
      if (m != part && level && unit_likeness(figure(m), figure(part)) >= 2) wholes.push_back(m);
    }
    for (const MentionIndex m : bracket_behind(scene_, before)) {
      if (is_level(figure(m))) wholes.push_back(m);
    }
    return wholes;
  }

  std::uint32_t paragraphs_between(MentionIndex earlier, MentionIndex later) const {
    return scene_.sentences[scene_.mentions[later].sentence].sentence->paragraph -
           scene_.sentences[scene_.mentions[earlier].sentence].sentence->paragraph;
  }

  bool share_that_fits(MentionIndex percent, MentionIndex part) {
    for (const MentionIndex whole : wholes_of(part, percent)) {
      if (figure(whole).value < figure(part).value) continue;
      if (keep_if_fits(candidate(RelationKind::kShare, percent, {part, whole}, "percent.share"))) return true;
    }
    return false;
  }

  void keep_share(MentionIndex percent, MentionIndex part, MentionIndex whole) {
    const Candidate share = candidate(RelationKind::kShare, percent, {part, whole}, "percent.share");
    if (const auto judgement = judged(share)) keep(share, *judgement);
  }

  void propose_share(MentionIndex percent) {
    const auto subjects = subjects_of(scene_, proposals_, percent);
    if (share_in_bracket(percent)) return;
    if (subjects.empty()) return;
    const MentionIndex part = subjects.front();
    if (whole_behind(percent, part) || share_that_fits(percent, part)) return;
    if (whole_in_bracket(percent, part)) return;
    std::optional<MentionIndex> whole = proposals_.total_of[part];
    if (!whole) whole = whole_by_words(percent, part);
    if (!whole) return propose_share_of_clause(percent, part);
    const Candidate share = candidate(RelationKind::kShare, percent, {part, *whole}, "percent.share");
    if (is_near(share) || is_likely_slip_of(share) || shares_make_hundred(*whole)) keep_share(percent, part, *whole);
  }

  // "checked 37, found 8, making up 21,26 %": one digit slip away from the share of
  // the figure right before, it is meant.
  void propose_share_of_clause(MentionIndex percent, MentionIndex part) {
    if (part == 0 || percent != part + 1 || scene_.mentions[part].before > Separator::kComma) return;
    MentionIndex whole = part - 1;
    // "n ha, up p %, mostly m ha, making up q %": the whole has moved.
    while (whole > 0 && is_percent(figure(whole)) && figure(whole).direction != model::Direction::kNone) --whole;
    const bool beside = scene_.mentions[whole].sentence == scene_.mentions[part].sentence &&
                        is_own_level(scene_, whole) && unit_likeness(figure(whole), figure(part)) == 3;
    if (!beside || figure(whole).value <= figure(part).value) return;
    const Candidate share = candidate(RelationKind::kShare, percent, {part, whole}, "percent.share");
    const auto judgement = judged(share);
    if (!judgement || !judgement->difference || !is_one_slip_away(scene_.reading.figures, share)) return;
    if (is_within(*judgement->difference, figure(percent).value, 30)) keep(share, *judgement);
  }

  // "makes up p % (n persons)": the bracket prints the part.
  bool share_in_bracket(MentionIndex percent) {
    const auto behind = bracket_behind(scene_, percent);
    if (behind.size() != 1 || !is_own_level(scene_, behind.front())) return false;
    return share_that_fits(percent, behind.front());
  }

  // "makes up p % of all households (n)": the bracket prints the whole.
  bool whole_in_bracket(MentionIndex percent, MentionIndex part) {
    const auto behind = bracket_behind(scene_, percent);
    if (behind.size() != 1 || !is_level(figure(behind.front()))) return false;
    const MentionIndex whole = behind.front();
    if (unit_likeness(figure(part), figure(whole)) < 2 || figure(whole).value <= figure(part).value) return false;
    const Candidate share = candidate(RelationKind::kShare, percent, {part, whole}, "percent.share");
    if (!is_near(share)) return false;
    keep_share(percent, part, whole);
    return true;
  }

  // "p % trong n hộ": the whole stands right behind. Only what fits.
  bool whole_behind(MentionIndex percent, MentionIndex part) {
    const MentionIndex whole = percent + 1;
    if (whole >= scene_.mentions.size() || !is_level(figure(whole))) return false;
    const Mention& mention = scene_.mentions[whole];
    const bool behind = mention.sentence == scene_.mentions[percent].sentence && mention.before == Separator::kNone &&
                        mention.bracket == scene_.mentions[percent].bracket && !mention.opens;
    if (!behind || unit_likeness(figure(part), figure(whole)) < 2) return false;
    return keep_if_fits(candidate(RelationKind::kShare, percent, {part, whole}, "percent.share"));
  }

  // Nearly every percentage without decimals is one digit away from another.
  bool is_likely_slip_of(const Candidate& share) const {
    const auto judgement = judged(share);
    return judgement && is_likely_slip(scene_.reading.figures, share, *judgement);
  }

  // A share of another whole, which is not printed, is mostly far off.
  bool is_near(const Candidate& share) const {
    const auto judgement = judged(share);
    return judgement && judgement->difference &&
           is_within(*judgement->difference, scene_.reading.figures[share.result].value, 10);
  }

  // "makes up p % of the stocked area": the words behind the percentage name
  // the whole.
  std::optional<MentionIndex> whole_by_words(MentionIndex percent, MentionIndex part) const {
    constexpr int kAlike = 60;
    std::optional<MentionIndex> best;
    int best_likeness = kAlike - 1;
    for (const MentionIndex whole : wholes_of(part, percent)) {
      const int likeness = label_likeness(scene_.mentions[percent], scene_.mentions[whole]);
      if (likeness > best_likeness && figure(whole).value > figure(part).value) {
        best = whole;
        best_likeness = likeness;
      }
    }
    return best;
  }

  // "a rate of p %": any part and whole of the sentence that print it.
  void propose_rate(MentionIndex percent) {
    const MentionIndex first = scene_.sentences[scene_.mentions[percent].sentence].first;
    if (ratio_before(percent)) return;
    for (MentionIndex part = percent; part-- > first;) {
      if (is_own_level(scene_, part) && share_that_fits(percent, part)) return;
    }
  }

  // "x/y, p %".
  bool ratio_before(MentionIndex percent) {
    const auto subjects = subjects_of(scene_, proposals_, percent);
    if (subjects.empty() || scene_.mentions[percent].before > Separator::kComma) return false;
    const auto y = denominator_of(scene_, subjects.front());
    if (!y || !is_level(figure(*y))) return false;
    // "36 vụ/61 bị can, đạt p %": beside each other, not one of the other.
    if (unit_likeness(figure(subjects.front()), figure(*y)) < 2) return false;
    const bool planned = figure(*y).basis == Basis::kPlan;
    Candidate ratio = candidate(planned ? RelationKind::kPlanPercent : RelationKind::kShare, percent,
                                {subjects.front(), *y}, "percent.ratio");
    if (const auto judgement = judged(ratio)) keep(ratio, *judgement);
    return true;
  }

  void propose_reach(MentionIndex percent) {
    if (ratio_before(percent)) return;
    const auto subjects = subjects_of(scene_, proposals_, percent);
    if (subjects.empty()) return;
    if (behind_whole(percent, subjects.front()) || out_of_total_behind(percent, subjects.front())) return;
    if (is_rate_of_groups(percent)) return;
    if (share_that_fits(percent, subjects.front())) return;
    if (plan_elsewhere(percent, subjects, PercentForm::kOf)) return;
    if (plan_by_name(percent, subjects.front(), PercentForm::kOf)) return;
    if (share_of_received(percent, subjects.front())) return;
    if (share_of_neighbour(percent, subjects.front())) return;
    keep_alone(percent, subjects, PercentForm::kOf);
  }

  // "received 156, settled 121, reaching p %": of what came in, even where a
  // slip keeps it from fitting.
  bool share_of_received(MentionIndex percent, MentionIndex done) {
    if (!has(scene_.mentions[done].lead, CueKind::kDone)) return false;
    for (MentionIndex m = done; m-- > scene_.sentences[scene_.mentions[done].sentence].first;) {
      if (!has(scene_.mentions[m].lead, CueKind::kReceived) || !is_own_level(scene_, m)) continue;
      if (unit_likeness(figure(m), figure(done)) < 2 || figure(m).value < figure(done).value) return false;
      const Candidate share = candidate(RelationKind::kShare, percent, {done, m}, "percent.settled");
      if (!is_near(share) && !is_likely_slip_of(share)) return false;
      keep_share(percent, done, m);
      return true;
    }
    return false;
  }

  // "cleared up 64 cases, 109 persons, reaching p %": measures side by side, of
  // which an earlier one may be meant.
  bool share_of_neighbour(MentionIndex percent, MentionIndex subject) {
    for (MentionIndex m = subject; m-- > 0 && scene_.mentions[m + 1].before <= Separator::kComma;) {
      if (!is_own_level(scene_, m) || scene_.mentions[m].sentence != scene_.mentions[percent].sentence) return false;
      if (share_that_fits(percent, m)) return true;
    }
    return false;
  }

  // "reaches p % of those entitled (n)": the bracket behind holds the whole.
  bool behind_whole(MentionIndex percent, MentionIndex subject) {
    for (const MentionIndex whole : bracket_behind(scene_, percent)) {
      if (is_level(figure(whole)) &&
          keep_if_fits(candidate(RelationKind::kShare, percent, {subject, whole}, "percent.share"))) {
        return true;
      }
    }
    return false;
  }

  // "settled 308.585 cases (92,6 %) out of 333.159 in all".
  bool out_of_total_behind(MentionIndex percent, MentionIndex subject) {
    const MentionIndex whole = percent + 1;
    if (whole >= scene_.mentions.size() || !is_own_level(scene_, whole)) return false;
    const Mention& mention = scene_.mentions[whole];
    const bool named = mention.sentence == scene_.mentions[percent].sentence && mention.before == Separator::kNone &&
                       mention.depth <= scene_.mentions[percent].depth && has(mention.lead, CueKind::kTotal);
    if (!named || unit_likeness(figure(subject), figure(whole)) < 2) return false;
    const Candidate share = candidate(RelationKind::kShare, percent, {subject, whole}, "percent.share");
    if (!is_near(share) && !is_likely_slip_of(share)) return false;
    keep_share(percent, subject, whole);
    return true;
  }

  // A percentage whose own words stand between it and the last figure speaks
  // of another matter ("measles vaccination reaches 58 %").
  bool is_rate_of_groups(MentionIndex percent) const {
    constexpr int kOwnWords = 3;
    return scene_.mentions[percent].lead_words >= kOwnWords;
  }

  void propose_plain(MentionIndex percent) {
    if (ratio_before(percent)) return;
    const auto subjects = subjects_of(scene_, proposals_, percent);
    if (subjects.empty()) return;
    const MentionIndex part = subjects.front();
    if (!in_bracket_behind(scene_, percent) && scene_.mentions[percent].before > Separator::kComma) return;
    if (percent != part + 1 && !follows_percent(percent)) return;
    if (is_change(figure(percent - 1))) return;
    const auto whole = proposals_.total_of[part];
    if (whole && shares_make_hundred(*whole)) return keep_share(percent, part, *whole);
    if (share_that_fits(percent, part)) return;
    if (plan_percent_before(percent)) keep_alone(percent, {part}, PercentForm::kOf);
  }

  // The bracketed percentages of a breakdown that add up to 100 are shares.
  bool shares_make_hundred(MentionIndex whole) const {
    base::Decimal sum;
    int count = 0;
    for (const MentionIndex m : parts_of_[whole]) {
      if (m + 1 == scene_.mentions.size() || !is_percent(figure(m + 1))) continue;
      sum += figure(m + 1).value;
      ++count;
    }
    return count >= 2 && (sum - base::Decimal(100)).abs() <= base::Decimal(1);
  }

  // Breakdowns of a planned total print percentages of their own plans.
  bool plan_percent_before(MentionIndex percent) const {
    for (MentionIndex m = percent; m-- > 0;) {
      if (!scene_.same_paragraph(scene_.mentions[m].sentence, scene_.mentions[percent].sentence)) return false;
      if (!is_percent(figure(m))) continue;
      const PercentRole role = read_percent(scene_, m).role;
      if (role == PercentRole::kPlan || role == PercentRole::kReach) return true;
    }
    return false;
  }

  const Scene& scene_;
  Proposals& proposals_;
  std::vector<std::vector<MentionIndex>> parts_of_;  // the inverse of Proposals::total_of
  std::vector<MentionIndex> plans_;                  // levels that are planned, in order
  PercentReading last_reading_;
  std::optional<std::uint32_t> named_in_;  // sentence of the last percentage whose plan was found by its name
};

}  // namespace

void propose_percents(const Scene& scene, Proposals& proposals) { PercentProposer(scene, proposals).propose(); }

}  // namespace luyke::audit
