#include "audit/suspects.h"

#include <algorithm>

#include "audit/slips.h"

namespace luyke::audit {
namespace {

using base::Decimal;
using model::FigureIndex;
using model::RelationKind;

constexpr std::size_t kMaxSuspects = 4;

// What is left for causes that no slip shows: certainty is never claimed.
constexpr double kNoneOfThese = 0.5;

// Swaps are commoner than a wrong digit, two wrong digits rarer.
double weight_of(std::string_view why) {
  if (why == "transposed_digits") return 2.0;
  return why == "two_digits" ? 0.5 : 1.0;
}

}  // namespace

// The slips of a figure that repair most and harm none.
std::vector<SuspectFinder::Repair> SuspectFinder::by_slips(FigureIndex figure) const {
  std::vector<Repair> repairs;
  for (const Variant& variant : variants_of(figures_[figure])) {
    const Change change{figure, &variant};
    const int repaired = consequences_.repaired({&change, 1});
    if (repaired == 0 || consequences_.harms({&change, 1})) continue;
    repairs.push_back({figure, variant.print, variant.why, repaired, 0});
  }
  return repairs;
}

// A sum names the value that its total should have; two digits off, it is
// still a slip of the pen.
std::vector<SuspectFinder::Repair> SuspectFinder::by_two_digits(FigureIndex figure, const Proposal& proposal) const {
  const bool total = proposal.candidate.result == figure && proposal.judgement.computed;
  if (!total || proposal.candidate.kind != RelationKind::kSumOfParts) return {};
  const auto variant = two_digits_off(figures_[figure], proposal.judgement.computed->abs());
  if (!variant) return {};
  const Change change{figure, &*variant};
  if (consequences_.harms({&change, 1})) return {};
  return {{figure, variant->print, variant->why, consequences_.repaired({&change, 1}), 0}};
}

std::vector<SuspectFinder::Repair> SuspectFinder::repairs_of(std::size_t broken) const {
  const Proposal& proposal = proposals_[broken];
  std::vector<Repair> repairs;
  for (const FigureIndex member : members_of(proposal.candidate)) {
    std::vector<Repair> slips = by_slips(member);
    if (slips.empty()) slips = by_two_digits(member, proposal);
    for (Repair& repair : slips) repairs.push_back(std::move(repair));
    const int failing = consequences_.broken_of(member);
    if (failing > 1) repairs.push_back({member, "", "explains_all", failing, consequences_.proofs_of(member)});
  }
  std::stable_sort(repairs.begin(), repairs.end(), [](const Repair& a, const Repair& b) {
    if (a.proofs != b.proofs) return a.proofs < b.proofs;
    return a.repaired > b.repaired;
  });
  return repairs;
}

// A part that the list leaves out, or one that the total does; both with their
// weights. An honest difference is rarely just one of the parts.
std::vector<model::Suspect> SuspectFinder::left_out_of(const Proposal& proposal) const {
  const auto& subtracted = proposal.candidate.subtracted;
  const bool mixed = std::find(subtracted.begin(), subtracted.end(), true) != subtracted.end();
  const bool sum = proposal.candidate.kind == RelationKind::kSumOfParts;
  if (!sum || mixed || !proposal.judgement.difference) return {};
  const Decimal& difference = *proposal.judgement.difference;
  if (difference > Decimal(0)) {
    constexpr double kMissing = 0.5;
    return {{figures_[proposal.candidate.result].n, difference.to_vietnamese(), "missing_part", kMissing}};
  }
  constexpr double kUncounted = 3.0;
  const auto& terms = proposal.candidate.terms;
  const auto part = std::find_if(terms.begin(), terms.end(), [&](FigureIndex term) {
    return !figures_[term].value.is_zero() && figures_[term].value == -difference;
  });
  if (part == terms.end()) return {};
  return {{figures_[*part].n, "", "uncounted_part", kUncounted}};
}

std::vector<model::Suspect> SuspectFinder::suspects_of(std::size_t broken) const {
  const std::vector<Repair> repairs = repairs_of(broken);
  std::vector<model::Suspect> suspects;
  double weight = kNoneOfThese;
  for (const Repair& repair : repairs) {
    const model::NumberIndex n = figures_[repair.figure].n;
    const bool known = std::any_of(suspects.begin(), suspects.end(), [&](const auto& s) { return s.n == n; });
    if (known || suspects.size() == kMaxSuspects) continue;
    const double share = weight_of(repair.why) * repair.repaired / (1 + 3 * repair.proofs);
    suspects.push_back({n, repair.print, repair.why, share});
    weight += share;
  }
  for (model::Suspect& suspect : left_out_of(proposals_[broken])) {
    weight += suspect.probability;
    suspects.push_back(std::move(suspect));
  }
  for (model::Suspect& suspect : suspects) suspect.probability = suspect.probability / weight;
  std::stable_sort(suspects.begin(), suspects.end(),
                   [](const auto& a, const auto& b) { return a.probability > b.probability; });
  return suspects;
}

}  // namespace luyke::audit
