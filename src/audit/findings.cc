#include "audit/findings.h"

#include <algorithm>

#include "audit/consequences.h"
#include "audit/suspects.h"

namespace luyke::audit {
namespace {

using model::Finding;
using model::RelationKind;
using model::Severity;
using model::Strength;
using model::Verdict;

std::string code_of(const Proposal& proposal) {
  const auto& difference = proposal.judgement.difference;
  switch (proposal.candidate.kind) {
    case RelationKind::kSumOfParts: {
      const bool above = proposal.candidate.strength == Strength::kOpen && difference && difference->is_negative();
      return above ? "parts_above_total" : "sum_mismatch";
    }
    case RelationKind::kSubset: return "part_above_whole";
    case RelationKind::kPlanPercent:
      return proposal.candidate.terms.size() == 1 ? "percent_without_plan" : "percent_mismatch";
    case RelationKind::kShare: return "percent_mismatch";
    case RelationKind::kGrowth: return "growth_mismatch";
    case RelationKind::kCumulative: return "cumulative_below_period";
    case RelationKind::kDifference: return "difference_mismatch";
    case RelationKind::kStockFlow: return "stock_flow_mismatch";
    case RelationKind::kProduct: return "product_mismatch";
    case RelationKind::kEqual: return "equal_mismatch";
  }
  return "formula_mismatch";
}

Finding finding_on(const model::Relation& relation, model::RelationId id) {
  Finding finding;
  finding.relation = id;
  finding.figures.push_back(relation.result);
  finding.figures.insert(finding.figures.end(), relation.terms.begin(), relation.terms.end());
  return finding;
}

}  // namespace

void report_findings(const std::vector<Proposal>& proposals, model::Reading& reading) {
  const Consequences consequences(reading.figures, proposals);
  const SuspectFinder finder(reading.figures, proposals, consequences);
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    const Proposal& proposal = proposals[i];
    const Verdict verdict = proposal.judgement.verdict;
    const bool truncated = verdict == Verdict::kTruncation;
    if (verdict != Verdict::kBroken && !proposal.suspected_slip && !truncated) continue;
    Finding finding = finding_on(reading.relations[i], static_cast<model::RelationId>(i));
    if (truncated) {
      finding.code = "percent_truncated";
      finding.cause = model::Cause::kRounding;
    } else {
      finding.code = proposal.suspected_slip ? "suspected_slip" : code_of(proposal);
      finding.severity = proposal.suspected_slip ? Severity::kWarning : Severity::kError;
      finding.cause = model::Cause::kReport;
      finding.suspects = finder.suspects_of(i);
    }
    reading.findings.push_back(std::move(finding));
  }
}

}  // namespace luyke::audit
