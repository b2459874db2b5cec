#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "audit/audit.h"
#include "audit/findings.h"
#include "audit/interval_of.h"
#include "audit/misreads.h"
#include "audit/odd_numbers.h"
#include "audit/parallel_lists.h"
#include "audit/propose_all.h"
#include "audit/scene.h"

namespace luyke::audit {
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

void check(model::Reading& reading, const std::vector<model::Confusion>& confusions) {
  const Scene scene(reading);
  Proposals proposals(scene);
  propose_all(scene, proposals);
  for (const Proposal& proposal : proposals.kept) reading.relations.push_back(relation_of(reading, proposal));
  report_findings(proposals.kept, reading);
  report_questions(scene, proposals, reading);
  judge_misreads(proposals.kept, confusions, reading);
}

}  // namespace luyke::audit
