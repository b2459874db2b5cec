#include <algorithm>
#include <set>
#include <tuple>

#include "audit/audit.h"
#include "audit/candidates_equal.h"
#include "audit/candidates_flows.h"
#include "audit/candidates_growth.h"
#include "audit/candidates_inferred.h"
#include "audit/candidates_list.h"
#include "audit/candidates_pairs.h"
#include "audit/candidates_parallel.h"
#include "audit/candidates_percent.h"
#include "audit/candidates_repeated.h"
#include "audit/candidates_series.h"
#include "audit/candidates_shares.h"
#include "audit/findings.h"
#include "audit/interval_of.h"
#include "audit/odd_numbers.h"
#include "audit/parallel_lists.h"
#include "audit/same_facts.h"
#include "audit/table_checks.h"

namespace luyke::audit {
namespace {

model::Relation relation_of(const model::Reading& reading, const Proposal& proposal) {
  const Candidate& candidate = proposal.candidate;
  model::Relation relation;
  relation.kind = candidate.kind;
  relation.result = reading.figures[candidate.result].n;
  for (const model::FigureIndex term : candidate.terms) relation.terms.push_back(reading.figures[term].n);
  relation.subtracted = candidate.subtracted;
  relation.cue = candidate.cue;
  relation.rule = candidate.rule;
  relation.strength = candidate.strength;
  relation.verdict = proposal.judgement.verdict;
  relation.computed = proposal.judgement.computed;
  relation.difference = proposal.judgement.difference;
  relation.implied = proposal.judgement.implied;
  return relation;
}

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

namespace {

model::Finding question(std::string code, model::Severity severity, std::vector<model::NumberIndex> figures) {
  model::Finding finding;
  finding.code = std::move(code);
  finding.severity = severity;
  finding.figures = std::move(figures);
  return finding;
}

// What deserves a look though no relation is broken.
void report_questions(const Scene& scene, const Proposals& proposals, model::Reading& reading) {
  using model::Severity;
  for (const auto& [earlier, later] : parts_above_their_parallel(scene, proposals)) {
    reading.findings.push_back(
        question("parallel_above", Severity::kWarning, {reading.figures[earlier].n, reading.figures[later].n}));
  }
  for (const model::FigureIndex odd : odd_numbers(scene)) {
    const model::NumberIndex n = reading.figures[odd].n;
    // What the odd number breaks is no difference of its own.
    for (model::Finding& finding : reading.findings) {
      const bool speaks_of_it = std::find(finding.figures.begin(), finding.figures.end(), n) != finding.figures.end();
      if (speaks_of_it && finding.severity == Severity::kError) finding.severity = Severity::kWarning;
    }
    reading.findings.push_back(question("odd_number", Severity::kWarning, {n}));
  }
  for (const model::SpelledNumber& spelled : reading.spelled) {
    const model::Figure& figure = reading.figures[spelled.figure];
    if (interval_of(figure).contains(spelled.value)) continue;
    reading.findings.push_back(question("words_digits_mismatch", Severity::kError, {figure.n}));
  }
  if (reading.metadata.draft) reading.findings.push_back(question("draft_document", Severity::kInfo, {}));
}

}  // namespace

void check(model::Reading& reading) {
  const Scene scene(reading);
  Proposals proposals(scene);
  propose_lists(scene, proposals);
  propose_stock_flows(scene, proposals);
  propose_exceptions(scene, proposals);
  propose_written_sums(scene, proposals);
  propose_inferred_sums(scene, proposals);
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
  add_tables(reading, proposals.kept);
  propose_equals(scene, proposals);
  propose_same_facts(scene, proposals);
  drop_repeats(proposals.kept);
  sort_by_place(proposals.kept);
  for (const Proposal& proposal : proposals.kept) reading.relations.push_back(relation_of(reading, proposal));
  report_findings(proposals.kept, reading);
  report_questions(scene, proposals, reading);
}

}  // namespace luyke::audit
