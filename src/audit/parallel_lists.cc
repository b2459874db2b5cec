#include "audit/parallel_lists.h"

#include <map>

namespace luyke::audit {
namespace {

using Parts = std::vector<MentionIndex>;

constexpr std::size_t kShortest = 3;
constexpr int kAlike = 60;
constexpr std::uint32_t kParagraphsApart = 4;

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
  return a.section == b.section && b.paragraph - a.paragraph <= kParagraphsApart;
}

bool parallel(const Scene& scene, const Parts& earlier, const Parts& later) {
  if (earlier.size() != later.size() || earlier.size() < kShortest) return false;
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    if (unit_likeness(scene.figure(earlier[i]), scene.figure(later[i])) < 2) return false;
    if (label_likeness(scene.mentions[earlier[i]], scene.mentions[later[i]]) < kAlike) return false;
  }
  return true;
}

}  // namespace

std::vector<std::pair<model::FigureIndex, model::FigureIndex>> parts_above_their_parallel(const Scene& scene,
                                                                                          const Proposals& proposals) {
  std::vector<std::pair<model::FigureIndex, model::FigureIndex>> pairs;
  const auto lists = breakdowns(proposals);
  for (auto a = lists.begin(); a != lists.end(); ++a) {
    for (auto b = std::next(a); b != lists.end(); ++b) {
      if (!near(scene, a->first, b->first) || !parallel(scene, a->second, b->second)) continue;
      if (scene.figure(b->first).value > scene.figure(a->first).value) continue;
      for (std::size_t i = 0; i < a->second.size(); ++i) {
        const model::FigureIndex earlier = scene.mentions[a->second[i]].figure;
        const model::FigureIndex later = scene.mentions[b->second[i]].figure;
        if (scene.reading.figures[later].value > scene.reading.figures[earlier].value)
          pairs.emplace_back(earlier, later);
      }
    }
  }
  return pairs;
}

}  // namespace luyke::audit
