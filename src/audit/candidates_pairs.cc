#include "audit/candidates_pairs.h"

#include <algorithm>

#include "audit/interval_of.h"
#include "audit/neighbours.h"

namespace luyke::audit {
namespace {

using model::Basis;
using model::CueKind;
using model::RelationKind;

bool keep_if(const Scene& scene, Proposals& proposals, const Candidate& candidate, bool even_broken) {
  const auto judgement = judge(scene.reading.figures, candidate);
  if (!judgement || (!even_broken && !fits(judgement))) return false;
  proposals.keep(candidate, *judgement);
  return true;
}

bool is_ratio_used(const Scene& scene, const Proposals& proposals, KeptByFigure& kept_by_figure, MentionIndex x) {
  const model::FigureIndex numerator = scene.mentions[x].figure;
  const model::FigureIndex denominator = scene.mentions[x + 1].figure;
  const std::vector<std::size_t>& kept = kept_by_figure.of(numerator);
  return std::any_of(kept.begin(), kept.end(), [&](std::size_t i) {
    const auto& terms = proposals.kept[i].candidate.terms;
    return terms.size() == 2 && terms[0] == numerator && terms[1] == denominator;
  });
}

// "x/y (cases/deaths)": words with a slash in the bracket behind.
bool slash_words_behind(const Scene& scene, MentionIndex y) {
  const Mention& mention = scene.mentions[y];
  const auto& items = scene.sentences[mention.sentence].sentence->items;
  bool opened = false;
  for (std::size_t i = mention.item + 1; i < items.size(); ++i) {
    if (items[i].kind == model::ItemKind::kFigure || items[i].kind == model::ItemKind::kClose) return false;
    if (items[i].kind == model::ItemKind::kOpen) opened = true;
    if (opened && items[i].kind == model::ItemKind::kSlash) return true;
  }
  return false;
}

// Some proposal holds both.
bool is_covered(const Scene& scene, KeptByFigure& kept_by_figure, MentionIndex whole, MentionIndex part) {
  const std::vector<std::size_t>& with_whole = kept_by_figure.of(scene.mentions[whole].figure);
  const std::vector<std::size_t>& with_part = kept_by_figure.of(scene.mentions[part].figure);
  return std::find_first_of(with_whole.begin(), with_whole.end(), with_part.begin(), with_part.end()) !=
         with_whole.end();
}

// A price per piece goes with a count of that piece.
bool suits_rate(const model::Figure& count, const model::Figure& rate) {
  const auto slash = rate.unit.find('/');
  if (slash == std::string::npos || count.unit.empty()) return true;
  return rate.unit.substr(slash + 1) == count.unit;
}

// The rate says what it is counted by: "tạ/ha" and a count of "ha".
bool names_piece(const model::Figure& count, const model::Figure& rate) {
  return is_rate_unit(rate) && !count.unit.empty() && suits_rate(count, rate);
}

bool is_money_or_mass(const model::Figure& figure) { return figure.continuous || figure.dimension == "money"; }

// A slip seldom changes a product more than twofold; what is farther off was
// never meant as one.
bool is_near(const Judgement& judgement, const model::Figure& result) {
  if (!judgement.computed) return false;
  const base::Decimal computed = *judgement.computed;
  return computed <= result.value + result.value && result.value <= computed + computed;
}

// Figures between the two that stand no deeper in brackets.
std::ptrdiff_t outside_brackets(const Scene& scene, MentionIndex first, MentionIndex last) {
  const int depth = scene.mentions[last].depth;
  return std::count_if(scene.mentions.begin() + first + 1, scene.mentions.begin() + last,
                       [depth](const Mention& mention) { return mention.depth <= depth; });
}

// count x price = value, or area x yield = output: the nearest figures before
// the result within the paragraph that give it.
bool propose_product(const Scene& scene, Proposals& proposals, MentionIndex result, MentionIndex rate) {
  const std::uint32_t here = scene.mentions[result].sentence;
  std::optional<std::pair<Candidate, Judgement>> nearest;  // that does not fit
  for (MentionIndex count = result; count-- > 0;) {
    if (!scene.same_paragraph(scene.mentions[count].sentence, here)) break;
    const bool elsewhere = scene.mentions[count].sentence != here && count < rate;
    if (elsewhere && !names_piece(scene.figure(count), scene.figure(rate))) continue;
    if (count == rate || !is_own_level(scene, count) || is_rate_unit(scene.figure(count))) continue;
    if (unit_likeness(scene.figure(count), scene.figure(result)) == 3) continue;
    if (!suits_rate(scene.figure(count), scene.figure(rate))) continue;
    const Candidate product = candidate_of(scene, RelationKind::kProduct, result, {count, rate}, "pair.product");
    const auto judgement = judge(scene.reading.figures, product);
    const bool adjacent = outside_brackets(scene, count, result) <= 1;
    if (!fits(judgement)) {
      const bool named = !has(scene.mentions[rate].lead, CueKind::kMean) || is_rate_unit(scene.figure(rate));
      const bool near = judgement && is_near(*judgement, scene.figure(result));
      if (!nearest && named && adjacent && count < rate && near) nearest = std::pair(product, *judgement);
      continue;
    }
    proposals.keep(product, *judgement);
    return true;
  }
  if (nearest) proposals.keep(nearest->first, nearest->second);
  return nearest.has_value();
}

// A price or yield, or what the words call a mean.
bool is_rate(const Scene& scene, MentionIndex m) {
  const Mention& mention = scene.mentions[m];
  const bool priced =
      is_rate_unit(scene.figure(m)) || has(mention.lead, CueKind::kProduct) || has(mention.lead, CueKind::kMean);
  return priced && is_level(scene.figure(m));
}

// "n firms, a million dong, on average b million dong/firm": what is averaged
// stands before the rate, the count before that. Only what fits.
void propose_average(const Scene& scene, Proposals& proposals, MentionIndex rate) {
  const Mention& mention = scene.mentions[rate];
  if (!is_rate_unit(scene.figure(rate)) || !has(mention.lead, CueKind::kMean)) return;
  const MentionIndex first = scene.sentences[mention.sentence].first;
  for (MentionIndex result = rate; result-- > first;) {
    if (!is_money_or_mass(scene.figure(result)) || !is_own_level(scene, result)) continue;
    for (MentionIndex count = result; count-- > first;) {
      if (!is_own_level(scene, count) || !suits_rate(scene.figure(count), scene.figure(rate))) continue;
      if (keep_if(scene, proposals, candidate_of(scene, RelationKind::kProduct, result, {count, rate}, "pair.average"),
                  false)) {
        return;
      }
    }
  }
}

}  // namespace

void propose_ratios(const Scene& scene, Proposals& proposals) {
  KeptByFigure kept_by_figure(scene, proposals);
  for (MentionIndex x = 0; x + 1 < scene.mentions.size(); ++x) {
    if (!scene.mentions[x].numerator || is_ratio_used(scene, proposals, kept_by_figure, x)) continue;
    const MentionIndex y = x + 1;
    const model::Figure& part = scene.figure(x);
    const model::Figure& whole = scene.figure(y);
    const auto reference = [](Basis basis) { return basis == Basis::kPlan || basis == Basis::kPrior; };
    if (!is_level(part) || !is_level(whole) || reference(part.basis) || reference(whole.basis)) continue;
    if (part.written_decimals > 0 || slash_words_behind(scene, y)) continue;
    // "29 cases/40 persons": beside each other, not one of the other.
    if (!part.unit.empty() && !whole.unit.empty() && unit_likeness(part, whole) < 3) continue;
    keep_if(scene, proposals, candidate_of(scene, RelationKind::kSubset, y, {x}, "pair.ratio"), false);
  }
}

// "received 145 …; settled 142 …".
void propose_done(const Scene& scene, Proposals& proposals) {
  KeptByFigure kept_by_figure(scene, proposals);
  for (MentionIndex done = 1; done < scene.mentions.size(); ++done) {
    const Mention& mention = scene.mentions[done];
    if (!has(mention.lead, CueKind::kDone) || !is_own_level(scene, done) || mention.numerator) continue;
    for (MentionIndex whole = done; whole-- > scene.sentences[mention.sentence].first;) {
      const bool received = has(scene.mentions[whole].lead, CueKind::kReceived);
      const bool plainly_done = mention.lead_words == 0 && whole == scene.sentences[mention.sentence].first;
      if ((!received && !plainly_done) || !is_own_level(scene, whole)) continue;
      if (unit_likeness(scene.figure(whole), scene.figure(done)) < 3) continue;
      if (scene.figure(whole).basis != scene.figure(done).basis) continue;
      if (is_covered(scene, kept_by_figure, whole, done)) break;
      keep_if(scene, proposals, candidate_of(scene, RelationKind::kSubset, whole, {done}, "pair.done"), false);
      break;
    }
  }
}

// "… persons; women b": a group that runs across the breakdown of the total.
void propose_overlaps(const Scene& scene, Proposals& proposals) {
  KeptByFigure kept_by_figure(scene, proposals);
  for (MentionIndex part = 1; part < scene.mentions.size(); ++part) {
    const Mention& mention = scene.mentions[part];
    const bool crosses = has(mention.lead, CueKind::kOverlap) || has(mention.tail, CueKind::kOverlap);
    if (!crosses || !is_own_level(scene, part) || mention.numerator || proposals.total_of[part]) continue;
    for (MentionIndex whole = part; whole-- > 0;) {
      if (!scene.same_paragraph(scene.mentions[whole].sentence, mention.sentence)) break;
      if (mention.sentence - scene.mentions[whole].sentence > 1) break;
      const bool head = is_own_level(scene, whole) && !proposals.total_of[whole] && in_sight(scene, whole, part);
      if (!head || unit_likeness(scene.figure(whole), scene.figure(part)) < 3) continue;
      // "of which a, women b": a is such a group itself.
      if (has(scene.mentions[whole].lead, CueKind::kPartsOpen)) continue;
      if (scene.figure(whole).basis != scene.figure(part).basis) continue;
      if (is_covered(scene, kept_by_figure, whole, part)) break;
      keep_if(scene, proposals, candidate_of(scene, RelationKind::kSubset, whole, {part}, "pair.overlap"), false);
      break;
    }
  }
}

void propose_products(const Scene& scene, Proposals& proposals) {
  for (MentionIndex rate = 2; rate < scene.mentions.size(); ++rate) propose_average(scene, proposals, rate);
  std::optional<MentionIndex> rate;  // the last one before the result
  for (MentionIndex result = 1; result < scene.mentions.size(); ++result) {
    if (is_rate(scene, result - 1)) rate = result - 1;
    const model::Figure& product = scene.figure(result);
    if (!is_level(product) || !is_money_or_mass(product) || is_rate_unit(product)) continue;
    if (result < 2 || !rate) continue;
    if (!scene.same_paragraph(scene.mentions[*rate].sentence, scene.mentions[result].sentence)) continue;
    propose_product(scene, proposals, result, *rate);
  }
}

// "a + b = c", "c = a + b", "a; + b, raising the total to c".
void propose_written_sums(const Scene& scene, Proposals& proposals) {
  for (MentionIndex m = 1; m < scene.mentions.size(); ++m) {
    if (!scene.mentions[m].after_plus || scene.mentions[m - 1].after_plus) continue;
    std::vector<MentionIndex> parts{m - 1};
    MentionIndex end = m;
    for (; end < scene.mentions.size() && scene.mentions[end].after_plus; ++end) parts.push_back(end);
    const bool result_behind = end < scene.mentions.size() && scene.mentions[end].after_equals;
    const bool result_before = m >= 2 && scene.mentions[m - 1].after_equals;
    const bool introduced = m >= 2 && scene.mentions[m - 1].before == Separator::kColon;
    std::optional<MentionIndex> result;
    if (result_behind) result = end;
    if (!result && (result_before || introduced)) result = m - 2;
    if (!result) continue;
    // A sum in brackets of its own is part of a longer calculation.
    const bool whole = scene.mentions[m].bracket == scene.mentions[*result].bracket;
    keep_if(scene, proposals, candidate_of(scene, RelationKind::kSumOfParts, *result, parts, "sum.written"),
            whole && (result_behind || result_before));
  }
}

}  // namespace luyke::audit
