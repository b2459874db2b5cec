#include "audit/parallel_lists.h"

#include <algorithm>
#include <map>

namespace luyke::audit {
namespace {

constexpr std::size_t kShortest = 3;
constexpr int kAlike = 60;
constexpr std::uint32_t kParagraphsApart = 4;
constexpr int kListsApart = 50;

std::map<MentionIndex, Parts> breakdowns(const Proposals& proposals) {
  std::map<MentionIndex, Parts> lists;
  for (MentionIndex m = 0; m < proposals.total_of.size(); ++m) {
    if (proposals.total_of[m]) lists[*proposals.total_of[m]].push_back(m);
  }
  return lists;
}

bool near(const Scene& scene, MentionIndex earlier, MentionIndex later) {
  const auto& a = *scene.sentences[scene.mentions[earlier].sentence].sentence;
  const auto& b = *scene.sentences[scene.mentions[later].sentence].sentence;
  return b.paragraph - a.paragraph <= kParagraphsApart;
}

bool same_section(const Scene& scene, MentionIndex a, MentionIndex b) {
  return scene.sentences[scene.mentions[a].sentence].sentence->section ==
         scene.sentences[scene.mentions[b].sentence].sentence->section;
}

// The part of `later`, from `next` on, whose label is most like this one's; the
// size of `later` when none is alike.
std::size_t most_alike(const Scene& scene, MentionIndex part, const Parts& later, std::size_t next) {
  std::size_t best = later.size();
  int best_likeness = kAlike - 1;
  for (std::size_t k = next; k < later.size(); ++k) {
    if (unit_likeness(scene.figure(part), scene.figure(later[k])) < 2) continue;
    const int likeness = label_likeness(scene.mentions[part], scene.mentions[later[k]]);
    if (likeness <= best_likeness) continue;
    best_likeness = likeness;
    best = k;
  }
  return best;
}

// Parts of the same label, in order. Empty unless the lists break down by the
// same groups; one of them may leave one group out.
std::vector<std::pair<MentionIndex, MentionIndex>> same_parts(const Scene& scene, const Parts& earlier,
                                                              const Parts& later) {
  std::vector<std::pair<MentionIndex, MentionIndex>> pairs;
  std::size_t next = 0;
  for (const MentionIndex part : earlier) {
    const std::size_t same = most_alike(scene, part, later, next);
    if (same == later.size()) continue;
    pairs.emplace_back(part, later[same]);
    next = same + 1;
  }
  const bool alike = pairs.size() >= kShortest && pairs.size() + 1 >= std::max(earlier.size(), later.size());
  return alike ? pairs : decltype(pairs){};
}

}  // namespace

std::vector<std::pair<model::FigureIndex, model::FigureIndex>> parts_above_their_parallel(const Scene& scene,
                                                                                          const Proposals& proposals) {
  std::vector<std::pair<model::FigureIndex, model::FigureIndex>> pairs;
  const auto lists = breakdowns(proposals);
  for (auto a = lists.begin(); a != lists.end(); ++a) {
    int apart = 0;
    for (auto b = std::next(a); b != lists.end() && near(scene, a->first, b->first); ++b) {
      if (++apart > kListsApart) break;
      if (!same_section(scene, a->first, b->first)) continue;
      if (scene.figure(b->first).value > scene.figure(a->first).value) continue;
      for (const auto& [part, same] : same_parts(scene, a->second, b->second)) {
        const model::FigureIndex earlier = scene.mentions[part].figure;
        const model::FigureIndex later = scene.mentions[same].figure;
        if (scene.reading.figures[later].value > scene.reading.figures[earlier].value)
          pairs.emplace_back(earlier, later);
      }
    }
  }
  return pairs;
}

}  // namespace luyke::audit
