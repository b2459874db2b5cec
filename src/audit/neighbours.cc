#include "audit/neighbours.h"

#include <algorithm>

namespace luyke::audit {

using model::Basis;

std::optional<MentionIndex> denominator_of(const Scene& scene, MentionIndex numerator) {
  if (!scene.mentions[numerator].numerator) return std::nullopt;
  return numerator + 1;
}

bool in_bracket_behind(const Scene& scene, MentionIndex mention) {
  if (mention == 0) return false;
  const Mention& here = scene.mentions[mention];
  const Mention& before = scene.mentions[mention - 1];
  return here.sentence == before.sentence && here.opens && here.depth == before.depth + 1 &&
         here.before == Separator::kNone;
}

std::vector<MentionIndex> bracket_behind(const Scene& scene, MentionIndex mention) {
  std::vector<MentionIndex> inside;
  MentionIndex next = mention + 1;
  if (next >= scene.mentions.size() || !in_bracket_behind(scene, next)) return inside;
  const int bracket = scene.mentions[next].bracket;
  const std::uint32_t sentence = scene.mentions[next].sentence;
  for (; next < scene.mentions.size() && scene.mentions[next].sentence == sentence; ++next) {
    if (scene.mentions[next].bracket == bracket) inside.push_back(next);
  }
  return inside;
}

bool in_sight(const Scene& scene, MentionIndex earlier, MentionIndex later) {
  const Mention& a = scene.mentions[earlier];
  const Mention& b = scene.mentions[later];
  if (a.sentence != b.sentence || a.bracket == -1) return a.bracket == -1;
  return a.bracket == b.bracket || a.depth < b.depth;
}

bool is_reference(const model::Figure& figure) { return figure.basis == Basis::kPlan || figure.basis == Basis::kPrior; }

bool is_own_level(const Scene& scene, MentionIndex mention) {
  const model::Figure& figure = scene.figure(mention);
  return is_level(figure) && !scene.mentions[mention].denominator && !is_reference(figure);
}

std::vector<MentionIndex> subjects_of(const Scene& scene, const Proposals& proposals, MentionIndex mention) {
  std::vector<MentionIndex> subjects;
  const std::uint32_t sentence = scene.mentions[mention].sentence;
  for (MentionIndex m = mention; m-- > scene.sentences[sentence].first;) {
    // "(the year before: a, reaching p %)": right behind an earlier value.
    const bool earlier = m + 1 == mention && scene.figure(m).basis == Basis::kPrior && is_level(scene.figure(m)) &&
                         scene.mentions[m].depth == scene.mentions[mention].depth && !scene.mentions[m].denominator;
    // "reaching p % (the year before q %)": q is of what is not printed.
    const bool now = is_own_level(scene, m) && scene.figure(mention).basis != Basis::kPrior;
    if ((!now && !earlier) || !in_sight(scene, m, mention)) continue;
    subjects.push_back(m);
    break;
  }
  while (!subjects.empty() && proposals.total_of[subjects.back()]) {
    const MentionIndex total = *proposals.total_of[subjects.back()];
    if (std::find(subjects.begin(), subjects.end(), total) != subjects.end()) break;
    subjects.push_back(total);
  }
  return subjects;
}

}  // namespace luyke::audit
