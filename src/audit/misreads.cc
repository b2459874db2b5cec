#include "audit/misreads.h"

#include <algorithm>
#include <utility>

#include "audit/consequences.h"
#include "audit/hidden_relations.h"
#include "audit/interval_of.h"
#include "audit/misread_judge.h"
#include "audit/misreadings.h"
#include "audit/verdict.h"

namespace luyke::audit {
namespace {

using model::Cause;
using model::FigureIndex;

// How much of the doubt in a figure a relation leaves that it fits.
constexpr double kLeftDoubt = 0.1;
constexpr int kProofsThatCount = 2;

void count_proofs(const Consequences& consequences, model::Reading& reading) {
  for (FigureIndex f = 0; f < reading.figures.size(); ++f) {
    model::Figure& figure = reading.figures[f];
    figure.proofs = consequences.proofs_of(f);
    if (!figure.recognised) continue;
    for (int i = std::min(consequences.full_proofs_of(f), kProofsThatCount); i > 0; --i) {
      figure.confidence = 1 - (1 - figure.confidence) * kLeftDoubt;
    }
  }
}

const model::Figure* figure_at(const model::Reading& reading, model::NumberIndex n) {
  const auto found = std::find_if(reading.figures.begin(), reading.figures.end(),
                                  [&](const model::Figure& figure) { return figure.n == n; });
  return found == reading.figures.end() ? nullptr : &*found;
}

// Its own words say what a number should be: a misreading that gives their
// value is hardly chance.
void judge_spelled(const std::vector<model::Confusion>& confusions, model::Reading& reading, model::Finding& finding) {
  for (const model::SpelledNumber& spelled : reading.spelled) {
    const model::Figure& figure = reading.figures[spelled.figure];
    if (figure.n != finding.figures.front()) continue;
    for (const Misreading& each : misreadings_of(reading, spelled.figure, confusions)) {
      if (each.variant.value != spelled.value) continue;
      constexpr double kAuthorSlips = 0.0005;
      const double probability = each.probability / (each.probability + kAuthorSlips);
      finding.suspects.push_back({figure.n, each.variant.print, each.variant.why, probability, 1, true});
      finding.cause = probability > 0.5 ? Cause::kOcr : Cause::kUnknown;
    }
  }
}

// A number written unlike its neighbours is misread where its readings differ.
void judge_odd(const std::vector<model::Confusion>& confusions, const model::Reading& reading,
               model::Finding& finding) {
  const model::Figure* figure = figure_at(reading, finding.figures.front());
  if (!figure || !is_doubtful(*figure)) return;
  const auto index = static_cast<FigureIndex>(figure - reading.figures.data());
  for (const Misreading& each : misreadings_of(reading, index, confusions)) {
    if (each.variant.why != std::string("other_reading")) continue;
    finding.suspects.push_back({figure->n, each.variant.print, each.variant.why, 0, 0, false});
    finding.cause = Cause::kOcr;
    return;
  }
}

// A relation that was broken because the figure is misread.
model::Finding* finding_on(model::Reading& reading, model::NumberIndex n) {
  const auto found = std::find_if(reading.findings.begin(), reading.findings.end(), [&](const model::Finding& finding) {
    const bool speaks = std::find(finding.figures.begin(), finding.figures.end(), n) != finding.figures.end();
    return speaks && finding.relation && finding.cause == Cause::kUnknown;
  });
  return found == reading.findings.end() ? nullptr : &*found;
}

model::Finding& add_finding(const Candidate& candidate, model::Reading& reading) {
  Judgement printed = judge(reading.figures, candidate).value_or(Judgement{});
  printed.verdict = model::Verdict::kBroken;
  model::Finding finding;
  finding.code = "suspected_misread";
  finding.relation = static_cast<model::RelationId>(reading.relations.size());
  for (const FigureIndex member : members_of(candidate)) finding.figures.push_back(reading.figures[member].n);
  reading.relations.push_back(relation_of(reading, {candidate, printed, false}));
  return reading.findings.emplace_back(std::move(finding));
}

void add_hidden(const std::vector<HiddenRelation>& hidden, model::Reading& reading) {
  for (const HiddenRelation& each : hidden) {
    const model::NumberIndex n = reading.figures[each.figure].n;
    model::Finding* known = finding_on(reading, n);
    model::Finding& finding = known ? *known : add_finding(each.candidate, reading);
    finding.severity = model::Severity::kWarning;
    finding.cause = Cause::kOcr;
    const Variant& variant = each.misreading.variant;
    for (model::Suspect& suspect : finding.suspects) suspect.probability *= 1 - each.probability;
    finding.suspects.insert(finding.suspects.begin(), {n, variant.print + (variant.percent ? "%" : ""), variant.why,
                                                       each.probability, each.satisfied, each.only});
  }
}

}  // namespace

model::Relation relation_of(const model::Reading& reading, const Proposal& proposal) {
  const Candidate& candidate = proposal.candidate;
  model::Relation relation;
  relation.kind = candidate.kind;
  relation.result = reading.figures[candidate.result].n;
  for (const FigureIndex term : candidate.terms) relation.terms.push_back(reading.figures[term].n);
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

void judge_misreads(const std::vector<Proposal>& proposals, const std::vector<model::Confusion>& confusions,
                    model::Reading& reading) {
  const Consequences consequences(reading.figures, proposals);
  const bool pictures =
      std::any_of(reading.figures.begin(), reading.figures.end(), [](const auto& figure) { return figure.recognised; });
  if (pictures) {
    MisreadJudge judge(reading, proposals, consequences, confusions);
    for (model::Finding& finding : reading.findings) {
      if (finding.relation && is_broken(proposals[*finding.relation])) judge.judge(*finding.relation, finding);
      if (finding.code == "words_digits_mismatch") judge_spelled(confusions, reading, finding);
      if (finding.code == "odd_number") judge_odd(confusions, reading, finding);
    }
    add_hidden(hidden_relations(reading, consequences, confusions), reading);
  }
  count_proofs(consequences, reading);
}

}  // namespace luyke::audit
