#include "audit/propose_all.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "audit/candidates_equal.h"
#include "audit/candidates_flows.h"
#include "audit/candidates_growth.h"
#include "audit/candidates_inferred.h"
#include "audit/candidates_list.h"
#include "audit/candidates_pairs.h"
#include "audit/candidates_parallel.h"
#include "audit/candidates_percent.h"
#include "audit/candidates_repeated.h"
#include "audit/candidates_rows.h"
#include "audit/candidates_series.h"
#include "audit/candidates_shares.h"
#include "audit/same_facts.h"
#include "audit/table_checks.h"

namespace luyke::audit {
namespace {

void add_tables(const model::Reading& reading, std::vector<Proposal>& proposals) {
  std::vector<Candidate> candidates;
  table_relations(reading, candidates);
  for (Candidate& candidate : candidates) {
    const auto judgement = judge(reading.figures, candidate);
    const bool weak = candidate.strength == model::Strength::kWeak;
    if (!judgement || (weak && !fits(judgement))) continue;
    proposals.push_back({std::move(candidate), *judgement, false});
  }
}

// Two proposers may see the same relation; the first has the better words.
void drop_repeats(std::vector<Proposal>& proposals) {
  using Key = std::tuple<model::RelationKind, model::FigureIndex, std::set<model::FigureIndex>>;
  std::set<Key> seen;
  std::erase_if(proposals, [&](const Proposal& proposal) {
    const Candidate& candidate = proposal.candidate;
    const std::set<model::FigureIndex> terms(candidate.terms.begin(), candidate.terms.end());
    return !seen.emplace(candidate.kind, candidate.result, terms).second;
  });
}

// In the order in which a reader meets the results.
void sort_by_place(std::vector<Proposal>& proposals) {
  std::stable_sort(proposals.begin(), proposals.end(),
                   [](const Proposal& a, const Proposal& b) { return a.candidate.result < b.candidate.result; });
}

}  // namespace

void propose_all(const Scene& scene, Proposals& proposals) {
  propose_lists(scene, proposals);
  propose_stock_flows(scene, proposals);
  propose_exceptions(scene, proposals);
  propose_written_sums(scene, proposals);
  propose_inferred_sums(scene, proposals);
  propose_row_sums(scene, proposals);
  propose_parallel_sums(scene, proposals);
  propose_repeated_breakdowns(scene, proposals);
  propose_rests(scene, proposals);
  propose_series(scene, proposals);
  propose_percents(scene, proposals);
  propose_far_shares(scene, proposals);
  propose_growth(scene, proposals);
  propose_products(scene, proposals);
  propose_ratios(scene, proposals);
  propose_done(scene, proposals);
  propose_overlaps(scene, proposals);
  propose_cumulative(scene, proposals);
  add_tables(scene.reading, proposals.kept);
  propose_equals(scene, proposals);
  propose_same_facts(scene, proposals);
  drop_repeats(proposals.kept);
  sort_by_place(proposals.kept);
}

}  // namespace luyke::audit
