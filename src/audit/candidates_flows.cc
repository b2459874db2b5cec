#include "audit/candidates_flows.h"

#include <algorithm>

#include "audit/neighbours.h"
#include "audit/slips.h"

namespace luyke::audit {
namespace {

using model::Basis;
using model::CueKind;
using model::FlowWord;
using model::RelationKind;
using model::Verdict;

// Compared figures ("down on the start of the year") open no account.
bool is_compared(const Mention& mention) {
  const auto any = [&](CueKind kind) { return has(mention.lead, kind) || has(mention.tail, kind); };
  return any(CueKind::kCompared) || any(CueKind::kIncrease) || any(CueKind::kDecrease) || any(CueKind::kPlan);
}

class StockFlowProposer {
 public:
  StockFlowProposer(const Scene& scene, Proposals& proposals) : scene_(scene), proposals_(proposals) {}

  void propose() {
    for (MentionIndex m = 0; m < scene_.mentions.size(); ++m) {
      if (flow(m) == FlowWord::kClosing && can_take_part(m)) propose_for(m);
    }
  }

 private:
  struct Account {
    MentionIndex opening = 0;
    std::vector<MentionIndex> flows;
    std::vector<bool> subtracted;  // beside flows
    bool complete = true;          // no other figure of the unit stands between
  };

  FlowWord flow(MentionIndex m) const { return scene_.mentions[m].flow; }

  bool can_take_part(MentionIndex m) const {
    const model::Figure& figure = scene_.figure(m);
    return is_level(figure) && figure.basis != Basis::kPlan && !scene_.mentions[m].denominator &&
           !is_compared(scene_.mentions[m]);
  }

  bool goes_with(MentionIndex closing, MentionIndex m) const {
    return m != closing && can_take_part(m) && scene_.mentions[m].depth == scene_.mentions[closing].depth &&
           unit_likeness(scene_.figure(closing), scene_.figure(m)) >= 2;
  }

  // First and last mention of the paragraph around the closing figure that do
  // not lie behind another closing figure.
  std::pair<MentionIndex, MentionIndex> reach_of(MentionIndex closing) const {
    MentionIndex first = closing;
    while (first > 0 && same_account(closing, first - 1)) --first;
    MentionIndex last = closing + 1;
    while (last < scene_.mentions.size() && same_account(closing, last)) ++last;
    return {first, last};
  }
  bool same_account(MentionIndex closing, MentionIndex m) const {
    return scene_.same_paragraph(scene_.mentions[closing].sentence, scene_.mentions[m].sentence) &&
           !(flow(m) == FlowWord::kClosing && can_take_part(m));
  }

  std::optional<MentionIndex> opening_of(MentionIndex closing) const {
    const auto [first, last] = reach_of(closing);
    for (MentionIndex m = closing; m-- > first;) {
      if (flow(m) == FlowWord::kOpening && goes_with(closing, m)) return m;
    }
    return std::nullopt;
  }

  // "49, of which carried over 20, this month 29": what one list adds up with
  // the opening figure came in, whatever it is called.
  bool came_in(MentionIndex opening, MentionIndex m) const {
    const model::FigureIndex carried = scene_.mentions[opening].figure;
    const model::FigureIndex figure = scene_.mentions[m].figure;
    return std::any_of(proposals_.kept.begin(), proposals_.kept.end(), [&](const Proposal& proposal) {
      const auto& terms = proposal.candidate.terms;
      return proposal.candidate.kind == RelationKind::kSumOfParts &&
             std::find(terms.begin(), terms.end(), carried) != terms.end() &&
             std::find(terms.begin(), terms.end(), figure) != terms.end();
    });
  }

  // "21 handled, of which in time 21": what is some of the figure before moves
  // nothing more.
  bool is_part_of_before(MentionIndex m) const {
    const Mention& mention = scene_.mentions[m];
    if (m == 0 || scene_.mentions[m - 1].sentence != mention.sentence) return false;
    const auto& items = scene_.sentences[mention.sentence].sentence->items;
    const auto begin = items.begin() + scene_.mentions[m - 1].item;
    return std::any_of(begin, items.begin() + mention.item, [](const model::Item& item) {
      return item.kind == model::ItemKind::kCue && (item.cue == CueKind::kPartsOpen || item.cue == CueKind::kSubset);
    });
  }

  Account account_of(MentionIndex closing, MentionIndex opening) const {
    Account account;
    account.opening = opening;
    // Movements may be told before the opening stock, then nothing stands between.
    const bool told_before = opening + 1 == closing;
    const MentionIndex first = told_before ? scene_.sentences[scene_.mentions[opening].sentence].first : opening + 1;
    for (MentionIndex m = first; m < closing; ++m) {
      if (!goes_with(closing, m) || m == opening || is_part_of_before(m)) continue;
      const bool out = flow(m) == FlowWord::kOut;
      const bool moves = out || flow(m) == FlowWord::kIn || came_in(opening, m);
      account.complete = account.complete && moves;
      if (!moves) continue;
      account.flows.push_back(m);
      account.subtracted.push_back(out);
    }
    return account;
  }

  void propose_for(MentionIndex closing) {
    const auto opening = opening_of(closing);
    if (!opening) return;
    const Account account = account_of(closing, *opening);
    if (account.flows.empty()) return;
    std::vector<MentionIndex> terms = {account.opening};
    terms.insert(terms.end(), account.flows.begin(), account.flows.end());
    Candidate candidate = candidate_of(scene_, RelationKind::kStockFlow, closing, terms, "flow.words");
    candidate.subtracted = {false};
    candidate.subtracted.insert(candidate.subtracted.end(), account.subtracted.begin(), account.subtracted.end());
    const auto judgement = judge(scene_.reading.figures, candidate);
    if (!judgement || (judgement->verdict == Verdict::kBroken && !is_certain(account))) return;
    proposals_.keep(candidate, *judgement);
    propose_handled(closing, account);
  }

  // "49 received, of which carried over 20, new 29; 21 handled, 28 left": what
  // left and what is left make up what was received too.
  void propose_handled(MentionIndex closing, const Account& account) {
    const auto received = proposals_.total_of[account.opening];
    if (!received || proposals_.total_of[closing]) return;
    std::vector<MentionIndex> parts;
    for (std::size_t i = 0; i < account.flows.size(); ++i) {
      if (account.subtracted[i]) parts.push_back(account.flows[i]);
    }
    if (parts.empty()) return;
    parts.push_back(closing);
    Candidate candidate = candidate_of(scene_, RelationKind::kSumOfParts, *received, parts, "flow.handled");
    candidate.strength = model::Strength::kWeak;
    const auto judgement = judge(scene_.reading.figures, candidate);
    if (judgement && judgement->verdict == Verdict::kHolds) proposals_.keep(candidate, *judgement);
  }

  // Both ways are told and nothing else of the unit stands between: whatever
  // moved is on the page.
  static bool is_certain(const Account& account) {
    const bool out = std::find(account.subtracted.begin(), account.subtracted.end(), true) != account.subtracted.end();
    const bool in = std::find(account.subtracted.begin(), account.subtracted.end(), false) != account.subtracted.end();
    return account.complete && in && out;
  }

  const Scene& scene_;
  Proposals& proposals_;
};

}  // namespace

void propose_stock_flows(const Scene& scene, Proposals& proposals) { StockFlowProposer(scene, proposals).propose(); }

}  // namespace luyke::audit
