#include "audit/candidates_repeated.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "audit/neighbours.h"
#include "audit/slips.h"

namespace luyke::audit {
namespace {

using model::Basis;
using model::RelationKind;

constexpr std::uint32_t kSentencesAhead = 8;
constexpr int kAlike = 75;
constexpr int kLeastCommon = 2;  // words

class RepeatedProposer {
 public:
  RepeatedProposer(const Scene& scene, Proposals& proposals)
      : scene_(scene), proposals_(proposals), kept_(scene, proposals) {
    for (MentionIndex m = 0; m < scene.mentions.size(); ++m) mention_of_[scene.mentions[m].figure] = m;
  }

  void propose() {
    const std::size_t told = proposals_.kept.size();
    for (std::size_t i = 0; i < told; ++i) {
      const Proposal& proposal = proposals_.kept[i];
      if (proposal.candidate.kind != RelationKind::kSumOfParts || !fits(proposal.judgement)) continue;
      if (const auto sum = mentions_of(proposal.candidate)) propose_for(*sum);
    }
  }

 private:
  struct Breakdown {
    MentionIndex total = 0;
    Parts parts;
  };

  const model::Figure& figure(MentionIndex m) const { return scene_.figure(m); }

  std::optional<Breakdown> mentions_of(const Candidate& candidate) const {
    Breakdown sum;
    const auto total = mention_of_.find(candidate.result);
    if (total == mention_of_.end()) return std::nullopt;
    sum.total = total->second;
    for (const model::FigureIndex term : candidate.terms) {
      const auto part = mention_of_.find(term);
      if (part == mention_of_.end()) return std::nullopt;
      sum.parts.push_back(part->second);
    }
    return sum;
  }

  void propose_for(const Breakdown& told) {
    const std::uint32_t here = scene_.mentions[told.parts.back()].sentence;
    const auto section = scene_.sentences[here].sentence->section;
    for (std::uint32_t s = here; s < scene_.sentences.size() && s <= here + kSentencesAhead; ++s) {
      if (scene_.sentences[s].sentence->section != section) return;
      const auto again = repeated_in(scene_.sentences[s], told);
      if (again && keep(*again)) return keep_runs(told, *again);
    }
  }

  // The same parts in the same order, and the level before them.
  std::optional<Breakdown> repeated_in(const SceneSentence& sentence, const Breakdown& told) const {
    Breakdown again;
    for (MentionIndex m = std::max(sentence.first, told.parts.back() + 1); m < sentence.last; ++m) {
      if (again.parts.size() == told.parts.size()) break;
      if (!is_own_level(scene_, m)) continue;
      if (is_same_part(told.parts[again.parts.size()], m)) again.parts.push_back(m);
    }
    if (again.parts.size() < told.parts.size()) return std::nullopt;
    for (MentionIndex m = again.parts.front(); m-- > sentence.first;) {
      const bool whole = is_own_level(scene_, m) && unit_likeness(figure(m), figure(told.total)) >= 2;
      if (!whole || figure(m).value < figure(again.parts.front()).value) continue;
      again.total = m;
      return again;
    }
    return std::nullopt;
  }

  bool is_same_part(MentionIndex a, MentionIndex b) const {
    const Mention& first = scene_.mentions[a];
    const Mention& second = scene_.mentions[b];
    return unit_likeness(figure(a), figure(b)) >= 2 && common_words(first.label, second.label) >= kLeastCommon &&
           label_likeness(first, second) >= kAlike;
  }

  // The sum that is known of that total.
  const Candidate* sum_of(MentionIndex total) {
    const model::FigureIndex index = scene_.mentions[total].figure;
    for (const std::size_t i : kept_.of(index)) {
      const Candidate& candidate = proposals_.kept[i].candidate;
      if (candidate.kind == RelationKind::kSumOfParts && candidate.result == index) return &candidate;
    }
    return nullptr;
  }

  bool keep(const Breakdown& sum) {
    const Candidate* known = sum_of(sum.total);
    const Candidate candidate = candidate_of(scene_, RelationKind::kSumOfParts, sum.total, sum.parts, "sum.repeated");
    if (known) return known->terms == candidate.terms;
    const auto judgement = judge(scene_.reading.figures, candidate);
    if (!judgement) return false;
    const bool meant =
        fits(judgement) || is_one_slip_away(scene_.reading.figures, candidate) || is_close(*judgement, sum);
    if (!meant) return false;
    for (const MentionIndex part : sum.parts) proposals_.total_of[part] = sum.total;
    proposals_.keep(candidate, *judgement);
    return true;
  }

  // Within one in fifty: no other total is meant.
  bool is_close(const Judgement& judgement, const Breakdown& sum) const {
    return is_within(*judgement.difference, figure(sum.total).value, 50);
  }

  void keep_runs(const Breakdown& month, const Breakdown& run) {
    if (figure(run.total).basis != Basis::kCumulative || figure(month.total).basis != Basis::kPeriod) return;
    for (std::size_t i = 0; i < run.parts.size(); ++i) {
      const Candidate candidate =
          candidate_of(scene_, RelationKind::kCumulative, run.parts[i], {month.parts[i]}, "pair.cumulative");
      const auto judgement = judge(scene_.reading.figures, candidate);
      if (fits(judgement)) proposals_.keep(candidate, *judgement);
    }
  }

  const Scene& scene_;
  Proposals& proposals_;
  KeptByFigure kept_;
  std::unordered_map<model::FigureIndex, MentionIndex> mention_of_;
};

}  // namespace

void propose_repeated_breakdowns(const Scene& scene, Proposals& proposals) {
  RepeatedProposer(scene, proposals).propose();
}

}  // namespace luyke::audit
