#include "audit/hidden_relations.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include "audit/propose_all.h"
#include "audit/scene.h"

namespace luyke::audit {
namespace {

using model::FigureIndex;

constexpr std::size_t kMostTrials = 40;       // proposals over the whole document
constexpr std::size_t kMostMisreadings = 12;  // of one figure
// How often some relation appears with a number that is not printed.
constexpr double kByChance = 0.01;
constexpr double kLikely = 0.5;

// What came of one misreading.
struct Trial {
  FigureIndex figure = 0;
  std::size_t rank = 0;  // of the misreading among the figure's
  Misreading misreading;
  std::vector<Candidate> holding;
};

bool is_explained(const model::Reading& reading, model::NumberIndex n) {
  return std::any_of(reading.findings.begin(), reading.findings.end(), [&](const model::Finding& finding) {
    return finding.cause == model::Cause::kOcr &&
           std::find(finding.figures.begin(), finding.figures.end(), n) != finding.figures.end();
  });
}

class Search {
 public:
  Search(model::Reading& reading, const Consequences& consequences, const std::vector<model::Confusion>& confusions)
      : reading_(reading) {
    for (FigureIndex f = 0; f < reading.figures.size(); ++f) {
      const bool settled = consequences.full_proofs_of(f) > 0 || is_explained(reading, reading.figures[f].n);
      if (!is_doubtful(reading.figures[f]) || settled) continue;
      std::vector<Misreading> misreadings = misreadings_of(reading, f, confusions);
      std::erase_if(misreadings, [](const Misreading& each) { return each.guess; });
      if (misreadings.size() > kMostMisreadings) misreadings.resize(kMostMisreadings);
      std::vector<Trial>& queue = queues_[reading.figures[f].place.block];
      for (std::size_t rank = 0; rank < misreadings.size(); ++rank) {
        queue.push_back({f, rank, std::move(misreadings[rank]), {}});
      }
    }
    // The likeliest misreading of each figure before the second of any.
    for (auto& [block, queue] : queues_) {
      std::stable_sort(queue.begin(), queue.end(), [](const Trial& a, const Trial& b) { return a.rank < b.rank; });
    }
  }

  std::vector<HiddenRelation> run() {
    std::size_t longest = 0;
    for (const auto& [block, queue] : queues_) longest = std::max(longest, queue.size());
    for (std::size_t round = 0; round < std::min(longest, kMostTrials); ++round) try_together(round);
    std::vector<HiddenRelation> found;
    for (auto& [block, queue] : queues_) {
      std::stable_sort(queue.begin(), queue.end(), [](const Trial& a, const Trial& b) { return a.figure < b.figure; });
      for (std::size_t i = 0; i < queue.size();) {
        std::size_t end = i;
        while (end < queue.size() && queue[end].figure == queue[i].figure) ++end;
        add_best(queue, i, end, found);
        i = end;
      }
    }
    return found;
  }

 private:
  // The trials of all places at that position of their queues.
  void try_together(std::size_t round) {
    std::map<FigureIndex, Trial*> tried;
    std::vector<std::pair<FigureIndex, model::Figure>> printed;
    for (auto& [block, queue] : queues_) {
      if (round >= queue.size()) continue;
      Trial& trial = queue[round];
      model::Figure& figure = reading_.figures[trial.figure];
      printed.emplace_back(trial.figure, figure);
      figure = varied(std::move(figure), trial.misreading.variant);
      tried.emplace(trial.figure, &trial);
    }
    collect(tried);
    for (auto& [figure, original] : printed) reading_.figures[figure] = std::move(original);
  }

  void collect(const std::map<FigureIndex, Trial*>& tried) {
    const Scene scene(reading_);
    Proposals proposals(scene);
    propose_all(scene, proposals);
    for (Proposal& proposal : proposals.kept) {
      if (!is_proof(proposal)) continue;
      Trial* only = nullptr;
      int members = 0;
      for (const FigureIndex member : members_of(proposal.candidate)) {
        const auto trial = tried.find(member);
        if (trial == tried.end()) continue;
        only = trial->second;
        ++members;
      }
      if (members == 1) only->holding.push_back(std::move(proposal.candidate));
    }
  }

  static void add_best(const std::vector<Trial>& queue, std::size_t begin, std::size_t end,
                       std::vector<HiddenRelation>& found) {
    const Trial* best = nullptr;
    double sum = kByChance;
    int holding = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const Trial& trial = queue[i];
      if (trial.holding.empty()) continue;
      ++holding;
      sum += trial.misreading.probability;
      const auto rank = [](const Trial& each) { return std::pair(each.holding.size(), each.misreading.probability); };
      if (!best || rank(trial) > rank(*best)) best = &trial;
    }
    if (!best || best->misreading.probability < kLikely * sum) return;
    found.push_back({best->figure, best->misreading, best->holding.front(), static_cast<int>(best->holding.size()),
                     best->misreading.probability / sum, holding == 1});
  }

  model::Reading& reading_;
  std::map<std::uint32_t, std::vector<Trial>> queues_;  // by block
};

}  // namespace

std::vector<HiddenRelation> hidden_relations(model::Reading& reading, const Consequences& consequences,
                                             const std::vector<model::Confusion>& confusions) {
  return Search(reading, consequences, confusions).run();
}

}  // namespace luyke::audit
