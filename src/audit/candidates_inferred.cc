#include "audit/candidates_inferred.h"

#include <algorithm>

#include "audit/neighbours.h"
#include "audit/slips.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using model::CueKind;
using model::Figure;
using model::RelationKind;
using model::Strength;
using model::Verdict;

// A hit counts when honest numbers of that size would give one by chance at
// most once in this many tries.
constexpr int kRarely = 30;
constexpr std::size_t kMaxParts = 12;
constexpr std::size_t kMostLevels = 200;  // that a total is held against
constexpr std::size_t kMostKin = 40;      // levels behind a total that may be its parts
constexpr std::uint32_t kSentencesAhead = 4;
constexpr std::uint32_t kSentencesOfFlow = 2;

class InferredProposer {
 public:
  InferredProposer(const Scene& scene, Proposals& proposals)
      : scene_(scene), proposals_(proposals), kept_by_figure_(scene, proposals) {}

  void propose() {
    for (MentionIndex total = 0; total < scene_.mentions.size(); ++total) {
      if (!can_be_total(total)) continue;
      if (propose_flow(total)) continue;
      if (has_sum(total)) {
        propose_next_breakdowns(total);
        continue;
      }
      if (propose_behind(total)) continue;
      if (propose_before(total)) continue;
      if (propose_rows(total)) continue;
      propose_columns(total);
    }
  }

 private:
  const Figure& figure(MentionIndex mention) const { return scene_.figure(mention); }
  const Mention& mention(MentionIndex index) const { return scene_.mentions[index]; }

  bool can_be_total(MentionIndex m) const {
    return !figure(m).value.is_zero() && !is_percent(figure(m)) && figure(m).measure != model::Measure::kRank;
  }
  bool has_sum(MentionIndex total) {
    const std::vector<std::size_t>& kept = kept_by_figure_.of(mention(total).figure);
    return std::any_of(kept.begin(), kept.end(), [&](std::size_t i) {
      const Proposal& proposal = proposals_.kept[i];
      return proposal.candidate.kind == RelationKind::kSumOfParts &&
             proposal.candidate.result == mention(total).figure && proposal.judgement.verdict != Verdict::kOpen;
    });
  }

  // What is left, or passes to the next period.
  bool is_rest(MentionIndex m) const {
    return has(mention(m).lead, CueKind::kRemainder) || mention(m).flow == model::FlowWord::kClosing;
  }

  bool is_flow(MentionIndex m) const {
    const auto& lead = mention(m).lead;
    return has(lead, CueKind::kDone) || has(lead, CueKind::kPending) || is_rest(m);
  }

  // Levels behind the total up to the end of the next sentence, or some more;
  // deeper brackets are breakdowns of their own.
  Parts levels_behind(MentionIndex total, std::uint32_t sentences = 1) const {
    Parts parts;
    const std::uint32_t here = mention(total).sentence;
    for (MentionIndex m = total + 1; m < scene_.mentions.size(); ++m) {
      const std::uint32_t sentence = mention(m).sentence;
      if (sentence > here + sentences || !scene_.same_paragraph(sentence, here) || parts.size() == kMostLevels) break;
      if (is_own_level(scene_, m) && mention(m).depth == 0) parts.push_back(m);
    }
    return parts;
  }

  // "received T; settled a, pending b".
  bool propose_flow(MentionIndex total) {
    Parts flows;
    Parts run;
    for (const MentionIndex m : levels_behind(total, kSentencesOfFlow)) {
      const int likeness = unit_likeness(figure(total), figure(m));
      if (is_flow(m) && likeness >= 2) flows.push_back(m);
      if (likeness >= 1 && figure(m).value <= figure(total).value) run.push_back(m);
    }
    if (mention(total).denominator && has(mention(total - 1).lead, CueKind::kDone)) {
      flows.insert(flows.begin(), total - 1);
    }
    std::erase_if(flows, [&](MentionIndex m) { return mention(m).numerator && m + 1 != total; });
    const Parts heads = flows;
    std::erase_if(flows, [&](MentionIndex m) {
      const auto& whole = proposals_.total_of[m];
      return whole && std::find(heads.begin(), heads.end(), *whole) != heads.end();
    });
    if (keep_flow(total, flows)) return true;
    const auto cued = std::count_if(run.begin(), run.end(), [&](MentionIndex m) { return is_flow(m); });
    const bool ends = cued == 1 && has(mention(total).lead, CueKind::kReceived) && is_flow(run.back());
    if ((cued >= 2 || ends) && run.size() <= kMaxParts && keep_flow(total, run)) return true;
    return propose_account(total);
  }

  // "received 5 letters, answered 2, passed on 1 and filed 2": the whole clause
  // behind what came in accounts for it.
  bool propose_account(MentionIndex total) {
    if (!has(mention(total).lead, CueKind::kReceived)) return false;
    Parts parts;
    bool same_unit = false;
    for (MentionIndex m = total + 1; m < scene_.mentions.size(); ++m) {
      if (mention(m).sentence != mention(total).sentence || mention(m).before >= Separator::kSemicolon) break;
      if (!is_own_level(scene_, m) || mention(m).depth != mention(total).depth) return false;
      if (unit_likeness(figure(total), figure(m)) == 0) return false;
      same_unit = same_unit || unit_likeness(figure(total), figure(m)) == 3;
      parts.push_back(m);
    }
    if (parts.size() < 3 || !same_unit) return false;
    const Candidate sum = candidate(total, parts, "sum.account");
    const Judgement judgement = judged(sum);
    const bool near = judgement.verdict == Verdict::kBroken && is_one_slip_away(scene_.reading.figures, sum);
    return (near || judgement.verdict == Verdict::kHolds) && keep(sum, judgement, parts, total);
  }

  bool keep_flow(MentionIndex total, Parts parts) {
    for (; parts.size() >= 2; parts.pop_back()) {
      const Candidate sum = candidate(total, parts, "sum.flow");
      const Judgement judgement = judged(sum);
      if (judgement.verdict == Verdict::kHolds && ends_with_rest(parts)) return keep(sum, judgement, parts, total);
      const bool certain = has(mention(total).lead, CueKind::kReceived) && ends_with_rest(parts) && parts.size() >= 3 &&
                           same_units(total, parts);
      if (certain && judgement.verdict == Verdict::kBroken && is_one_slip_away(scene_.reading.figures, sum)) {
        return keep(sum, judgement, parts, total);
      }
    }
    return false;
  }

  bool same_units(MentionIndex total, const Parts& parts) const {
    return std::all_of(parts.begin(), parts.end(),
                       [&](MentionIndex m) { return unit_likeness(figure(total), figure(m)) == 3; });
  }

  // Some part says what is not settled or went elsewhere: only then is the
  // account complete.
  bool ends_with_rest(const Parts& parts) const {
    return std::any_of(parts.begin(), parts.end(),
                       [&](MentionIndex m) { return has(mention(m).lead, CueKind::kPending) || is_rest(m); });
  }

  // Consecutive levels behind the total that make it up.
  bool propose_behind(MentionIndex total) {
    Parts kin;
    for (const MentionIndex m : levels_behind(total)) {
      if (kin.size() == kMostKin) break;
      if (unit_likeness(figure(total), figure(m)) >= 2 && figure(m).basis == figure(total).basis) kin.push_back(m);
    }
    int tries = 0;
    for (std::size_t first = 0; first < kin.size(); ++first) {
      for (std::size_t size = std::min(kMaxParts, kin.size() - first); size >= 2; --size) {
        const Parts parts(kin.begin() + static_cast<std::ptrdiff_t>(first),
                          kin.begin() + static_cast<std::ptrdiff_t>(first + size));
        ++tries;
        const Candidate sum = candidate(total, parts, "sum.behind");
        const Judgement judgement = judged(sum);
        const bool whole_sentence = first == 0 && size == kin.size() && begins_sentence(parts.front());
        const bool exact = judgement.verdict == Verdict::kHolds;
        const bool rounded = judgement.verdict == Verdict::kRounding && whole_sentence;
        const int width = exact ? 1 : static_cast<int>(size + 1);
        if ((exact || rounded) && is_rare(total, tries * width) && !is_taken_off(total, parts)) {
          return keep(sum, judgement, parts, total);
        }
      }
    }
    return false;
  }

  // "In all T (brought forward a, received b). Fit to be heard c; not fit d":
  // behind the parts of a total may stand others, in its sentence or as the
  // opening of another.
  void propose_next_breakdowns(MentionIndex total) {
    const std::uint32_t here = mention(total).sentence;
    MentionIndex behind = total + 1;
    while (behind < scene_.sentences[here].last && (mention(behind).depth > 0 || is_part_of(behind, total))) ++behind;
    propose_breakdown(total, behind);
    for (std::uint32_t next = here + 1; next < scene_.sentences.size() && next <= here + kSentencesAhead; ++next) {
      if (!scene_.same_paragraph(next, here)) break;
      propose_breakdown(total, scene_.sentences[next].first);
    }
  }

  bool is_part_of(MentionIndex m, MentionIndex total) const {
    return proposals_.total_of[m] && *proposals_.total_of[m] == total;
  }

  void propose_breakdown(MentionIndex total, MentionIndex first) {
    Parts parts = levels_from(total, first);
    for (int tries = 1; parts.size() >= 2; parts.pop_back(), ++tries) {
      const Candidate sum = candidate(total, parts, "sum.behind");
      const Judgement judgement = judged(sum);
      if (judgement.verdict != Verdict::kHolds || !is_rare(total, tries) || is_taken_off(total, parts)) continue;
      keep(sum, judgement, parts, total);
      return;
    }
  }

  // Levels of the rest of a sentence that may be parts of the total, if the
  // first figure is one.
  Parts levels_from(MentionIndex total, MentionIndex first) const {
    Parts parts;
    if (first >= scene_.mentions.size()) return parts;
    for (MentionIndex m = first; m < scene_.sentences[mention(first).sentence].last; ++m) {
      if (!is_own_level(scene_, m) || mention(m).depth > 0) continue;
      const bool kin = unit_likeness(figure(total), figure(m)) == 3 && figure(m).basis == figure(total).basis;
      if (proposals_.total_of[m] || (!kin && parts.empty()) || parts.size() == kMaxParts) break;
      if (kin) parts.push_back(m);
    }
    return parts;
  }

  // Words say already that one of them was deducted and the other is left.
  bool is_taken_off(MentionIndex total, const Parts& parts) const {
    return std::any_of(proposals_.kept.begin(), proposals_.kept.end(), [&](const Proposal& proposal) {
      const Candidate& told = proposal.candidate;
      return told.kind == RelationKind::kDifference && told.terms.front() == mention(total).figure &&
             std::any_of(parts.begin(), parts.end(), [&](MentionIndex m) { return mention(m).figure == told.result; });
    });
  }

  bool begins_sentence(MentionIndex m) const { return scene_.sentences[mention(m).sentence].first == m; }

  // Where the parts of a total behind them may begin: with its sentence, or
  // some before where the total opens its own.
  MentionIndex first_before(MentionIndex total) const {
    std::uint32_t first = mention(total).sentence;
    if (total != scene_.sentences[first].first) return scene_.sentences[first].first;
    for (std::uint32_t back = 0; back < kSentencesOfFlow && first > 0; ++back) {
      if (scene_.same_paragraph(first, first - 1)) --first;
    }
    return scene_.sentences[first].first;
  }

  // "a; b; in all T".
  bool propose_before(MentionIndex total) {
    const auto& lead = mention(total).lead;
    if (!has(lead, CueKind::kTotal) && !has(lead, CueKind::kRaiseTo)) return false;
    Parts parts;
    for (MentionIndex m = total; m-- > first_before(total);) {
      if (!is_own_level(scene_, m) || unit_likeness(figure(total), figure(m)) < 2) continue;
      if (mention(m).sentence != mention(total).sentence && mention(m).depth > 0) continue;
      parts.insert(parts.begin(), m);
      if (parts.size() < 2) continue;
      const Candidate sum = candidate(total, parts, "sum.before");
      const Judgement judgement = judged(sum);
      const bool exact = judgement.verdict == Verdict::kHolds;
      if (exact && is_rare(total, static_cast<int>(parts.size()))) return keep(sum, judgement, parts, total);
    }
    return false;
  }

  bool is_rare(MentionIndex total, int tries) const {
    return is_beyond_chance(figure(total), std::int64_t{tries} * kRarely);
  }

  // Rows behind the total, each a clause or sentence that begins with a level
  // of the total's unit: the part is the figure of the row that is most like
  // the total.
  bool propose_rows(MentionIndex total) {
    Parts parts;
    std::vector<std::pair<std::uint32_t, int>> rows;
    const std::uint32_t here = mention(total).sentence;
    int clause = 0;
    for (MentionIndex m = total + 1; m < scene_.mentions.size(); ++m) {
      const std::uint32_t sentence = mention(m).sentence;
      if (sentence > here + kSentencesAhead || !scene_.same_paragraph(sentence, here)) break;
      if (mention(m).before == Separator::kSemicolon) ++clause;
      if (sentence == here || mention(m).depth > 0) continue;
      const bool alike = figure(m).measure == figure(total).measure && same_column(total, m);
      const std::pair row(sentence, clause);
      if (!alike || (!rows.empty() && rows.back() == row)) continue;
      rows.push_back(row);
      parts.push_back(m);
    }
    for (int tries = 1; parts.size() >= 2; parts.pop_back(), ++tries) {
      const Candidate sum = candidate(total, parts, "sum.rows");
      const Judgement judgement = judged(sum);
      if (judgement.verdict == Verdict::kHolds && is_rare(total, 2 * tries)) return keep(sum, judgement, parts, total);
    }
    return false;
  }

  // Levels of a clause in order: depth 0, up to the first other kind of figure.
  Parts clause_from(MentionIndex first) const {
    Parts levels;
    for (MentionIndex m = first; m < scene_.mentions.size(); ++m) {
      const bool next_clause = m > first && mention(m).before >= Separator::kSemicolon;
      if (next_clause || mention(m).sentence != mention(first).sentence || !is_own_level(scene_, m)) break;
      levels.push_back(m);
    }
    return levels;
  }

  // "v1, v2, v3. Road a1, a2, a3; rail b1, b2, b3": clauses of the next sentence
  // that repeat the measures of the total's own clause in their order. One
  // column that adds up shows how the others are meant; they may stay open.
  bool propose_columns(MentionIndex total) {
    const std::uint32_t here = mention(total).sentence;
    if (here + 1 >= scene_.sentences.size() || !scene_.same_paragraph(here, here + 1)) return false;
    const Parts totals = clause_from(scene_.sentences[here].first);
    const auto place = std::find(totals.begin(), totals.end(), total);
    std::vector<Parts> rows;
    for (MentionIndex m = scene_.sentences[here + 1].first; m < scene_.sentences[here + 1].last; ++m) {
      if (mention(m).before >= Separator::kSemicolon) rows.push_back(clause_from(m));
    }
    if (place == totals.end() || rows.size() < 2 || rows.front().size() != totals.size() || totals.size() < 2) {
      return false;
    }
    const auto column = static_cast<std::size_t>(place - totals.begin());
    if (!keep_column(total, rows, column, false)) return false;
    for (std::size_t other = 0; other < totals.size(); ++other) {
      if (other != column && !has_sum(totals[other])) keep_column(totals[other], rows, other, true);
    }
    return true;
  }

  bool keep_column(MentionIndex total, const std::vector<Parts>& rows, std::size_t column, bool open) {
    Parts parts;
    for (const Parts& row : rows) {
      if (column < row.size() && unit_likeness(figure(total), figure(row[column])) >= 2) parts.push_back(row[column]);
    }
    if (parts.size() < 2) return false;
    Candidate sum = candidate(total, parts, "sum.columns");
    if (open) sum.strength = Strength::kOpen;
    const auto judgement = judge(scene_.reading.figures, sum);
    const bool exact = judgement->verdict == Verdict::kHolds && is_rare(total, static_cast<int>(parts.size()));
    const bool below = open && judgement->verdict == Verdict::kOpen;
    return (exact || below) && keep(sum, *judgement, parts, total);
  }

  bool same_column(MentionIndex total, MentionIndex part) const {
    if (figure(total).basis != figure(part).basis || mention(part).denominator) return false;
    if (figure(total).unit != figure(part).unit) return false;
    if (!figure(total).unit.empty()) return true;
    constexpr int kAlike = 50;
    const auto& a = mention(total);
    const auto& b = mention(part);
    return (a.label.empty() && b.label.empty()) || label_likeness(a, b) >= kAlike;
  }

  Candidate candidate(MentionIndex total, const Parts& parts, const char* rule) const {
    Candidate sum = candidate_of(scene_, RelationKind::kSumOfParts, total, parts, rule);
    sum.strength = Strength::kWeak;
    return sum;
  }

  Judgement judged(const Candidate& sum) const {
    std::vector<const Figure*> parts;
    for (const model::FigureIndex term : sum.terms) parts.push_back(&scene_.reading.figures[term]);
    return judge_sum(scene_.reading.figures[sum.result], parts, {}, Strength::kWeak);
  }

  bool keep(const Candidate& sum, const Judgement& judgement, const Parts& parts, MentionIndex total) {
    for (const MentionIndex part : parts) proposals_.total_of[part] = total;
    proposals_.keep(sum, judgement, judgement.verdict == Verdict::kBroken);
    return true;
  }

  const Scene& scene_;
  Proposals& proposals_;
  KeptByFigure kept_by_figure_;
};

}  // namespace

void propose_inferred_sums(const Scene& scene, Proposals& proposals) { InferredProposer(scene, proposals).propose(); }

}  // namespace luyke::audit
