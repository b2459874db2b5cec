#include "audit/move_run.h"

#include <algorithm>

#include "audit/neighbours.h"
#include "audit/percent_role.h"

namespace luyke::audit {
namespace {

using model::Basis;

bool is_move(const Scene& scene, MentionIndex m) {
  const model::Figure& figure = scene.figure(m);
  if (is_change(figure)) return true;
  if (!is_percent(figure) || read_percent(scene, m).role != PercentRole::kGrowth) return false;
  return m == 0 || !is_change(scene.figure(m - 1)) || !in_bracket_behind(scene, m);
}

// The value a move is measured against stands in brackets right behind it.
bool is_behind_move(const Scene& scene, MentionIndex m) {
  if (!in_bracket_behind(scene, m)) return m > 0 && scene.mentions[m].denominator && is_behind_move(scene, m - 1);
  const model::Figure& before = scene.figure(m - 1);
  return is_change(before) || is_percent(before);
}

// Whether the bracket around the figure breaks something down.
bool in_breakdown(const Scene& scene, MentionIndex m) {
  const Mention& mention = scene.mentions[m];
  if (mention.bracket < 0) return false;
  const auto& items = scene.sentences[mention.sentence].sentence->items;
  return std::any_of(items.begin() + mention.bracket, items.begin() + mention.item, [](const model::Item& item) {
    return item.kind == model::ItemKind::kCue &&
           (item.cue == model::CueKind::kPartsOpen || item.cue == model::CueKind::kPartsClosed);
  });
}

bool is_prior(const Scene& scene, MentionIndex m) {
  if (!is_level(scene.figure(m)) || in_breakdown(scene, m)) return false;
  if (scene.figure(m).basis == Basis::kPrior) return true;
  return scene.mentions[m].denominator && scene.figure(m - 1).basis == Basis::kPrior;
}

void read_sentence(const Scene& scene, const SceneSentence& sentence, std::vector<MoveRun>& runs) {
  MoveRun run;
  int depth = 0;
  for (MentionIndex m = sentence.first; m < sentence.last; ++m) {
    if (is_move(scene, m)) {
      run.moves.push_back(m);
    } else if (is_behind_move(scene, m)) {
      continue;
    } else if (is_prior(scene, m)) {
      run.priors.push_back(m);
    } else if (is_own_level(scene, m)) {
      if (!run.moves.empty()) {
        runs.push_back(run);
        run = MoveRun();
      }
      if (run.levels.empty()) depth = scene.mentions[m].depth;
      if (scene.mentions[m].depth <= depth) run.levels.push_back(m);
    }
  }
  if (!run.moves.empty()) runs.push_back(run);
}

// A sentence that opens with its moves speaks of the levels of the one before.
void borrow_levels(const Scene& scene, MoveRun& run) {
  const std::uint32_t sentence = scene.mentions[run.moves.front()].sentence;
  if (!run.levels.empty() || sentence == 0 || !scene.same_paragraph(sentence, sentence - 1)) return;
  const SceneSentence& before = scene.sentences[sentence - 1];
  std::vector<MentionIndex> borrowed;
  for (MentionIndex m = before.first; m < before.last; ++m) {
    if (is_own_level(scene, m) && scene.mentions[m].depth == 0) run.levels.push_back(m);
    if (run.priors.empty() && is_prior(scene, m)) borrowed.push_back(m);
  }
  if (!run.priors.empty()) return;
  run.priors = borrowed;
  run.borrowed_priors = true;
}

}  // namespace

bool parted(const Scene& scene, MentionIndex earlier, MentionIndex later) {
  for (MentionIndex m = earlier + 1; m <= later; ++m) {
    if (scene.mentions[m].before == Separator::kSemicolon || scene.mentions[m].behind_semicolon) return true;
  }
  return false;
}

std::vector<MoveRun> find_move_runs(const Scene& scene) {
  std::vector<MoveRun> runs;
  for (const SceneSentence& sentence : scene.sentences) read_sentence(scene, sentence, runs);
  for (MoveRun& run : runs) borrow_levels(scene, run);
  return runs;
}

MovePartners partners_of(const Scene& scene, const MoveRun& run, MentionIndex move) {
  MovePartners partners;
  const auto found = std::find(run.moves.begin(), run.moves.end(), move);
  const auto index = static_cast<std::size_t>(found - run.moves.begin());
  const bool paired = run.levels.size() == run.moves.size();
  partners.sure = paired || run.levels.size() == 1;
  if (paired) {
    partners.levels = {run.levels[index]};
  } else {
    partners.levels.assign(run.levels.rbegin(), run.levels.rend());
    std::stable_sort(partners.levels.begin(), partners.levels.end(), [&](MentionIndex a, MentionIndex b) {
      return unit_likeness(scene.figure(a), scene.figure(move)) > unit_likeness(scene.figure(b), scene.figure(move));
    });
  }
  partners.priors = run.priors;
  if (run.priors.size() == run.moves.size()) partners.priors = {run.priors[index]};
  std::erase_if(partners.priors, [&](MentionIndex prior) { return prior > move && parted(scene, move, prior); });
  partners.one_prior = partners.priors.size() == 1 && !run.borrowed_priors;
  return partners;
}

}  // namespace luyke::audit
