#include "audit/candidates_shares.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "audit/neighbours.h"
#include "audit/percent_role.h"
#include "audit/slips.h"

namespace luyke::audit {
namespace {

using model::Figure;
using model::RelationKind;

// Decimals and whole digits of percentages that fit, all together: from so many
// on chance hardly gives them.
constexpr int kTellingDigits = 6;
constexpr std::size_t kMostWholes = 400;

struct Share {
  MentionIndex part = 0;
  MentionIndex percent = 0;
};

class FarShareProposer {
 public:
  FarShareProposer(const Scene& scene, Proposals& proposals)
      : scene_(scene), proposals_(proposals), kept_(scene, proposals) {}

  void propose() {
    for (const SceneSentence& sentence : scene_.sentences) {
      whole_of_others_.clear();
      const std::vector<Share> shares = open_shares(sentence);
      if (shares.empty()) continue;
      const auto behind = total_behind(sentence, shares.back());
      if (const auto whole = behind ? behind : known_whole()) {
        for (const Share& share : shares) keep_if_meant(share, *whole);
      } else if (shares.size() >= 2) {
        propose_for(shares);
      }
    }
  }

 private:
  struct Choice {
    MentionIndex whole = 0;
    std::size_t fitting = 0;
    int digits = 0;
  };

  const Figure& figure(MentionIndex m) const { return scene_.figure(m); }

  // Percentages in brackets right behind a level that no relation explains yet.
  std::vector<Share> open_shares(const SceneSentence& sentence) {
    std::vector<Share> shares;
    for (MentionIndex m = sentence.first + 1; m < sentence.last; ++m) {
      if (!is_percent(figure(m)) || !in_bracket_behind(scene_, m) || !is_own_level(scene_, m - 1)) continue;
      const PercentRole role = read_percent(scene_, m).role;
      const bool share = role == PercentRole::kPlain || role == PercentRole::kShare || role == PercentRole::kRate;
      if (share && !is_explained(m)) shares.push_back({m - 1, m});
      if (share) note_whole(m);
    }
    return shares;
  }

  bool is_explained(MentionIndex percent) {
    const model::FigureIndex index = scene_.mentions[percent].figure;
    const std::vector<std::size_t>& kept = kept_.of(index);
    return std::any_of(kept.begin(), kept.end(),
                       [&](std::size_t i) { return proposals_.kept[i].candidate.result == index; });
  }

  // What the percentage is known to be a share of.
  void note_whole(MentionIndex percent) {
    const model::FigureIndex index = scene_.mentions[percent].figure;
    for (const std::size_t i : kept_.of(index)) {
      const Candidate& known = proposals_.kept[i].candidate;
      const bool share = known.kind == RelationKind::kShare && known.result == index && known.terms.size() == 2;
      if (share) ++whole_of_others_[known.terms[1]];
    }
  }

  // "(4,27 %), b (5,25 %) of n in all": the total that the sentence ends with.
  std::optional<model::FigureIndex> total_behind(const SceneSentence& sentence, const Share& last) const {
    const MentionIndex total = last.percent + 1;
    if (total >= sentence.last || !is_own_level(scene_, total) || figure(total).value <= figure(last.part).value) {
      return std::nullopt;
    }
    const Mention& mention = scene_.mentions[total];
    const bool named = has(mention.lead, model::CueKind::kTotal) && mention.before == Separator::kNone;
    return named ? std::optional(mention.figure) : std::nullopt;
  }

  // The whole that two others of the row share in.
  std::optional<model::FigureIndex> known_whole() const {
    for (const auto& [whole, count] : whole_of_others_) {
      if (count >= 2) return whole;
    }
    return std::nullopt;
  }

  void keep_if_meant(const Share& share, model::FigureIndex whole) {
    if (unit_likeness(figure(share.part), scene_.reading.figures[whole]) < 2) return;
    Candidate each = candidate(share, share.part);
    each.terms[1] = whole;
    const auto judgement = judge(scene_.reading.figures, each);
    if (fits(judgement) || (judgement && is_slip(each, *judgement))) proposals_.keep(each, *judgement);
  }

  Candidate candidate(const Share& share, MentionIndex whole) const {
    Candidate candidate =
        candidate_of(scene_, RelationKind::kShare, share.percent, {share.part, whole}, "percent.far_share");
    candidate.form = PercentForm::kOf;
    return candidate;
  }

  void propose_for(const std::vector<Share>& shares) {
    std::optional<Choice> best;
    std::set<base::Decimal> tried;
    std::size_t tries = 0;
    for (MentionIndex whole = shares.front().part; whole-- > 0 && tries < kMostWholes;) {
      if (!is_own_level(scene_, whole) || unit_likeness(figure(whole), figure(shares.front().part)) < 2) continue;
      if (!tried.insert(figure(whole).value).second) continue;
      ++tries;
      const Choice choice = fit_of(shares, whole);
      if (!best || choice.fitting > best->fitting) best = choice;
    }
    if (!best || best->digits < kTellingDigits || best->fitting * 2 <= shares.size()) return;
    for (const Share& share : shares) {
      keep_if_meant(share, scene_.mentions[best->whole].figure);
    }
  }

  // A share of another whole is mostly far off.
  bool is_slip(const Candidate& share, const Judgement& judgement) const {
    if (!judgement.difference || !is_one_slip_away(scene_.reading.figures, share)) return false;
    return is_within(*judgement.difference, scene_.reading.figures[share.result].value, 10);
  }

  Choice fit_of(const std::vector<Share>& shares, MentionIndex whole) const {
    Choice choice{whole, 0, 0};
    for (const Share& share : shares) {
      if (figure(share.part).value > figure(whole).value) continue;
      if (!fits(judge(scene_.reading.figures, candidate(share, whole)))) continue;
      ++choice.fitting;
      choice.digits += figure(share.percent).written_decimals + 1;
    }
    return choice;
  }

  const Scene& scene_;
  Proposals& proposals_;
  KeptByFigure kept_;
  std::map<model::FigureIndex, int> whole_of_others_;  // by whole: shares of the row known to be of it
};

}  // namespace

void propose_far_shares(const Scene& scene, Proposals& proposals) { FarShareProposer(scene, proposals).propose(); }

}  // namespace luyke::audit
