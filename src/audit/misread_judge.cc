#include "audit/misread_judge.h"

#include <algorithm>
#include <utility>

#include "audit/slips.h"

namespace luyke::audit {
namespace {

using model::Cause;
using model::FigureIndex;

// How often an author's figures do not fit, and how often that is one slip.
constexpr double kAuthorErrs = 0.02;
constexpr double kBySlip = 0.7;
// The share of any other difference that some misreading would repair.
constexpr double kOtherwise = 0.01;
// The share of misreads that no reading and no confusion explains, times that
// of their differences that one value has.
constexpr double kUnexplained = 0.15 * 0.005;
// For each relation of a figure that its misreading leaves broken.
constexpr double kLeftBroken = 0.02;

// For each relation that fits as printed and would not.
constexpr double kStrongHarm = 0.01;
constexpr double kWeakHarm = 0.2;
// One relation fits some guess too easily.
constexpr int kRepairedByGuess = 2;

constexpr double kSettled = 0.7;        // probability that settles a cause
constexpr double kEven = 0.5;           // less of an error of the author is no error yet
constexpr double kWorthTelling = 0.05;  // of a suspect
constexpr double kLeastTold = 0.01;     // of the author's slips beside it
constexpr double kRival = 0.1;          // share of the best explanation's that another must have
constexpr std::size_t kMostSuspects = 4;
constexpr std::size_t kMostDoubtful = 8;     // figures that are misread in pairs
constexpr std::size_t kMostMisreadings = 6;  // of each of them

std::vector<Change> changes_of(const std::vector<FigureIndex>& figures,
                               const std::vector<const Misreading*>& readings) {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < figures.size(); ++i) changes.push_back({figures[i], &readings[i]->variant});
  return changes;
}

}  // namespace

std::vector<FigureIndex> MisreadJudge::recognised_members(std::size_t broken) const {
  std::vector<FigureIndex> members = members_of(proposals_[broken].candidate);
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  std::erase_if(members, [&](FigureIndex member) { return !reading_.figures[member].recognised; });
  return members;
}

const std::vector<Misreading>& MisreadJudge::misreadings(FigureIndex figure) {
  const auto known = misreadings_.find(figure);
  if (known != misreadings_.end()) return known->second;
  return misreadings_.emplace(figure, misreadings_of(reading_, figure, confusions_)).first->second;
}

// Keeps an explanation that repairs the relation.
void MisreadJudge::weigh(std::size_t broken, Explanation explanation, std::vector<Explanation>& found) const {
  const std::vector<Change> changes = changes_of(explanation.figures, explanation.misreadings);
  if (!consequences_.repairs(broken, changes)) return;
  explanation.probability = 1;
  for (const Misreading* each : explanation.misreadings) explanation.probability *= each->probability;
  const std::vector<std::size_t> relations = consequences_.touched(changes);
  const auto failing = std::count_if(relations.begin(), relations.end(),
                                     [&](std::size_t relation) { return is_broken(proposals_[relation]); });
  const int repaired = consequences_.repaired(changes);
  const bool guess = std::any_of(explanation.misreadings.begin(), explanation.misreadings.end(),
                                 [](const Misreading* each) { return each->guess; });
  if (guess && repaired < kRepairedByGuess) return;
  const Harm harm = consequences_.harm(changes);
  for (int i = 0; i < harm.strong; ++i) explanation.probability *= kStrongHarm;
  for (int i = 0; i < harm.weak; ++i) explanation.probability *= kWeakHarm;
  for (auto left = failing; left > repaired; --left) explanation.probability *= kLeftBroken;
  const auto fitting = std::count_if(relations.begin(), relations.end(),
                                     [&](std::size_t relation) { return fits(proposals_[relation].judgement); });
  explanation.satisfied = repaired + static_cast<int>(fitting) - harm.strong - harm.weak;
  found.push_back(std::move(explanation));
}

void MisreadJudge::add_single(std::size_t broken, FigureIndex figure, std::vector<Explanation>& found) {
  for (const Misreading& each : misreadings(figure)) weigh(broken, {{figure}, {&each}}, found);
}

void MisreadJudge::add_pairs(std::size_t broken, const std::vector<FigureIndex>& doubtful,
                             std::vector<Explanation>& found) {
  for (std::size_t a = 0; a < doubtful.size(); ++a) {
    const std::vector<Misreading>& first = misreadings(doubtful[a]);
    for (std::size_t b = a + 1; b < doubtful.size(); ++b) {
      const std::vector<Misreading>& second = misreadings(doubtful[b]);
      for (std::size_t i = 0; i < std::min(first.size(), kMostMisreadings); ++i) {
        for (std::size_t j = 0; j < std::min(second.size(), kMostMisreadings); ++j) {
          weigh(broken, {{doubtful[a], doubtful[b]}, {&first[i], &second[j]}}, found);
        }
      }
    }
  }
}

// The smallest sets of misreads that make the relation fit, likeliest first.
std::vector<MisreadJudge::Explanation> MisreadJudge::explanations(std::size_t broken) {
  std::vector<Explanation> found;
  const std::vector<FigureIndex> members = recognised_members(broken);
  for (const FigureIndex member : members) add_single(broken, member, found);
  if (found.empty()) {
    std::vector<FigureIndex> doubtful;
    std::copy_if(members.begin(), members.end(), std::back_inserter(doubtful),
                 [&](FigureIndex member) { return is_doubtful(reading_.figures[member]); });
    if (doubtful.size() <= kMostDoubtful) add_pairs(broken, doubtful, found);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Explanation& a, const Explanation& b) { return a.probability > b.probability; });
  return found;
}

// Of all slips of a pen at any member, those that give just this difference.
double MisreadJudge::by_author(std::size_t broken) const {
  double repairing = 0;
  double all = 0;
  for (const FigureIndex member : members_of(proposals_[broken].candidate)) {
    for (const Variant& variant : variants_of(reading_.figures[member])) {
      const Change change{member, &variant};
      all += 1;
      if (consequences_.repairs(broken, {&change, 1})) repairing += 1;
    }
  }
  return kAuthorErrs * (all > 0 ? kBySlip * repairing / all : 0) + kAuthorErrs * kOtherwise;
}

double MisreadJudge::unexplained(std::size_t broken) const {
  double doubt = 0;
  for (const FigureIndex member : recognised_members(broken)) doubt += doubt_of(reading_.figures[member]);
  return doubt * kUnexplained;
}

void MisreadJudge::add_suspects(const std::vector<Explanation>& found, double all, model::Finding& finding) const {
  std::vector<model::Suspect> suspects;
  for (const Explanation& each : found) {
    const double probability = each.probability / all;
    if (probability < kWorthTelling || suspects.size() >= kMostSuspects) break;
    const bool only = found.size() == 1 || found[1].probability < kRival * found[0].probability;
    for (std::size_t i = 0; i < each.figures.size(); ++i) {
      const Variant& variant = each.misreadings[i]->variant;
      suspects.push_back({reading_.figures[each.figures[i]].n, variant.print + (variant.percent ? "%" : ""),
                          variant.why, probability, each.satisfied, only});
    }
  }
  std::erase_if(finding.suspects, [&](const model::Suspect& slip) {
    const bool told = std::any_of(suspects.begin(), suspects.end(), [&](const model::Suspect& misread) {
      return misread.n == slip.n && misread.suggestion == slip.suggestion;
    });
    return told || slip.probability < kLeastTold;
  });
  finding.suspects.insert(finding.suspects.begin(), suspects.begin(), suspects.end());
}

void MisreadJudge::judge(std::size_t broken, model::Finding& finding) {
  if (recognised_members(broken).empty()) return;
  const std::vector<Explanation> found = explanations(broken);
  double misread = 0;
  for (const Explanation& each : found) misread += each.probability;
  const double author = by_author(broken);
  const double all = misread + author + unexplained(broken);
  for (model::Suspect& suspect : finding.suspects) suspect.probability *= author / all;
  add_suspects(found, all, finding);
  if (author / all < kEven) finding.severity = model::Severity::kWarning;
  if (misread / all >= kSettled) {
    finding.cause = Cause::kOcr;
  } else {
    finding.cause = author / all >= kSettled ? Cause::kReport : Cause::kUnknown;
  }
}

}  // namespace luyke::audit
