#include "audit/candidates_series.h"

#include <algorithm>

namespace luyke::audit {
namespace {

using model::RelationKind;

// Figures that follow each other with nothing between.
struct Series {
  MentionIndex first = 0;
  MentionIndex last = 0;
  MentionIndex size() const { return last - first; }
};

constexpr MentionIndex kShortest = 4;

std::vector<Series> find_series(const Scene& scene) {
  std::vector<Series> found;
  for (MentionIndex m = 0; m < scene.mentions.size();) {
    Series series{m, m + 1};
    while (series.last < scene.mentions.size() && scene.mentions[series.last].sentence == scene.mentions[m].sentence &&
           scene.mentions[series.last].item == scene.mentions[series.last - 1].item + 1) {
      ++series.last;
    }
    if (series.size() >= kShortest) found.push_back(series);
    m = series.last;
  }
  return found;
}

std::vector<Proposal> shares_of(const Scene& scene, const Series& percents, const Series& parts, const Series& wholes) {
  std::vector<Proposal> shares;
  for (MentionIndex i = 0; i < percents.size(); ++i) {
    const Candidate share = candidate_of(scene, RelationKind::kShare, percents.first + i,
                                         {parts.first + i, wholes.first + i}, "series.share");
    if (const auto judgement = judge(scene.reading.figures, share)) shares.push_back({share, *judgement, false});
  }
  return shares;
}

bool mostly_fit(const std::vector<Proposal>& proposals) {
  const auto fitting = std::count_if(proposals.begin(), proposals.end(),
                                     [](const Proposal& proposal) { return fits(proposal.judgement); });
  return fitting >= 3 && 2 * fitting > static_cast<std::ptrdiff_t>(proposals.size());
}

}  // namespace

void propose_series(const Scene& scene, Proposals& proposals) {
  const std::vector<Series> all = find_series(scene);
  for (const Series& percents : all) {
    if (!is_percent(scene.figure(percents.first))) continue;
    for (const Series& parts : all) {
      for (const Series& wholes : all) {
        const bool alike = parts.size() == percents.size() && wholes.size() == percents.size();
        if (!alike || parts.first == wholes.first || !is_level(scene.figure(parts.first)) ||
            !is_level(scene.figure(wholes.first))) {
          continue;
        }
        std::vector<Proposal> shares = shares_of(scene, percents, parts, wholes);
        if (mostly_fit(shares)) proposals.kept.insert(proposals.kept.end(), shares.begin(), shares.end());
      }
    }
  }
}

}  // namespace luyke::audit
